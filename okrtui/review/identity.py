"""Which item is which in all versions of a plan that branched: as each commit made it of those before."""

from collections.abc import Mapping
from typing import Any

from okrtui.plan.changes import items_in, pairs_between
from okrtui.plan.matching import Pairs
from okrtui.plan.path import Path
from okrtui.review.past import Place

Data = Mapping[str, Any]


class Identities:
    """The items of all versions, each with a number that it keeps under whatever id and words.

    Two versions that many commits part may call one item by names that nobody would bring together: whoever renamed
    it did so step by step.
    """

    def __init__(self) -> None:
        self._same: list[int] = []
        self._numbers: dict[Place, dict[Path, int]] = {}
        self._names: dict[Place, dict[Path, tuple[str | int, str]]] = {}

    def follow(self, place: Place, data: Data, befores: Mapping[Place, Data]) -> None:
        """Take a version in, which those before it have been already."""
        numbers: dict[Path, int] = {}
        for before, old in befores.items():
            earlier = self._numbers[before]
            for was, now in pairs_between(old, data).items():
                number = numbers.setdefault(now, earlier[was])
                self._same[self._found(number)] = self._found(earlier[was])  # both sides brought it
        names = self._names[place] = {}
        for item in items_in(data):
            if item.path not in numbers:
                numbers[item.path] = self._new()
            if item.id is not None:
                names[item.path] = item.path[-2], item.id
        self._numbers[place] = numbers

    def pairs(self, before: Place, after: Place) -> Pairs:
        """Where each item of one version stands in another; two that were made apart are one if they have one id."""
        found: Pairs = {}
        numbers = [
            {path: self._found(number) for path, number in self._numbers[place].items()} for place in (before, after)
        ]
        for old, new in (numbers, (self._names[before], self._names[after])):
            taken = set(found.values())
            now: dict[object, Path] = {}
            for path, sign in new.items():
                if path not in taken:
                    now.setdefault(sign, path)
            for path, sign in old.items():
                if path not in found and sign in now:
                    found[path] = now.pop(sign)
        return found

    def _new(self) -> int:
        self._same.append(len(self._same))
        return len(self._same) - 1

    def _found(self, number: int) -> int:
        while self._same[number] != number:
            self._same[number] = number = self._same[self._same[number]]
        return number
