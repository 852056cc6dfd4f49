"""One cell of a terminal."""

from typing import NamedTuple


class Cell(NamedTuple):
    """What stands in a cell, and the codes of its style; the second half of a wide character is empty."""

    text: str
    codes: str
