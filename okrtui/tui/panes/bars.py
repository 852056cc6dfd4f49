"""An initiative as a line: its name, and its bar on the weeks of the period."""

from datetime import date

from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item
from okrtui.tui.board import Board
from okrtui.tui.drawing.cells import fit
from okrtui.tui.drawing.line import Piece, Pieces, width_of
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import AFTER, BAR_SIGNS, BEFORE
from okrtui.tui.panes.pieces import counted
from okrtui.tui.panes.row import RowLine
from okrtui.tui.panes.weeks import Stretch, Weeks

_TODAY_LINE = "┊"


def initiative_line(
    palette: Palette, board: Board, item: Item, weeks: Weeks | None, label: int, *, others: int = 0
) -> RowLine:
    """The name of an initiative in `label` cells, its remarks behind it, its bar where there are weeks.

    `others` is how many objectives it serves beside the one that it stands under, told as `+1`.
    """
    behind = counted(palette, board.remarks(item))
    if others:
        behind = [Piece(f"+{others}", palette.faint), *([Piece(" ", palette.text)] if behind else []), *behind]
    pieces = labelled(palette, Piece(f" {item.words}", palette.text), behind, label)
    if weeks is not None and isinstance(item.part, Initiative):
        pieces += _bar(palette, item.part, weeks, board.today)
    return RowLine(pieces)


def labelled(palette: Palette, name: Piece, behind: Pieces, label: int) -> Pieces:
    """A name, and at the end of its column what stands behind it."""
    taken = width_of(behind)
    room = label - taken - (2 if taken else 1)
    pieces = [Piece(fit(name.text, room) + " ", name.style)]
    return [*pieces, *behind, Piece(" ", palette.text)] if behind else pieces


def _bar(palette: Palette, initiative: Initiative, weeks: Weeks, today: date) -> Pieces:
    """The bar as far as it lies in the period; an edge that it crosses, or lies beyond, has a sign."""
    stretch = weeks.stretch(initiative.start, initiative.end)
    before, after = weeks.edges(initiative.start, initiative.end)
    now = weeks.cell_of(today) if weeks.start <= today <= weeks.end else -1
    empty = "".join(_TODAY_LINE if cell == now else " " for cell in range(weeks.width))
    if stretch is None and not (before or after):
        return [_empty(palette, empty)]
    stretch = stretch or (Stretch(0, 1) if before else Stretch(weeks.width - 1, weeks.width))
    bar = BAR_SIGNS[initiative.state] * (stretch.end - stretch.start)
    if before:
        bar = BEFORE + bar[1:]
    if after:
        bar = bar[:-1] + AFTER
    return [
        _empty(palette, empty[: stretch.start]),
        Piece(bar, palette.bar),
        _empty(palette, empty[stretch.end :]),
    ]


def _empty(palette: Palette, cells: str) -> Piece:
    return Piece(cells, palette.faint if _TODAY_LINE in cells else palette.text)
