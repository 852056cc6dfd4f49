"""Rows of several lines with headings between them, scrolled so that the selected one is in sight."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from textual.strip import Strip

from okrtui.tui.drawing.frame import thumb_lines
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import CURSOR

MARGIN = 3
"""Cells before a row, the cursor's among them; a heading stands two further left."""


class Row(NamedTuple):
    """Lines, and what they are selected by: None for a heading, which cannot be."""

    key: object | None
    lines: Sequence[Pieces]
    right: Pieces = []  # noqa: RUF012 – never changed; at the right end of the first line


class Listing:
    """Which row is selected, and which line is the first in sight."""

    def __init__(self) -> None:
        self._rows: Sequence[Row] = ()
        self._place = 0  # among the rows that can be selected
        self._first = 0
        self.room = 1
        """Lines that were there for it when it was drawn last."""
        self.thumb = range(0)
        """Which of the lines drawn last carry the thumb of the frame."""

    @property
    def selected(self) -> object | None:
        """The key of the selected row; None where there is none."""
        keys = self._keys
        return keys[self._place] if self._place < len(keys) else None

    @property
    def _keys(self) -> list[object]:
        return [row.key for row in self._rows if row.key is not None]

    def take(self, rows: Sequence[Row]) -> None:
        """Have other rows; the selected one stays so by its key, else what is now in its place is selected."""
        before = self.selected
        self._rows = rows
        keys = self._keys
        self._place = keys.index(before) if before in keys else max(min(self._place, len(keys) - 1), 0)

    def select(self, key: object) -> None:
        """Select a row by its key, where there is one."""
        keys = self._keys
        self._place = keys.index(key) if key in keys else self._place

    def move(self, steps: int) -> None:
        """Select the row so many below, above where negative; the ends are the limits."""
        self._place = max(min(self._place + steps, len(self._keys) - 1), 0)

    def move_page(self, pages: int) -> None:
        """Move by as many rows as can be seen at once."""
        highest = max((len(row.lines) for row in self._rows), default=1)
        self.move(pages * max(self.room // highest - 1, 1))

    def drawn(self, palette: Palette, width: int, room: int) -> list[Strip]:
        """`room` lines of so many cells, the selected row with the headings right above it among them."""
        self.room = room
        tops = [0, *accumulate(len(row.lines) for row in self._rows)]
        self._keep_in_sight(tops)
        self.thumb = thumb_lines(self._first, room, tops[-1])
        selected = self.selected
        strips: list[Strip] = []
        for row, top, end in zip(self._rows, tops, tops[1:], strict=False):
            if end > self._first and top < self._first + room:
                drawn = self._row(palette, row, width, here=row.key is not None and row.key == selected)
                strips += drawn[max(self._first - top, 0) : self._first + room - top]
        blank = line(width, [], fill=palette.text)
        return [*strips, *[blank] * (room - len(strips))]

    def _keep_in_sight(self, tops: Sequence[int]) -> None:
        """Scroll so that the selected row is seen, and the headings right above it where there is room."""
        selected = self.selected
        heading: int | None = None
        for row, top, end in zip(self._rows, tops, tops[1:], strict=False):
            if row.key is None:
                heading = top if heading is None else heading
                continue
            if row.key == selected:
                self._first = max(min(self._first, top if heading is None else heading), end - self.room)
                break
            heading = None
        self._first = max(min(self._first, tops[-1] - self.room), 0)

    def _row(self, palette: Palette, row: Row, width: int, *, here: bool) -> list[Strip]:
        fill = palette.cursor if here else palette.text
        strips = []
        for at, pieces in enumerate(row.lines):
            sign = CURSOR if here and at == 0 else " "
            right = row.right if at == 0 else []
            if here:
                pieces = [Piece(text, palette.over(style)) for text, style in pieces]
                right = [Piece(text, palette.over(style)) for text, style in right]
            head = Piece(" " if row.key is None else f"{sign:<{MARGIN}}", fill)
            strips.append(line(width, [head, *pieces], [*right, Piece(" ", fill)] if right else [], fill=fill))
        return strips
