"""The two lines at the top: which plan, where it stands, what it is for."""

from collections.abc import Sequence

from textual.strip import Strip

from okrtui.locales.catalogue import _
from okrtui.locales.numbers import format_percent
from okrtui.locales.sentence import Sentence
from okrtui.plan.objective import Commitment
from okrtui.rules.diagnostic import Diagnostic
from okrtui.tui.board import Board
from okrtui.tui.drawing.canvas import Canvas
from okrtui.tui.drawing.cells import cell_len
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import UNSAVED
from okrtui.tui.panes.pieces import counted, severity_sign

_LEAST_TITLE = 24
"""Cells of the title that figures must leave."""

_SEPARATOR = " · "


class Header(Canvas):
    """Title, week, progress against expected and whether anything is unsaved; below it the vision and remarks."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="header")
        self.board: Board | None = None
        self.name_of_file = ""
        self.modified = self.saves_itself = False
        self.trouble: Sentence | None = None
        self._counted: Sequence[Diagnostic] | None = None

    def count(self, remarks: Sequence[Diagnostic] | None) -> None:
        """Count these remarks, those on a text that is being typed; None: those of the revision."""
        if remarks is not self._counted:
            self._counted = remarks
            self.redraw()

    def show(
        self, board: Board, *, name_of_file: str, modified: bool, saves_itself: bool, trouble: Sentence | None
    ) -> None:
        """Draw the head of a revision; trouble stands in the place of the vision as long as it lasts.

        What is saved is only worth telling where that happens by itself.
        """
        self.board, self.name_of_file = board, name_of_file
        self.modified, self.saves_itself, self.trouble = modified, saves_itself, trouble
        self.redraw()

    def lines(self, width: int, height: int) -> list[Strip]:
        if self.board is None:
            return []
        palette, header = self.palette, self.board.plan.header
        title = header.title or self.name_of_file
        aim = [Piece(header.vision or "", palette.faint)]
        if self.trouble is not None:
            aim = [severity_sign(palette, "warning"), Piece(f" {self.trouble}", palette.text)]
        typed = self._counted if self.board.filter is None else None
        remarks = counted(palette, self.board.diagnostics if typed is None else typed, all_kinds=True)
        if self.board.filter is not None:
            only = str(Sentence("only {filter}", filter=self.board.filter.words))
            remarks = [Piece(f" {only} ", palette.accent), Piece("  ", palette.text), *remarks]
        blank = Piece(" ", palette.text)
        return [
            line(
                width,
                [blank, Piece(title, palette.strong)],
                [*self._figures(self.board, width), blank],
                fill=palette.text,
            ),
            line(width, [blank, *aim], [*remarks, blank], fill=palette.text),
        ][:height]

    def _figures(self, board: Board, width: int) -> Pieces:
        """As many of the figures as leave the title its room; those that are worth most are kept."""
        palette = self.palette
        saved = f"{UNSAVED} {_('unsaved')}" if self.modified else _("saved") if self.saves_itself else ""
        worth_most_first = (saved, _progress(board, "committed"), _week(board), _progress(board, "aspirational"))
        kept: list[str] = []
        room = width - _LEAST_TITLE
        for figure in worth_most_first:
            room -= cell_len(figure) + len(_SEPARATOR)
            if figure and room >= 0:
                kept.append(figure)
        pieces: Pieces = []
        for figure in (_week(board), _progress(board, "committed"), _progress(board, "aspirational"), saved):
            if figure in kept:
                pieces += [Piece(_SEPARATOR, palette.faint)] if pieces else []
                pieces.append(Piece(figure, palette.warning if figure is saved and self.modified else palette.text))
        return pieces


def _week(board: Board) -> str:
    period, today = board.plan.header.period, board.today
    if period is None or period.weeks is None or period.start is None or period.end is None:
        return ""
    week = period.week_of(today)
    if week is not None:
        return str(Sentence("week {week} of {weeks}", week=week, weeks=period.weeks))
    if today < period.start:
        return str(Sentence("starts on {day}", day=period.start))
    return str(Sentence("ended on {day}", day=period.end))


def _progress(board: Board, kind: Commitment) -> str:
    reached, hoped = board.progress.get(kind), board.expected.get(kind)
    if reached is None:
        return ""
    figures = format_percent(reached.share)
    if hoped is not None:
        expected = format_percent(hoped.value)
        figures = str(Sentence("{progress}, expected {expected}", progress=figures, expected=expected))
    if kind == "aspirational":
        return str(Sentence("aspirational {figures}", figures=figures))
    return figures
