"""The key results of the selected objective."""

from collections.abc import Sequence
from typing import NamedTuple

from okrtui.locales.catalogue import _
from okrtui.locales.numbers import format_number, format_percent
from okrtui.locales.sentence import Sentence
from okrtui.plan.history import current_value, dated_values, newest_confidence
from okrtui.plan.items import Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.progress import in_range_now
from okrtui.plan.status import is_started, status_word
from okrtui.plan.words import STATES, word
from okrtui.tui.board import Board, is_resting, key_of
from okrtui.tui.drawing.cells import cell_len, fit, wrap
from okrtui.tui.drawing.line import Piece, Pieces, width_of
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import NOTHING, OUTSIDE, curve
from okrtui.tui.figures import SHORT_UNIT, aim_of, now_in_range, number, with_unit
from okrtui.tui.panes.pane import Pane
from okrtui.tui.panes.pieces import counted, pace_piece
from okrtui.tui.panes.row import Row, RowLine, written_out

_MOST_TITLE_LINES = 2
_SHORTEST_CURVE, _LONGEST_CURVE = 6, 12
_SHARE = 5
"""Cells of `100 %`."""

_WIDE = 60
"""Cells from which on there is room for whole names, long units and the word for the status."""

_NARROW = 36
"""Cells below which every blank counts."""


class _Columns(NamedTuple):
    """Cells of each column, the same for all rows."""

    value: int
    owner: int
    curve: int


class KeyResultsPane(Pane):
    """Two lines a key result: metric, where it goes from and to, current value; owner, curve, progress and pace."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="key_results")
        self.board: Board | None = None
        self.objective: Item | None = None

    def take(self, board: Board, objective: Item | None) -> None:
        """Have the key results of an objective drawn the next time."""
        if objective is None or self.objective is None or key_of(objective) != key_of(self.objective):
            self.begin_anew()
        self.board, self.objective = board, objective
        self.settle([key_of(item) for item in board.shown_key_results(objective)] if objective is not None else [])

    @property
    def made_of(self) -> tuple[object, ...]:
        return self.board, None if self.objective is None else self.objective.path

    def heading(self) -> str:
        if self.objective is None:
            return _("Key results")
        return str(Sentence("Key results · {objective}", objective=self.objective.words))

    def empty_words(self) -> str:
        words = _("no key result yet") if self.objective is not None else ""
        return words if self.board is None else self.board.nothing(words)

    def rows(self, width: int, room: int) -> Sequence[Row]:
        board = self.board
        if board is None or self.objective is None:
            return ()
        items = board.shown_key_results(self.objective)
        columns = self._columns(board, items, width)
        return written_out(
            lambda most: [self._row(board, item, width, columns, most) for item in items], _MOST_TITLE_LINES, room
        )

    def _columns(self, board: Board, items: Sequence[Item], width: int) -> _Columns:
        """As wide as the widest text, as long as a title keeps its room."""
        values = [cell_len(text) for text in (self._value(item, width) for item in items)]
        values_seen = [len(_values(item)) for item in items]
        owners = [cell_len(text) for text in (self._owner(board, item, width) for item in items)]
        return _Columns(
            value=max(values, default=0),
            owner=min(max(owners, default=0), width // 4),
            curve=min(max(values_seen, default=0), _LONGEST_CURVE if width >= _WIDE else _SHORTEST_CURVE),
        )

    def _row(self, board: Board, item: Item, width: int, columns: _Columns, most: int) -> Row:
        key, palette = key_of(item), self.palette
        if is_resting(item) and isinstance(item.part, KeyResult):
            title = [Piece(item.words, palette.faint)]
            return Row(key, [RowLine(title, [Piece(word(STATES, item.part.state), palette.faint)])])
        aim = self._aim(item, width)
        value = fit(self._value(item, width), columns.value, "right")
        figures = f" {aim}  {value}" if aim or value.strip() else ""
        confidence = self._confidence(board, item, width)
        room = width - (width_of(confidence) + 1 if confidence else 0)
        first, *more = wrap(item.words, width - (cell_len(figures) + 1 if figures else 0), most)
        return Row(
            key,
            [
                RowLine(
                    [Piece(first, palette.strong)],
                    [Piece(figures, palette.text)] if figures else [],
                ),
                *(RowLine([Piece(words, palette.strong)]) for words in more),
                RowLine(self._standing(board, item, width, columns, room), confidence),
            ],
        )

    def _standing(self, board: Board, item: Item, width: int, columns: _Columns, room: int) -> Pieces:
        palette = self.palette
        stand = board.stand(item)
        share = "" if stand.progress is None else format_percent(stand.progress.unclamped)
        pieces = [
            Piece(fit(self._owner(board, item, width), columns.owner), palette.text),
            Piece(f" {fit(curve(_values(item), columns.curve), columns.curve)} ", palette.curve),
            Piece(f"{fit(share, _SHARE, 'right')}  ", palette.text),
        ]
        pace = self._pace(board, item, room - width_of(pieces))
        if width_of([*pieces, pace]) > room:
            del pieces[1]  # the figures say more than their curve
        return [*pieces, pace, *self._range(item, width)]

    def _range(self, item: Item, width: int) -> Pieces:
        """Whether a value is where it should be kept, beside the share of the time that it was."""
        words = now_in_range(item.part) if isinstance(item.part, KeyResult) and width >= _WIDE else ""
        return [Piece(f"  {words}", self.palette.text)] if words else []

    def _confidence(self, board: Board, item: Item, width: int) -> Pieces:
        palette = self.palette
        pieces: Pieces = []
        standing = board.stand(item).standing
        if standing is not None and width >= _WIDE:
            pieces.append(Piece(f"{status_word(standing.status)}  ", palette.text))
        newest = newest_confidence(item.part) if isinstance(item.part, KeyResult) else None
        if newest is not None and newest.confidence is not None:
            pieces.append(Piece(f"{format_number(newest.confidence)}/10", palette.text))
        remarks = counted(palette, board.remarks(item))
        if remarks and pieces:
            pieces.append(Piece("  " if width >= _NARROW else " ", palette.text))
        return [*pieces, *remarks]

    def _pace(self, board: Board, item: Item, room: int) -> Piece:
        pace = board.stand(item).pace
        if pace is not None:
            return pace_piece(self.palette, pace, room)
        if isinstance(item.part, KeyResult) and not is_started(item.part):
            words = str(status_word("not started"))
            return Piece(words if cell_len(words) <= room else "", self.palette.faint)
        return Piece("", self.palette.text)

    def _aim(self, item: Item, width: int) -> str:
        if not isinstance(item.part, KeyResult) or is_resting(item):
            return ""
        return aim_of(item.part, _longest_unit(width))

    def _value(self, item: Item, width: int) -> str:
        if not isinstance(item.part, KeyResult) or is_resting(item):
            return ""
        value = current_value(item.part)
        if value is None:
            return ""
        if width >= _WIDE:
            return with_unit(number(value), item.part.unit)
        return f"{number(value)}{OUTSIDE}" if in_range_now(item.part) is False else number(value)

    def _owner(self, board: Board, item: Item, width: int) -> str:
        owner = item.part.owner if isinstance(item.part, KeyResult) else None
        if not owner or is_resting(item):
            return NOTHING
        name = board.person(owner)
        return name if width >= _WIDE else name.split()[0] if name.split() else NOTHING


def _longest_unit(width: int) -> int:
    return SHORT_UNIT if width < _WIDE else width // 4


def _values(item: Item) -> list[float]:
    """The values that were checked in, in the order of their days."""
    return [value for _day, value in dated_values(item.part)] if isinstance(item.part, KeyResult) else []
