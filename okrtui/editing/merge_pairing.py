"""What is the same thing in three versions of a plan's data, and the order of lists once they are merged."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from okrtui.document.intended import Data, value_at
from okrtui.editing.merge_identity import Key, canonical, keys_of
from okrtui.editing.merge_order import merged_order
from okrtui.plan.path import Path

Identity = tuple[Key, ...]
Places = tuple[Path | None, Path | None, Path | None]
"""Where something stands in base, ours and theirs; None where it does not."""

BASE, OURS, THEIRS = 0, 1, 2
_KEY_RESULTS = "key_results"


class Pairing:
    """Every value of three versions of a plan by an identity that outlives places, ids and objectives.

    `disputed` are elements that both sides have put, each in another place.
    """

    def __init__(self, base: Data, ours: Data, theirs: Data) -> None:
        self.data = (base, ours, theirs)
        self.identities: tuple[dict[Path, Identity], ...] = ({}, {}, {})
        self.places: dict[Identity, Places] = {}
        self.disputed: list[Identity] = []
        self._orders: dict[Identity, list[Identity]] = {}
        self._key_results = self._all_key_results()
        self._walk((), ((), (), ()))

    @property
    def key_results(self) -> set[Identity]:
        """The identities of all key results."""
        return {identity for side in self._key_results for identity in side.values()}

    def value(self, side: int, identity: Identity) -> Any:
        """What a side says there; it must stand there."""
        place = self.places[identity][side]
        if place is None:
            raise KeyError(identity)
        return value_at(self.data[side], place)

    def in_order(self, identity: Identity) -> list[Identity]:
        """The elements of a list, those that a side has taken out included, in the order they have when merged."""
        known = self._orders.get(identity)
        if known is None:
            rows = [
                [element for element in self._elements(side, identity) if self.home(element) == identity]
                for side in (BASE, OURS, THEIRS)
            ]
            order = merged_order(rows[BASE], rows[OURS], rows[THEIRS], self.rank)
            known = self._orders[identity] = [key for key in order.keys if isinstance(key, tuple)]
            self.disputed.extend(key for key in order.disputed if isinstance(key, tuple))
        return known

    def home(self, element: Identity) -> Identity | None:
        """The list that an element is in when merged: a key result may have gone to another objective."""
        lists = [None if place is None else self.identities[side][place[:-1]] for side, place in self._placed(element)]
        was, mine, other = lists
        if mine is None or other is None:
            return mine or other or was
        if mine == other or other == was:
            return mine
        if mine != was and element not in self.disputed:
            self.disputed.append(element)
        return other if mine == was else mine

    def rank(self, key: Key) -> tuple[str, str]:
        """What comes first of two things that both sides have put at one place: by day, then words."""
        assert isinstance(key, tuple)
        side, _place = next((s, p) for s, p in reversed(list(self._placed(key))) if p is not None)
        value = self.value(side, key)
        day = value.get("date") if isinstance(value, dict) else None
        both = sorted(canonical(self.value(s, key)) for s, p in self._placed(key) if p is not None and s != BASE)
        return day.isoformat() if isinstance(day, date) else "", both[0] if both else ""

    def _placed(self, identity: Identity) -> Sequence[tuple[int, Path | None]]:
        return tuple(enumerate(self.places[identity]))

    def _elements(self, side: int, identity: Identity) -> list[Identity]:
        place = self.places[identity][side]
        if place is None or not isinstance(found := value_at(self.data[side], place), list):
            return []
        return [self.identities[side][(*place, number)] for number in range(len(found))]

    def _all_key_results(self) -> tuple[dict[Path, Identity], ...]:
        """Key results by place, as one list: an id is followed from objective to objective."""
        places = [_key_result_places(data) for data in self.data]
        base, ours, theirs = (
            [value_at(data, place) for place in found] for data, found in zip(self.data, places, strict=True)
        )
        keys = keys_of(base, ours, theirs)
        return tuple(
            {place: (_KEY_RESULTS, key) for place, key in zip(found, side_keys, strict=True)}
            for found, side_keys in zip(places, keys, strict=True)
        )

    def _walk(self, identity: Identity, places: Places) -> None:
        """Give what stands at the places its identity, and all below it."""
        self.places[identity] = places
        values: list[Any] = []
        for side, place in enumerate(places):
            if place is not None:
                self.identities[side][place] = identity
            values.append(None if place is None else value_at(self.data[side], place))
        tables = [value if isinstance(value, dict) else {} for value in values]
        for name in dict.fromkeys(name for table in tables for name in table):
            self._walk((*identity, name), _below(places, [name if name in table else None for table in tables]))
        lists = [value if isinstance(value, list) else [] for value in values]
        if any(lists):
            self._walk_list(identity, places, lists)

    def _walk_list(self, identity: Identity, places: Places, lists: list[list[Any]]) -> None:
        numbers: dict[Identity, list[int | None]] = {}
        every: dict[Identity, Places] = {}
        keys = keys_of(*lists)
        for side, side_keys in enumerate(keys):
            place = places[side]
            for number, key in enumerate(side_keys):
                assert place is not None
                followed = self._key_results[side].get((*place, number))
                if followed is not None:
                    every[followed] = self._followed(followed)
                else:
                    numbers.setdefault((*identity, key), [None, None, None])[side] = number
        for followed, found in every.items():
            if followed not in self.places:
                self._walk(followed, found)
        for element, places_in in numbers.items():
            self._walk(element, _below(places, places_in))

    def _followed(self, identity: Identity) -> Places:
        base, ours, theirs = (
            next((place for place, other in side.items() if other == identity), None) for side in self._key_results
        )
        return base, ours, theirs


def _below(places: Places, steps: Sequence[str | int | None]) -> Places:
    base, ours, theirs = (
        None if place is None or step is None else (*place, step) for place, step in zip(places, steps, strict=True)
    )
    return base, ours, theirs


def _key_result_places(data: Data) -> list[Path]:
    found: list[Path] = []
    objectives = data.get("objectives")
    for number, objective in enumerate(objectives if isinstance(objectives, list) else []):
        inner = objective.get(_KEY_RESULTS) if isinstance(objective, dict) else None
        if isinstance(inner, list):
            found.extend(("objectives", number, _KEY_RESULTS, place) for place in range(len(inner)))
    return found
