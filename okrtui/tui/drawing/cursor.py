"""The way of the terminal's cursor from what was written last to what is written next, in the fewest bytes."""

_BACK_AT_MOST = 3
"""Cells to the left up to which going back one by one is shorter than naming the place."""


class Cursor:
    """Where the cursor stands in the course of a frame, as far as that is sure."""

    def __init__(self) -> None:
        self._y = -1
        self._x = -1

    def moved_to(self, y: int, x: int) -> str:
        """The shortest sequence that puts it into a cell, counted from 0."""
        way = self._way(y, x) if self._x >= 0 else None
        self._y, self._x = y, x
        place = f"\x1b[{y + 1};{x + 1}H"
        return place if way is None or len(way) >= len(place) else way

    def _way(self, y: int, x: int) -> str | None:
        right = x - self._x
        if y == self._y and right > 0:
            return f"\x1b[{right}C" if right > 1 else "\x1b[C"
        if y == self._y + 1 and 0 <= -right <= _BACK_AT_MOST:
            return "\b" * -right + "\x1b[B"
        return None

    def passed(self, cells: int, width: int) -> None:
        """So many cells were written in a line of `width`; terminals differ in what comes after its last one."""
        self._x += cells
        if self._x >= width:
            self.lost()

    def lost(self) -> None:
        """What was written takes as many cells as the terminal likes: the next place is named, not counted."""
        self._x = -1
