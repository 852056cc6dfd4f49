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
from okrtui.tui.drawing.cells import wrap
from okrtui.tui.drawing.line import Piece, Pieces, width_of
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import NOTHING, bar
from okrtui.tui.panes.pane import Pane
from okrtui.tui.panes.pieces import counted, pace_piece
from okrtui.tui.panes.row import LinesWhenSeen, Row, RowLine, written_out

_SHARE = 6
"""Cells for a share beside a title: a blank and `100 %`."""

_SHORTEST_BAR, _LONGEST_BAR = 8, 24
_MOST_TITLE_LINES = 3


class ObjectivesPane(Pane):
    """Two lines an objective: title and progress; a bar, its pace and how many remarks it draws.

    Where all of them have room for it, titles are written out; objectives that are not active take one line.
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
        if active > most:
            return str(Sentence("Objectives {active}, {most} would do", active=active, most=most))
        return str(Sentence("Objectives {active} of {most}", active=active, most=most))

    def empty_words(self) -> str:
        words = _("no objective yet")
        return words if self.board is None else self.board.nothing(words)

    def rows(self, width: int, room: int) -> Sequence[Row]:
        board = self.board
        if board is None:
            return ()
        return written_out(
            lambda most: [self._row(board, item, width, most) for item in board.shown_objectives],
            _MOST_TITLE_LINES,
            room,
        )

    def _row(self, board: Board, item: Item, width: int, most: int) -> Row:
        palette = self.palette
        if is_resting(item) and isinstance(item.part, Objective):
            title = [Piece(item.words, palette.faint)]
            return Row(key_of(item), [RowLine(title, [Piece(word(STATES, item.part.state), palette.faint)])])
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
