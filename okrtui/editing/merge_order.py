"""The order of a list that two sides have added to, taken from and reordered."""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, NamedTuple

Key = Hashable
Rank = Callable[[Key], Any]


class Order(NamedTuple):
    """The keys in order; `disputed` are those that both sides have put, each in another place: ours counts."""

    keys: list[Key]
    disputed: list[Key]


def merged_order(base: Sequence[Key], ours: Sequence[Key], theirs: Sequence[Key], rank: Rank) -> Order:
    """All keys that a side still has, each once a list; which of them go is for the caller to say afterwards.

    What neither side has moved keeps its place; what one has put somewhere follows the neighbour that it was put
    behind. Where both have put something at one place, the smaller rank comes first, so that it does not matter
    which side is which.
    """
    moved_ours, moved_theirs = _moved(base, ours), _moved(base, theirs)
    placed_ours, placed_theirs = _placed(base, ours, moved_ours), _placed(base, theirs, moved_theirs)
    disputed = _disputed(placed_ours, placed_theirs)
    there = {*ours, *theirs}
    keys: dict[Key, None] = {}

    def follow(anchor: Key | None) -> None:
        two = [key for key in placed_theirs.get(anchor, ()) if key not in disputed]
        for key in _woven(placed_ours.get(anchor, ()), two, rank):
            if key not in keys:
                keys[key] = None
                follow(key)

    follow(None)
    for key in base:
        if key not in moved_ours and key not in moved_theirs:
            if key in there:
                keys[key] = None
            follow(key)
    left = [key for key in base if key in there and key not in keys]
    for key in (*left, *sorted(there - set(base) - keys.keys(), key=rank)):
        if key not in keys:  # each side has put it behind what the other has put behind it
            keys[key] = None
            follow(key)
    return Order(list(keys), disputed)


def _moved(base: Sequence[Key], side: Sequence[Key]) -> set[Key]:
    """The fewest keys that must have been moved for the order of a side to come from the base's."""
    places = {key: place for place, key in enumerate(base)}
    common = [key for key in side if key in places]
    tails: list[int] = []  # the last place of the shortest-ending rising row of each length
    ends: list[int] = []
    before: list[int] = []
    for number, key in enumerate(common):
        length = bisect_left(tails, places[key])
        tails[length : length + 1] = [places[key]]
        ends[length : length + 1] = [number]
        before.append(ends[length - 1] if length else -1)
    stays = set()
    number = ends[-1] if ends else -1
    while number >= 0:
        stays.add(common[number])
        number = before[number]
    return {key for key in common if key not in stays}


def _placed(base: Sequence[Key], side: Sequence[Key], moved: set[Key]) -> Mapping[Key | None, list[Key]]:
    """What a side has put somewhere, by the key that it has let stand before it."""
    stays = set(base) - moved
    placed: dict[Key | None, list[Key]] = {}
    anchor: Key | None = None
    for key in side:
        if key in stays:
            anchor = key
        else:
            placed.setdefault(anchor, []).append(key)
    return placed


def _disputed(ours: Mapping[Key | None, list[Key]], theirs: Mapping[Key | None, list[Key]]) -> list[Key]:
    anchors = {key: anchor for anchor, keys in theirs.items() for key in keys}
    return [key for anchor, keys in ours.items() for key in keys if key in anchors and anchors[key] != anchor]


def _woven(one: Sequence[Key], two: Sequence[Key], rank: Rank) -> list[Key]:
    """Two rows as one, each in its own order; what is in both stands once."""
    woven: list[Key] = []
    left, right = list(one), list(two)
    shared = set(one) & set(two)
    while left and right:
        if (left[0] in shared) is (right[0] in shared):
            first = left if rank(left[0]) <= rank(right[0]) else right
        else:
            first = right if left[0] in shared else left
        woven.append(first[0])
        left, right = ([key for key in row if key != woven[-1]] for row in (left, right))
    return woven + left + right
