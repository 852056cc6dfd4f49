"""The steps of a long session: those of long ago are kept packed, so that what they cost does not grow."""

import pickle
import zlib
from collections.abc import Iterable, Iterator

from okrtui.editing.step import Step

_OPEN = 256
"""Steps that are kept as they are: what one goes back to soon."""

_TOGETHER = 128
"""Steps that are packed together: their texts are much alike, and a hundred take little more than one."""


class StepLog:
    """A list of steps that is changed at its end.

    What lies further back is unpacked when it is asked for; nothing is ever forgotten.
    """

    def __init__(self) -> None:
        self._packed: list[bytes] = []
        self._open: list[Step] = []

    def __len__(self) -> int:
        return len(self._packed) * _TOGETHER + len(self._open)

    def __iter__(self) -> Iterator[Step]:
        for packed in self._packed:
            yield from _unpacked(packed)
        yield from self._open

    def __reversed__(self) -> Iterator[Step]:
        yield from reversed(self._open)
        for packed in reversed(self._packed):
            yield from reversed(_unpacked(packed))

    @property
    def last(self) -> Step | None:
        """The step at the end."""
        self._open_from(len(self) - 1)
        return self._open[-1] if self._open else None

    def cut(self, place: int) -> list[Step]:
        """Take the steps from a place on off the end, and give them."""
        self._open_from(place)
        first = place - len(self._packed) * _TOGETHER
        steps = self._open[first:]
        del self._open[first:]
        return steps

    def place_of(self, number: int) -> int:
        """Where the step of this number stands.

        Raises:
            StopIteration: it is none of these.
        """
        places = range(len(self) - 1, -1, -1)
        return next(place for place, step in zip(places, reversed(self), strict=True) if step.number == number)

    def append(self, step: Step) -> None:
        """Add a step at the end."""
        self._open.append(step)
        if len(self._open) >= _OPEN + _TOGETHER:
            self._packed.append(zlib.compress(pickle.dumps(self._open[:_TOGETHER])))
            del self._open[:_TOGETHER]

    def extend(self, steps: Iterable[Step]) -> None:
        """Add steps at the end."""
        for step in steps:
            self.append(step)

    def _open_from(self, place: int) -> None:
        while self._packed and place < len(self._packed) * _TOGETHER:
            self._open[:0] = _unpacked(self._packed.pop())


def _unpacked(packed: bytes) -> list[Step]:
    steps: list[Step] = pickle.loads(zlib.decompress(packed))
    return steps
