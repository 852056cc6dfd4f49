"""All that git and its hooks said when they did not do something else than a commit."""

from collections.abc import Callable, Sequence

from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.locales.catalogue import _
from okrtui.tui.drawing.cells import broken
from okrtui.tui.drawing.frame import EDGES
from okrtui.tui.drawing.line import Piece, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.widgets.scrolled import Scrolled

_WIDTH = 92
_BELOW = 2  # the remark and the keys stay in sight
_MARGINS = 2


class GitRefusal(Scrolled):
    """Its lines as they are, in a frame over the changes."""

    def __init__(self, palette: Palette, said: Sequence[str], on_closed: Callable[[], None]) -> None:
        super().__init__(palette, on_closed)
        self._said = said

    @property
    def heading(self) -> str:
        return _("git says:")

    def content(self, width: int) -> list[Strip]:
        palette = self.palette
        lines = [words for said in self._said for words in broken(said, max(width - _MARGINS, 1))]
        return [line(width, [Piece(f" {words}", palette.text)], fill=palette.text) for words in lines]

    def place(self, size: Size) -> Region:
        """In the middle, as high as what was said where the screen allows it."""
        width = min(_WIDTH, size.width)
        room = max(size.height - _BELOW, 1)
        height = min(len(self.content(width - EDGES)) + EDGES, room)
        return Region((size.width - width) // 2, (room - height) // 2, width, height)
