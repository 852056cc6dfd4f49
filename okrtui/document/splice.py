"""Changing a text at a few places and nowhere else."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from okrtui.document.span import Span


class Splice(NamedTuple):
    """Put `text` in the place of the characters from `start` to before `end`."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """What is replaced."""
        return Span(self.start, self.end)


def _ordered(splices: Sequence[Splice]) -> list[Splice]:
    """By place; what goes to one place stays in the order it was given in."""
    return sorted(splices, key=lambda splice: splice.span)


def spliced(text: str, splices: Sequence[Splice]) -> str:
    """The text after the splices, which must not overlap.

    Raises:
        ValueError: two of them overlap.
    """
    ordered = _ordered(splices)
    for one, following in pairwise(ordered):
        if one.end > following.start:
            raise ValueError(f"{one} and {following} overlap")
    pieces = []
    at = 0
    for splice in ordered:
        pieces.append(text[at : splice.start])
        pieces.append(splice.text)
        at = splice.end
    pieces.append(text[at:])
    return "".join(pieces)


def reversed_splices(text: str, splices: Sequence[Splice]) -> tuple[Splice, ...]:
    """What turns the new text back into `text`, byte for byte."""
    undo = []
    shift = 0
    for splice in _ordered(splices):
        start = splice.start + shift
        undo.append(Splice(start, start + len(splice.text), text[splice.start : splice.end]))
        shift += len(splice.text) - (splice.end - splice.start)
    return tuple(undo)


def difference(old: str, new: str) -> tuple[Splice, ...]:
    """The one stretch in which two texts differ, as a splice of the first; none where they are the same."""
    if old == new:
        return ()
    shorter = min(len(old), len(new))
    head = _longest(shorter, lambda known, most: old[known:most] == new[known:most])
    ends = len(old), len(new)
    tail = _longest(
        shorter - head,
        lambda known, most: old[ends[0] - most : ends[0] - known] == new[ends[1] - most : ends[1] - known],
    )
    return (Splice(head, len(old) - tail, new[head : len(new) - tail]),)


def _longest(most: int, alike: Callable[[int, int], bool]) -> int:
    """How many characters are alike; `alike` compares those from one count to another, and halving finds the end."""
    known = 0
    while known < most:
        middle = (known + most + 1) // 2
        if alike(known, middle):
            known = middle
        else:
            most = middle - 1
    return known
