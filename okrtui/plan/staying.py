"""What stays in its place when a list is put into another order."""

from bisect import bisect_left
from collections.abc import Sequence


def staying(places: Sequence[int]) -> frozenset[int]:
    """The most of these places that stand in rising order already; the others are what was moved.

    The longest rising run, found by patience sorting: time grows with n log n.
    """
    ends: list[int] = []  # for each length, the lowest place that a run of it ends with
    ends_at: list[int] = []
    before: list[int | None] = []
    for number, place in enumerate(places):
        length = bisect_left(ends, place)
        before.append(ends_at[length - 1] if length else None)
        ends[length : length + 1] = [place]
        ends_at[length : length + 1] = [number]
    found = set()
    at = ends_at[-1] if ends_at else None
    while at is not None:
        found.add(places[at])
        at = before[at]
    return frozenset(found)
