"""The frame of a pane."""

from rich.segment import Segment
from textual.strip import Strip

from okrtui.tui.drawing.cells import cell_len, clip
from okrtui.tui.drawing.palette import Palette

EDGES = 2
"""Cells, or lines, that a frame takes from what is in it."""

BESIDE_HEADING = 4
"""Cells of the upper edge that are none of the heading's."""


def top_line(palette: Palette, heading: str, width: int, *, focused: bool) -> Strip:
    """The upper edge with the heading in it; heavy and strong where the pane has the focus."""
    words = clip(heading, width - BESIDE_HEADING)
    rest = width - BESIDE_HEADING - cell_len(words)
    if focused:
        return Strip([Segment(f"┍ {words} {'━' * rest}┑", palette.accent)], width)
    edge = palette.frame
    return Strip([Segment("╭ ", edge), Segment(words, palette.strong), Segment(f" {'─' * rest}╮", edge)], width)


def bottom_line(palette: Palette, width: int) -> Strip:
    """The lower edge."""
    return Strip([Segment(f"╰{'─' * (width - 2)}╯", palette.frame)], width)


def framed(palette: Palette, strip: Strip, width: int, *, thumb: bool) -> Strip:
    """A line between the sides of the frame; the thumb on the right one shows how far a list is scrolled."""
    edge = palette.frame
    right = Segment("┃" if thumb else "│", edge)
    return Strip([Segment("│", edge), *strip, right], width)


def thumb_lines(first: int, room: int, total: int) -> range:
    """Which of the `room` visible lines carry the thumb, where `total` lines are scrolled down by `first`."""
    if total <= room or room <= 0:
        return range(0)
    size = max(1, room * room // total)
    start = round(first * (room - size) / (total - room))
    return range(start, start + size)
