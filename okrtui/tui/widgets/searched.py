"""Searching by words, and which find is the nearest."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from okrtui.text.fold import fold

_WORD = re.compile(r"[^\W_]+")


class Searched(NamedTuple):
    """What is searched, folded: its names, and all by which it is found."""

    names: Sequence[str]
    whole: str

    @classmethod
    def by(cls, names: Sequence[str], *others: str) -> "Searched":
        """What goes by these names, and is found by other words as well."""
        names = tuple(fold(name) for name in names if name)
        return cls(names, " ".join((*names, *map(fold, others))))

    def has(self, typed: Sequence[str]) -> bool:
        """Whether every typed word occurs."""
        return all(word in self.whole for word in typed)

    def distance(self, typed: Sequence[str]) -> int:
        """How far from the beginning of one of its names the typed words stand."""
        return min((_distance(name, typed) for name in self.names), default=_FARTHEST) if typed else 0


_FARTHEST = 4
_FIRST_WORDS = 3
"""A word among so many is one of the beginning: an article may stand before it."""


def _distance(name: str, typed: Sequence[str]) -> int:
    text = " ".join(typed)
    if name == text:
        return 0
    if name.startswith(text):
        return 1
    words = _WORD.findall(name)
    if not all(any(word.startswith(each) for word in words) for each in typed):
        return _FARTHEST
    return 2 if any(word.startswith(typed[0]) for word in words[:_FIRST_WORDS]) else 3
