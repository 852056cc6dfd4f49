"""A widget that knows what it has drawn, and repaints only what differs."""

from itertools import zip_longest

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from okrtui.tui.drawing.cells import cell_len
from okrtui.tui.drawing.palette import Palette


class Canvas(Widget):
    """Draws itself as whole lines; `redraw` sends the terminal only the lines that are no longer the same.

    Lines are held, never wrapped or filtered through Textual's renderables: a step of the cursor is a few
    hundred bytes on a slow line.
    """

    DEFAULT_CSS = ""

    def __init__(self, palette: Palette, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.palette = palette
        self._lines: list[Strip] = []
        self._drawn_for = Size(0, 0)
        self.awaits_painting = False
        """Whether what was drawn last is not on the screen yet."""

    def lines(self, width: int, height: int) -> list[Strip]:
        """What is to be seen: at most `height` lines of `width` cells each."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Draw again, and repaint what differs from before."""
        if self._drawn_for != self.size:
            self.awaits_painting = True
            self._drawn_for = Size(0, 0)  # while it is hidden it has another size; its lines are old when it is back
            self.refresh()  # the next painting draws anew
            return
        before = self._lines
        self._lines = self.lines(*self.size) if self.size else []
        changed = [
            Region(0, y, end, 1)
            for y, (old, new) in enumerate(zip_longest(before, self._lines))
            if (end := _changed_cells(old, new, self.size.width))
        ]
        if changed:
            self.awaits_painting = True
            self.refresh(*changed)

    def paint_with(self, palette: Palette) -> None:
        """Draw everything anew, in these colours and the language that is spoken now."""
        self.palette = palette
        self._drawn_for = Size(0, 0)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line, as it was drawn last."""
        self.awaits_painting = False
        if self._drawn_for != self.size:
            self._drawn_for = self.size
            self._lines = self.lines(*self.size) if self.size else []
        if y < len(self._lines):
            return self._lines[y]
        return Strip.blank(self.size.width, self.palette.text)


def _changed_cells(old: Strip | None, new: Strip | None, width: int) -> int:
    """Cells from the left end of a line to the last that differs; 0 where the lines are the same."""
    if old is None or new is None:
        return width
    if old == new:
        return 0
    before, after = list(old), list(new)
    end = width
    while before and after and before[-1] == after[-1]:
        end -= cell_len(after.pop().text)
        before.pop()
    if before and after and before[-1].style == after[-1].style:
        end -= _common_end(before[-1], after[-1])
    return max(end, 1)


def _common_end(old: Segment, new: Segment) -> int:
    common = 0
    for was, now in zip(reversed(old.text), reversed(new.text), strict=False):
        if was != now:
            break
        common += cell_len(now)
    return common
