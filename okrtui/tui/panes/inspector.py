"""The selected item in full, where the screen is wide enough for a place of its own."""

from textual.strip import Strip

from okrtui.plan.items import Item
from okrtui.plan.words import ITEMS, word
from okrtui.tui.board import Board
from okrtui.tui.drawing.canvas import Canvas
from okrtui.tui.drawing.frame import EDGES, bottom_line, framed, top_line
from okrtui.tui.drawing.line import Piece, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.panes.inspection import inspected, inspected_row
from okrtui.tui.panes.sheet_words import SheetRow


class Inspector(Canvas):
    """Keeps the selected item in sight, as far as there is room for it."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="inspector")
        self.board: Board | None = None
        self.item: Item | None = None
        self.row: SheetRow | None = None

    def show(self, board: Board, item: Item | None, row: SheetRow | None = None) -> None:
        """Draw an item of a revision, or a row of the plan sheet that is none."""
        self.board, self.item, self.row = board, item, row
        self.redraw()

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        inner, room = width - EDGES, height - EDGES
        heading, strips = "", list[Strip]()
        if self.board is not None and self.item is not None:
            heading = word(ITEMS, self.item.kind)
            strips = inspected(palette, self.board, self.item, inner)
        elif self.row is not None:
            heading = self.row.heading
            strips = inspected_row(palette, self.row, inner)
        if len(strips) > room > 0:
            strips[room - 1] = line(inner, [Piece(" …", palette.faint)], fill=palette.text)
        blank = line(inner, [], fill=palette.text)
        body = [*strips, *[blank] * room][:room]
        return [
            top_line(palette, heading, width, focused=False),
            *(framed(palette, strip, width, thumb=False) for strip in body),
            bottom_line(palette, width),
        ]
