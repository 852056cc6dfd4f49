"""A stretch of a document's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """From the character at `start` to the one before `end`, counted from 0."""

    start: int
    end: int
