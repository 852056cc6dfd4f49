"""What stands in the frame of a form: its rows, as many of them as there is room for."""

from collections.abc import Callable, Sequence

from textual.strip import Strip

from okrtui.tui.drawing.frame import thumb_lines
from okrtui.tui.drawing.line import line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.form.entry import Entry
from okrtui.tui.form.rows import active_rows, more_rows, resting_row

_CONTEXT = 2
"""Lines of other fields that stay in sight around the one that is typed in."""


class Body:
    """Keeps the field that is typed in in sight, with all that is said about it; the other fields scroll.

    `text_of` says what stands in a field, as it is read.
    """

    def __init__(self, palette: Palette, text_of: Callable[[str], str]) -> None:
        self._palette = palette
        self._label = 0
        self._text_of = text_of
        self._first = 0
        self._grown = 0

    def begin(self) -> None:
        """Another field is typed in now."""
        self._grown = 0

    def strips(
        self,
        entry: Entry,
        above: Sequence[str],
        below: Sequence[str],
        folded: Sequence[str],
        label: int,
        width: int,
        room: int,
        *,
        asked: bool,
    ) -> tuple[list[Strip], range]:
        """`room` lines with the field that is typed in among others, and which of them carry the thumb."""
        palette, self._label = self._palette, label
        before = self._resting(above, width)
        active = self._active(entry, width, max(room - min(_CONTEXT, len(above) + len(below)), 1), asked=asked)
        strips = [*before, *active, *self._resting(below, width)]
        if folded:
            strips += more_rows(palette, folded, width, max(room - len(strips), 1))
        self._scroll(len(before), len(before) + len(active), len(strips), room)
        blank = line(width, [], fill=palette.text)
        return [*strips[self._first :], *[blank] * room][:room], thumb_lines(self._first, room, len(strips))

    def _resting(self, fields: Sequence[str], width: int) -> list[Strip]:
        return [resting_row(self._palette, field, self._text_of(field), self._label, width) for field in fields]

    def _active(self, entry: Entry, width: int, most: int, *, asked: bool) -> list[Strip]:
        active = active_rows(self._palette, entry, self._label, width, most, asked=asked)
        # what it has grown to it keeps: the fields below stay where they are while remarks come and go
        self._grown = min(max(self._grown, len(active)), most)
        return [*active, *[line(width, [], fill=self._palette.text)] * (self._grown - len(active))]

    def _scroll(self, start: int, end: int, total: int, room: int) -> None:
        """Lines from `start` to `end` are in sight, and one of a field above and below where there is room for that."""
        first, last = max(start - 1, 0), min(end + 1, total)
        if last - first > room:
            first, last = start, end
        self._first = max(min(self._first, first), last - room)
        self._first = max(min(self._first, start, total - room), 0)
