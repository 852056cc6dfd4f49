"""What came of a walkthrough, as its closing tells it."""

from collections.abc import Sequence
from typing import NamedTuple


class About(NamedTuple):
    """What came of one objective, or of the plan in all: its heading, and a sentence each."""

    words: str
    sentences: Sequence[str]


class Decided(NamedTuple):
    """All of it, in the order of the walkthrough."""

    told: Sequence[About] = ()
