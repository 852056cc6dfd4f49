"""The line that names the keys one is likely to want next."""

from collections.abc import Sequence

from textual.strip import Strip

from okrtui.tui.actions import Action
from okrtui.tui.drawing.canvas import Canvas
from okrtui.tui.drawing.cells import cell_len
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette


class KeyLine(Canvas):
    """Keys and what they do, as many as there is room for, in the order of their worth."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="keys")
        self._actions: Sequence[Action] = ()

    def show(self, actions: Sequence[Action]) -> None:
        """Name the keys of these actions."""
        self._actions = actions
        self.redraw()

    def lines(self, width: int, height: int) -> list[Strip]:  # noqa: ARG002 – its height is fixed
        palette = self.palette
        pieces: Pieces = []
        room = width - 1
        for action in self._actions:
            key, words = action.shown_key, f" {action.words}"
            taken = 1 + cell_len(key) + cell_len(words) + 2
            if taken > room:
                break
            room -= taken
            pieces += [Piece(" ", palette.text), Piece(key, palette.accent), Piece(f"{words}  ", palette.faint)]
        return [line(width, pieces, fill=palette.text)]
