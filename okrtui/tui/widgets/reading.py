"""The selected item in full, over the right half of a screen that has no room for the inspector."""

from collections.abc import Callable

from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.plan.items import Item
from okrtui.plan.words import ITEMS, word
from okrtui.tui.board import Board
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.panes.inspection import inspected
from okrtui.tui.widgets.scrolled import Scrolled

_ABOVE, _BELOW = 2, 2  # the header above, the remark and the keys below stay in sight


class Reading(Scrolled):
    """Everything about an item, right of the column that `beside` names."""

    def __init__(
        self,
        palette: Palette,
        board: Board,
        item: Item,
        *,
        beside: Callable[[Size], int],
        on_closed: Callable[[], None],
    ) -> None:
        super().__init__(palette, on_closed)
        self._board = board
        self._item = item
        self._beside = beside

    def place(self, size: Size) -> Region:
        """From a column on to the right edge."""
        left = self._beside(size)
        return Region(left, _ABOVE, size.width - left, max(size.height - _ABOVE - _BELOW, 1))

    @property
    def heading(self) -> str:
        return word(ITEMS, self._item.kind)

    def content(self, width: int) -> list[Strip]:
        return inspected(self.palette, self._board, self._item, width)
