"""Which elements of three versions of a list are the same one."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any

from okrtui.document.intended import same

Key = Hashable
_NAMES = ("title", "metric", "name")
_ALIKE = 0.5


def keys_of(base: Sequence[Any], ours: Sequence[Any], theirs: Sequence[Any]) -> tuple[list[Key], list[Key], list[Key]]:
    """A key for every element of three versions of a list, the same for what is the same one.

    What has come from the base goes by its place there, whatever has become of it; what is new goes by its id,
    its day (for a dated value), or what it says.
    """
    return list(range(len(base))), _side_keys(base, ours), _side_keys(base, theirs)


def _side_keys(base: Sequence[Any], side: Sequence[Any]) -> list[Key]:
    pairs = _pairs(base, side)
    seen: Counter[Key] = Counter()
    keys: list[Key] = []
    for place, element in enumerate(side):
        if place in pairs:
            keys.append(pairs[place])
            continue
        said = _said(element)
        seen[said] += 1
        keys.append(("new", said, seen[said]))
    return keys


def _said(element: Any) -> Key:
    """What a new element goes by."""
    if isinstance(element, dict):
        if isinstance(element.get("id"), str):
            return "id", element["id"]
        if "date" in element and "value" in element:
            return "date", repr(element["date"])
    return "says", canonical(element)


def canonical(value: Any) -> str:
    """What tells two values apart, whatever the order of their keys."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{key!r}:{canonical(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return f"{type(value).__name__} {value!r}"


def _pairs(base: Sequence[Any], side: Sequence[Any]) -> dict[int, int]:
    """The place in the base of each element of a side that has come from there."""
    pairs: dict[int, int] = {}
    for name in (_id, canonical, _day):
        _match_by(name, base, side, pairs)
    for place, was in _alike(base, side, pairs):
        pairs[place] = was
    for place, was in _between_neighbours(base, side, pairs):
        pairs[place] = was
    return pairs


def _between_neighbours(base: Sequence[Any], side: Sequence[Any], pairs: dict[int, int]) -> list[tuple[int, int]]:
    """What stands alone between the same neighbours in both, and does not go by another id."""
    found = []
    taken = set(pairs.values())
    for place, element in enumerate(side):
        was = pairs.get(place - 1, -1 if place == 0 else None)
        following = pairs.get(place + 1, len(base) if place + 1 == len(side) else None)
        if place in pairs or was is None or following != was + 2 or was + 1 in taken:
            continue
        before = base[was + 1]
        if isinstance(element, dict) and isinstance(before, dict) and not _told_apart(before, element):
            found.append((place, was + 1))
    return found


def _told_apart(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two elements go by different ids, and not because of a renaming alone."""
    named = "id" in one and "id" in other and not same(one["id"], other["id"])
    return named and not same({**one, "id": None}, {**other, "id": None})


def _id(element: Any) -> str | None:
    found = element.get("id") if isinstance(element, dict) else None
    return found if isinstance(found, str) else None


def _day(element: Any) -> str | None:
    if not isinstance(element, dict) or "date" not in element or "id" in element:
        return None
    return repr(element["date"])


def _match_by(
    name: Callable[[Any], str | None], base: Sequence[Any], side: Sequence[Any], pairs: dict[int, int]
) -> None:
    taken = set(pairs.values())
    waiting: dict[str, list[int]] = {}
    for place, element in enumerate(base):
        if place not in taken and (called := name(element)) is not None:
            waiting.setdefault(called, []).append(place)
    for place, element in enumerate(side):
        if place not in pairs and (called := name(element)) is not None and waiting.get(called):
            pairs[place] = waiting[called].pop(0)


def _alike(base: Sequence[Any], side: Sequence[Any], pairs: dict[int, int]) -> Iterator[tuple[int, int]]:
    """What has lost, got or changed its id or its day, and still says much the same."""
    taken = set(pairs.values())
    left = [place for place, element in enumerate(base) if place not in taken and isinstance(element, dict)]
    for place, element in enumerate(side):
        if place in pairs or not isinstance(element, dict):
            continue
        found = max(left, key=lambda was: _likeness(base[was], element), default=None)
        if found is not None and _likeness(base[found], element) > _ALIKE:
            left.remove(found)
            yield place, found


def _likeness(one: dict[str, Any], other: dict[str, Any]) -> float:
    """The share of fields that say the same; all of it for what is called the same."""
    if any(one.get(name) and same(one[name], other.get(name)) for name in _NAMES):
        return 1.0
    keys = (one.keys() | other.keys()) - {"id"}
    equal = sum(key in one and key in other and same(one[key], other[key]) for key in keys)
    return equal / len(keys) if keys else 0.0
