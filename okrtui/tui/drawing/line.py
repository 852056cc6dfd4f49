"""One line of the screen, put together from pieces of text."""

from collections.abc import Iterable
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from okrtui.tui.drawing.cells import cell_len, clip


class Piece(NamedTuple):
    """Some text in one style."""

    text: str
    style: Style


Pieces = list[Piece]


def width_of(pieces: Iterable[Piece]) -> int:
    """How many cells the pieces take."""
    return sum(cell_len(piece.text) for piece in pieces)


def line(width: int, left: Pieces, right: Pieces | None = None, *, fill: Style) -> Strip:
    """A line of exactly `width` cells: pieces from the left, others at the right end, blanks between.

    All text is made safe here, so that no byte of a plan reaches the terminal as it is. Where there is not
    room for both, the left side is cut short.
    """
    right = _within(right or [], width)
    taken = width_of(right)
    left = _within(left, width - taken - (1 if right else 0))
    room = width - taken - width_of(left)
    return Strip(_joined([*left, Piece(" " * room, fill), *right]), width)


def _within(pieces: Pieces, width: int) -> Pieces:
    kept: Pieces = []
    for text, style in pieces:
        text = clip(text, max(width, 0))
        if text:
            kept.append(Piece(text, style))
            width -= cell_len(text)
    return kept


def _joined(pieces: Pieces) -> list[Segment]:
    """Segments, neighbours in one style made one: each costs the terminal bytes."""
    segments: list[Segment] = []
    held, style = "", None
    for text, its_style in pieces:
        if its_style is style or its_style == style:
            held += text
            continue
        if held:
            segments.append(Segment(held, style))
        held, style = text, its_style
    if held:
        segments.append(Segment(held, style))
    return segments
