"""The objectives of the plan, in their rank."""

from collections.abc import Sequence

from okrtui.locales.catalogue import _
from okrtui.locales.numbers import format_percent
from okrtui.locales.sentence import Sentence
from okrtui.plan.items import Item
from okrtui.plan.objective import Objective
from okrtui.plan.words import STATES, word
from okrtui.rules.limits import DEFAULT_LIMITS
from okrtui.tui.board import Board, Stand, is_resting, key_of
from okrtui.tui.drawing.cells import cell_len, wrap
from okrtui.tui.drawing.line import Piece, Pieces, width_of
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import NOTHING, bar
from okrtui.tui.panes.pane import Pane
from okrtui.tui.panes.pieces import counted, pace_piece
from okrtui.tui.panes.row import LinesWhenSeen, Row, RowLine, height_of, written_out

_SHARE = 6
"""Cells for a share beside a title: a blank and `100 %`."""

_SHORTEST_BAR, _LONGEST_BAR = 8, 24
_MOST_TITLE_LINES = 3


class ObjectivesPane(Pane):
    """Two lines an objective: title and progress; a bar, its pace and how many remarks it draws.

    Where all of them have room for it, titles are written out; objectives that are not active have no second line.
    """

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="objectives")
        self.board: Board | None = None

    def take(self, board: Board) -> None:
        """Have the objectives of a revision drawn the next time."""
        self.board = board
        self.settle([key_of(item) for item in board.shown_objectives])

    @property
    def made_of(self) -> tuple[object, ...]:
        return (self.board,)

    def heading(self) -> str:
        objectives = () if self.board is None else self.board.objectives
        active = sum(not is_resting(item) for item in objectives)
        most = DEFAULT_LIMITS.objectives
        if not objectives and self.board is not None and self.board.slip is not None:
            return _("Objectives")  # nobody knows how many there are
        if active > most:
            return str(Sentence("Objectives {active}, {most} would do", active=active, most=most))
        return str(
            Sentence(
                "Objectives: {count} active, {most} at most",
                "Objectives: {count} active, {most} at most",
                count=active,
                most=most,
            )
        )

    def empty_words(self) -> str:
        words = _("no objective yet")
        return words if self.board is None else self.board.nothing(words)

    def rows(self, width: int, room: int) -> Sequence[Row]:
        board = self.board
        if board is None:
            return ()
        rows = self._written_out(board, width, room, 1)
        resting = [item for item in board.shown_objectives if is_resting(item)]
        more = sum(len(self._resting_title(item, width, _MOST_TITLE_LINES)) - 1 for item in resting)
        if more and height_of(rows) + more <= room:
            rows = self._written_out(board, width, room, _MOST_TITLE_LINES)
        return rows

    def _written_out(self, board: Board, width: int, room: int, most_resting: int) -> Sequence[Row]:
        """The rows, their titles written out as far as there is room; those that rest on at most so many lines."""
        return written_out(
            lambda most: [
                self._resting_row(item, width, most_resting)
                if is_resting(item)
                else self._row(board, item, width, most)
                for item in board.shown_objectives
            ],
            _MOST_TITLE_LINES,
            room,
        )

    def _resting_title(self, item: Item, width: int, most: int) -> Sequence[str]:
        return [item.words] if most == 1 else wrap(item.words, width - cell_len(_state_of(item)) - 1, most)

    def _resting_row(self, item: Item, width: int, most: int) -> Row:
        palette = self.palette
        first, *more = self._resting_title(item, width, most)
        head = RowLine([Piece(first, palette.faint)], [Piece(_state_of(item), palette.faint)])
        return Row(key_of(item), [head, *(RowLine([Piece(words, palette.faint)]) for words in more)])

    def _row(self, board: Board, item: Item, width: int, most: int) -> Row:
        title_lines = 1 if most == 1 else len(wrap(item.words, width - _SHARE, most))
        return Row(key_of(item), LinesWhenSeen(title_lines + 1, lambda: self._lines_of(board, item, width, most)))

    def _lines_of(self, board: Board, item: Item, width: int, most: int) -> Sequence[RowLine]:
        palette, stand = self.palette, board.stand(item)
        remarks = counted(palette, board.remarks_within(item))
        share = NOTHING if stand.progress is None else format_percent(stand.progress.share)
        first, *more = wrap(item.words, width - _SHARE, most)
        return [
            RowLine([Piece(first, palette.strong)], [Piece(share, palette.text)]),
            *(RowLine([Piece(words, palette.strong)]) for words in more),
            RowLine(self._figures(stand, width, width - (width_of(remarks) + 1 if remarks else 0)), remarks),
        ]

    def _figures(self, stand: Stand, width: int, room: int) -> Pieces:
        palette = self.palette
        cells = min(max(width // 4, _SHORTEST_BAR), _LONGEST_BAR)
        share = None if stand.progress is None else stand.progress.share
        pieces = [Piece(bar(share, cells), palette.bar)]
        if stand.pace is not None:
            pieces.append(Piece("  ", palette.text))
            pieces.append(pace_piece(palette, stand.pace, room - width_of(pieces)))
        return pieces


def _state_of(item: Item) -> str:
    """The word for the state of an objective."""
    return word(STATES, item.part.state) if isinstance(item.part, Objective) else ""
