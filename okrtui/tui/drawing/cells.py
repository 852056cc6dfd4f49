"""Text measured in terminal cells."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from okrtui.text.safe import visible

__all__ = ["cell_len", "clip", "fit", "shortened", "wrap"]

_ELLIPSIS = "…"
_BREAKABLE = "-/"


def clip(text: str, width: int) -> str:
    """The text made safe, and no wider than `width` cells: what is cut off is told by an ellipsis."""
    text = visible(text)
    if cell_len(text) <= width:
        return text
    if width <= 1:
        return _ELLIPSIS[:width]
    return set_cell_size(text, width - 1).rstrip() + _ELLIPSIS


def fit(text: str, width: int, align: str = "left") -> str:
    """The text made safe and exactly `width` cells wide."""
    text = clip(text, width)
    room = " " * (width - cell_len(text))
    return room + text if align == "right" else text + room


_SHORTEST = 6
"""Cells below which a text says nothing any more."""


def shortened(texts: Sequence[str], width: int, between: int) -> list[str]:
    """Texts for one line of `width` cells, `between` cells between each two: the longest are cut until all fit.

    The last are left out where even that is not enough.
    """
    texts = [visible(text) for text in texts]
    most = max(map(cell_len, texts), default=0)
    while most > _SHORTEST and sum(min(cell_len(text), most) + between for text in texts) - between > width:
        most -= 1
    kept: list[str] = []
    room = width
    for text in texts:
        text = clip(text, most)
        if cell_len(text) > room:
            break
        kept.append(text)
        room -= cell_len(text) + between
    return kept


def broken(text: str, width: int) -> list[str]:
    """The text made safe, in lines of at most `width` cells, broken wherever one is full: its blanks stay as they are.

    There is always at least one line.
    """
    lines, cells = [""], 0
    for character in visible(text):
        wide = cell_len(character)
        if cells + wide > width and lines[-1]:
            lines.append("")
            cells = 0
        lines[-1] += character
        cells += wide
    return lines


def wrap(text: str, width: int, most: int | None = None) -> list[str]:
    """The text made safe, in lines of at most `width` cells, broken between words; at most so many lines.

    A word that is wider than a line is broken, behind a hyphen or a slash of its second half if it has one: ids and
    the names of files are such words. The last line that is allowed ends in an ellipsis where more
    would follow. There is always at least one line.
    """
    lines: list[str] = []
    line = ""
    for word in visible(text).split(" "):
        joined = f"{line} {word}" if line else word
        if cell_len(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        while cell_len(word) > width > 0:
            head = _begun(set_cell_size(word, width).rstrip())
            lines.append(head)
            word = word[len(head) or 1 :]
        line = word
    lines.append(line)
    if most is not None and len(lines) > most:
        kept = lines[: most - 1]
        return [*kept, clip(" ".join(lines[most - 1 :]), width)]
    return lines


def _begun(part: str) -> str:
    """As much of a part of a word as stands well at the end of a line."""
    end = max(part.rfind(sign) for sign in _BREAKABLE) + 1
    return part[:end] if end > len(part) // 2 else part
