"""What in the configuration is not followed, each with its line and why."""

from collections.abc import Callable, Sequence

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.tui.drawing.column import Column
from okrtui.tui.drawing.frame import EDGES
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.panes.pieces import severity_sign
from okrtui.tui.widgets.scrolled import Scrolled

_WIDTH = 92
_BELOW = 2  # the remark and the keys stay in sight


class NotFollowed(Scrolled):
    """All of it, one below the other, and the file where it stands."""

    def __init__(
        self, palette: Palette, troubles: Sequence[Sentence], file: str, on_closed: Callable[[], None]
    ) -> None:
        super().__init__(palette, on_closed)
        self._troubles = troubles
        self._file = file

    @property
    def heading(self) -> str:
        return _("Not followed in the configuration")

    def content(self, width: int) -> list[Strip]:
        palette = self.palette
        column = Column(palette, max(width - 2, 1))
        for trouble in self._troubles:
            column.text(str(trouble), palette.text, sign=severity_sign(palette, "warning"))
        column.gap()
        column.text(self._file, palette.faint)
        pad = Segment(" ", palette.text)
        return [Strip([pad, *strip, pad], width) for strip in column.strips]

    def place(self, size: Size) -> Region:
        """In the middle, as high as its content where the screen allows it."""
        width = min(_WIDTH, size.width)
        room = max(size.height - _BELOW, 1)
        height = min(len(self.content(width - EDGES)) + EDGES, room)
        return Region((size.width - width) // 2, (room - height) // 2, width, height)
