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
    """All keys of both sides but those that one has taken out and the other has not moved.

    What neither side has moved stays; what one has put somewhere follows the same neighbour. Where both have
    put something at one place, the smaller rank comes first, so that it does not matter which side is which.
    Keys are given once a list; which of those taken out stay is for the caller to say afterwards.
    """
    moved_ours, moved_theirs = _moved(base, ours), _moved(base, theirs)
    in_ours, in_theirs, in_base = set(ours), set(theirs), set(base)
    core = [
        key for key in base if key in in_ours and key in in_theirs and key not in moved_ours and key not in moved_theirs
    ]
    placed_ours = _placed(ours, set(core), in_base, in_theirs, moved_ours, moved_theirs)
    placed_theirs = _placed(theirs, set(core), in_base, in_ours, moved_theirs, moved_ours)
    disputed = _disputed(placed_ours, placed_theirs)
    keys: list[Key] = []
    for anchor in (None, *core):
        if anchor is not None:
            keys.append(anchor)
        two = [key for key in placed_theirs.get(anchor, ()) if key not in disputed]
        keys.extend(_woven(placed_ours.get(anchor, ()), two, rank))
    return Order(keys, disputed)


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


def _placed(
    side: Sequence[Key],
    core: set[Key],
    in_base: set[Key],
    in_other: set[Key],
    moved: set[Key],
    moved_by_other: set[Key],
) -> Mapping[Key | None, list[Key]]:
    """What a side has put, or alone still has, by the key that stays before it."""
    placed: dict[Key | None, list[Key]] = {}
    anchor: Key | None = None
    for key in side:
        if key in core:
            anchor = key
        elif key not in in_base or key not in in_other or key in moved or key not in moved_by_other:
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
    while left or right:
        first_left = bool(left) and (not right or right[0] in shared or rank(left[0]) <= rank(right[0]))
        if left and right and left[0] in shared and right[0] not in shared:
            first_left = False
        key = left.pop(0) if first_left else right.pop(0)
        if key not in woven:
            woven.append(key)
    return woven
