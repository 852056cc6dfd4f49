"""The way of the terminal's cursor from what was written last to what is written next, in the fewest bytes."""

from collections.abc import Sequence

from okrtui.tui.drawing.cell import Cell

_BACK_AT_MOST = 3
"""Cells to the left up to which going back one by one is shorter than naming the place."""

_ONE_CELL = (
    (" ", "~"),
    ("\u00a0", "\u02ff"),
    ("\u2010", "\u2027"),
    ("\u202f", "\u205e"),
    ("\u2190", "\u2193"),
    ("\u2500", "\u25fa"),
)
"""Ranges of such characters, first and last."""

_EMOJI = "\u25aa\u25ab\u25b6\u25c0"
"""Those of them that some terminals draw as pictures."""


class Cursor:
    """Where the cursor stands in the course of a frame, as far as that is sure.

    Terminals differ in how many cells an emoji takes, and in what comes after the last cell of a line: from there the
    next place is named, never counted.
    """

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

    def wrote(self, cells: Sequence[Cell], width: int) -> None:
        """Some cells of a line of `width` were written where it stood."""
        self._x += len(cells)
        if self._x >= width or not all(_takes_one_cell(cell.text) for cell in cells):
            self._x = -1


def _takes_one_cell(text: str) -> bool:
    """Whether every terminal gives a character one cell: Latin letters and their punctuation, arrows, frames, bars."""
    return len(text) == 1 and any(first <= text <= last for first, last in _ONE_CELL) and text not in _EMOJI
