"""The selected item in full, over the right half of a screen that has no room for the inspector."""

from collections.abc import Callable

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.plan.items import Item
from okrtui.tui.board import Board
from okrtui.tui.drawing.frame import EDGES, bottom_line, framed, thumb_lines, top_line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.panes.inspection import inspected
from okrtui.tui.widgets.overlay import Overlay
from okrtui.tui.words import ITEMS, word

_ABOVE, _BELOW = 2, 2  # the header above, the remark and the keys below stay in sight


class Reading(Overlay):
    """Everything about an item, right of the column that `beside` names; `↑` `↓` scroll, any other key closes."""

    def __init__(
        self,
        palette: Palette,
        board: Board,
        item: Item,
        *,
        beside: Callable[[Size], int],
        on_closed: Callable[[], None],
    ) -> None:
        super().__init__(palette)
        self._board = board
        self._item = item
        self._beside = beside
        self._on_closed = on_closed
        self._first = 0

    def place(self, size: Size) -> Region:
        """From a column on to the right edge."""
        left = self._beside(size)
        return Region(left, _ABOVE, size.width - left, max(size.height - _ABOVE - _BELOW, 1))

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        inner, room = width - EDGES, max(height - EDGES, 0)
        strips = inspected(palette, self._board, self._item, inner)
        self._first = max(0, min(self._first, len(strips) - room))
        blank = Strip.blank(inner, palette.text)
        body = [*strips[self._first : self._first + room], *[blank] * (room - len(strips))]
        thumb = thumb_lines(self._first, room, len(strips))
        return [
            top_line(palette, word(ITEMS, self._item.kind), width, focused=True),
            *(framed(palette, strip, width, thumb=y in thumb) for y, strip in enumerate(body)),
            bottom_line(palette, width),
        ]

    def take_key(self, event: events.Key) -> None:
        """Scroll, or close."""
        page = max(self.size.height - EDGES - 1, 1)
        steps = {"down": 1, "j": 1, "up": -1, "k": -1, "pagedown": page, "pageup": -page}.get(event.key)
        if steps is None:
            self._on_closed()
            return
        self._first += steps
        self.redraw()
