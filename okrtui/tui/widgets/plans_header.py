"""The two lines at the top of a list of plans: which folder, and how far they are read."""

from pathlib import Path

from textual.strip import Strip

from okrtui.locales.sentence import Sentence
from okrtui.tui.drawing.canvas import Canvas
from okrtui.tui.drawing.line import Piece, line
from okrtui.tui.drawing.palette import Palette


class PlansHeader(Canvas):
    """The folder by its name, where it lies, and how many plans are still to be judged."""

    def __init__(self, palette: Palette, folder: Path) -> None:
        super().__init__(palette, id="header")
        self._folder = folder.absolute()
        self._left = 0

    def show(self, left: int) -> None:
        """Tell how many plans are still to be judged."""
        if left != self._left:
            self._left = left
            self.redraw()

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        blank = Piece(" ", palette.text)
        name = self._folder.name or str(self._folder)
        reading = Sentence("{count} still to read", "{count} still to read", count=self._left) if self._left else ""
        return [
            line(
                width,
                [blank, Piece(str(Sentence("The plans of {folder}", folder=name)), palette.strong)],
                [Piece(str(reading), palette.faint), blank],
                fill=palette.text,
            ),
            line(width, [blank, Piece(str(self._folder), palette.faint)], fill=palette.text),
        ][:height]
