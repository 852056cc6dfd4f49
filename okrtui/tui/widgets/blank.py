"""A blank screen: the room looks at who speaks."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.locales.sentence import Sentence
from okrtui.tui.drawing.line import Piece, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.widgets.overlay import Overlay


class Blank(Overlay):
    """Covers everything; any key takes it away."""

    TAKES_LEAVING: ClassVar[bool] = True

    def __init__(self, palette: Palette, on_any_key: Callable[[], None]) -> None:
        super().__init__(palette)
        self._on_any_key = on_any_key

    def place(self, size: Size) -> Region:
        """All of the screen."""
        return size.region

    def lines(self, width: int, height: int) -> list[Strip]:
        fill = self.palette.text
        words = str(Sentence("any key shows it again"))
        blank = line(width, [], fill=fill)
        return [
            *[blank] * (height - 1),
            line(width, [], [Piece(words, self.palette.faint), Piece(" ", fill)], fill=fill),
        ]

    def take_key(self, event: events.Key) -> None:  # noqa: ARG002 – whichever it is
        """Show what lies below again."""
        self._on_any_key()
