"""A column of text in a box over the panes."""

from collections.abc import Callable

from textual import events
from textual.strip import Strip

from okrtui.tui.drawing.frame import EDGES, bottom_line, framed, thumb_lines, top_line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.widgets.overlay import Overlay


class Scrolled(Overlay):
    """Shows its content in a frame; `↑` `↓` scroll, `g` `G` go to its ends, any other key closes."""

    def __init__(self, palette: Palette, on_closed: Callable[[], None]) -> None:
        super().__init__(palette)
        self._on_closed = on_closed
        self._first = 0

    @property
    def heading(self) -> str:
        """What stands in the frame."""
        raise NotImplementedError

    def content(self, width: int) -> list[Strip]:
        """All lines of it, `width` cells each."""
        raise NotImplementedError

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        inner, room = width - EDGES, max(height - EDGES, 0)
        content = self.content(inner)
        self._first = max(0, min(self._first, len(content) - room))
        blank = Strip.blank(inner, palette.text)
        body = [*content[self._first : self._first + room], *[blank] * (room - len(content))]
        thumb = thumb_lines(self._first, room, len(content))
        return [
            top_line(palette, self.heading, width, focused=True),
            *(framed(palette, strip, width, thumb=y in thumb) for y, strip in enumerate(body)),
            bottom_line(palette, width),
        ]

    def take_key(self, event: events.Key) -> None:
        """Scroll, or close."""
        page = max(self.size.height - EDGES - 1, 1)
        all_of_it = len(self.content(self.size.width - EDGES))
        steps = {
            **dict.fromkeys(("down", "j"), 1),
            **dict.fromkeys(("up", "k"), -1),
            "pagedown": page,
            "pageup": -page,
            **dict.fromkeys(("end", "G"), all_of_it),
            **dict.fromkeys(("home", "g"), -all_of_it),
        }.get(event.key)
        if steps is None:
            self._on_closed()
            return
        self._first += steps
        self.redraw()
