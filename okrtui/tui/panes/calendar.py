"""The calendar: initiatives by team or by objective, on the weeks of the period."""

from collections.abc import Sequence
from typing import ClassVar

from okrtui.locales.catalogue import _
from okrtui.locales.numbers import month_name
from okrtui.locales.sentence import Sentence
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item
from okrtui.tui.board import Board, key_of
from okrtui.tui.drawing.cells import cell_len
from okrtui.tui.drawing.line import Piece
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.lanes import Grouping, Lane, objectives_served
from okrtui.tui.panes.bars import initiative_line, labelled
from okrtui.tui.panes.pane import Pane
from okrtui.tui.panes.pieces import counted
from okrtui.tui.panes.row import LinesWhenSeen, Row, RowLine
from okrtui.tui.panes.weeks import Weeks

_LEAST_LABEL, _MOST_LABEL = 22, 60
_ENOUGH_CELLS = 5
"""Cells a week, beyond which titles that are cut have more need of them."""

_AROUND_NAME = {"team": 6, "objective": 9}
"""Cells for a blank before a title, and what may stand behind it: `⚠ 2`, `+1 ⚠ 2`."""


class CalendarPane(Pane):
    """A line a team with its load, or an objective, and below it a line for each initiative with its bar."""

    HEAD: ClassVar[int] = 2

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="calendar")
        self.board: Board | None = None
        self.grouping: Grouping = "team"

    def take(self, board: Board) -> None:
        """Have the calendar of a revision drawn the next time."""
        self.board = board
        lanes = board.lanes(self.grouping)
        self.settle([key for lane in lanes for key in (_lane_key(lane), *map(key_of, lane.initiatives))])

    @property
    def made_of(self) -> tuple[object, ...]:
        return self.board, self.grouping

    def heading(self) -> str:
        period = None if self.board is None else self.board.plan.header.period
        if period is None or period.start is None or period.end is None:
            return _("Calendar")
        first, last = period.start, period.end
        if (first.year, first.month) == (last.year, last.month):
            months = f"{month_name(first.month)} {last.year}"
        elif first.year == last.year:
            months = f"{month_name(first.month)} – {month_name(last.month)} {last.year}"
        else:
            months = f"{month_name(first.month)} {first.year} – {month_name(last.month)} {last.year}"
        if self.grouping == "objective":
            return str(Sentence("Calendar by objective · {months}", months=months))
        return str(Sentence("Calendar · {months}", months=months))

    def empty_words(self) -> str:
        words = _("no initiative yet")
        return words if self.board is None else self.board.nothing(words)

    def head_lines(self, width: int) -> list[RowLine]:
        label, weeks = self._layout(width)
        if self.board is None or weeks is None:
            return [RowLine([])] * self.HEAD
        room = " " * label
        palette = self.palette
        return [
            RowLine([Piece(room + weeks.months(), palette.faint)]),
            RowLine([Piece(room + weeks.numbers(self.board.today), palette.faint)]),
        ]

    def rows(self, width: int, room: int) -> Sequence[Row]:  # noqa: ARG002 – a line a row, however many fit
        if self.board is None:
            return ()
        label, weeks = self._layout(width)
        rows: list[Row] = []
        for lane in self.board.lanes(self.grouping):
            rows.append(self._lane_row(self.board, lane, weeks, label if lane.load is not None else width))
            rows += [self._initiative_row(self.board, item, weeks, label) for item in lane.initiatives]
        return rows

    def _layout(self, width: int) -> tuple[int, Weeks | None]:
        """Cells for the names, and the weeks in the cells that are left."""
        least = min(max(width * 3 // 10, _LEAST_LABEL), _MOST_LABEL)
        weeks = None if self.board is None else Weeks.of(self.board.plan.header.period, width - least)
        if self.board is not None and weeks is not None and weeks.cells > _ENOUGH_CELLS:
            most = min(width - weeks.count * _ENOUGH_CELLS, _MOST_LABEL)
            least = max(least, min(self._longest_name(self.board), most))
            weeks = Weeks.of(self.board.plan.header.period, width - least)
        return (width if weeks is None else min(width - weeks.width, _MOST_LABEL)), weeks

    def _longest_name(self, board: Board) -> int:
        """Cells for the longest title of an initiative, and what stands around it."""
        names = (item.words for lane in board.lanes(self.grouping) for item in lane.initiatives)
        return max(map(cell_len, names), default=0) + _AROUND_NAME[self.grouping]

    def _line_of(self, board: Board, item: Item, weeks: Weeks | None, label: int) -> RowLine:
        others = 0
        if self.grouping == "objective" and isinstance(item.part, Initiative):
            others = max(len(objectives_served(board.plan, item.part)) - 1, 0)
        return initiative_line(self.palette, board, item, weeks, label, others=others)

    def _lane_row(self, board: Board, lane: Lane, weeks: Weeks | None, label: int) -> Row:
        palette = self.palette
        remarks = counted(palette, board.remarks(lane.item)) if lane.item is not None else []
        pieces = labelled(palette, Piece(lane.name, palette.strong), remarks, label)
        if weeks is not None and lane.load is not None:
            pieces += [Piece(text, palette.warning if over else palette.faint) for text, over in weeks.load(lane.load)]
        return Row(_lane_key(lane), [RowLine(pieces)])

    def _initiative_row(self, board: Board, item: Item, weeks: Weeks | None, label: int) -> Row:
        return Row(key_of(item), LinesWhenSeen(1, lambda: [self._line_of(board, item, weeks, label)]))


def _lane_key(lane: Lane) -> str:
    return f"lane {lane.key}" if lane.item is None else key_of(lane.item)
