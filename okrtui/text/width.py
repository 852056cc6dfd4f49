"""How many cells of a terminal a text takes."""

from unicodedata import category, east_asian_width

_NONE = ("Mn", "Me", "Cf")  # accents that join the letter before, joiners, variation signs
_WIDE = ("W", "F")


def char_width(char: str) -> int:
    """Cells that one character takes: none, one or two."""
    if char < "\u0300":
        return 1
    if category(char) in _NONE:
        return 0
    return 2 if east_asian_width(char) in _WIDE else 1


def cell_width(text: str) -> int:
    """Cells that a text takes, which holds no control characters."""
    return len(text) if text.isascii() else sum(map(char_width, text))


def first_cells(text: str, cells: int) -> str:
    """As much of a text from its beginning as fits into so many cells."""
    taken = 0
    for place, char in enumerate(text):
        taken += char_width(char)
        if taken > cells:
            return text[:place]
    return text


def last_cells(text: str, cells: int) -> str:
    """As much of a text from its end as fits into so many cells."""
    taken = 0
    for place in range(len(text) - 1, -1, -1):
        taken += char_width(text[place])
        if taken > cells:
            return text[place + 1 :]
    return text
