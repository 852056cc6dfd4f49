"""Which item of a changed plan is which of the plan as it was."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from okrtui.plan.path import Path
from okrtui.plan.same import same

_ALIKE = 60
"""Least likeness, in per cent, of two items of which one has no id."""

_ALIKE_UNDER_ANOTHER_ID = 80
"""Least likeness of two items with different ids, each of which may be an item of its own."""

_ALIKE_WORDS = 75
"""Least likeness of their words then."""

_WORDS_COUNT = 0.6
"""Share of the words in the likeness of two items; the other fields have the rest."""

_NOTHING_TO_COMPARE = 0.5
"""Likeness of the fields of two items that have none."""

_LONGEST = 200
"""Characters of a title that are compared."""

_MOST = 20_000
"""Pairs of items that are compared by likeness; in a plan with more of them left, only the same words tell."""

_CANDIDATES = 20
"""Items with the same words that are looked at for one."""

_WORDS = ("title", "metric", "name")
_HISTORIES = ("check_ins", "expected", "observations", "decisions", "key_results")


class Placed(NamedTuple):
    """A table of the plan file, where it stands, and what it stands in (the same for items that belong together)."""

    path: Path
    table: Mapping[str, Any]
    parent: Hashable = None

    @property
    def id(self) -> str | None:
        """Its id, where it has a usable one."""
        id = self.table.get("id")
        return id if isinstance(id, str) and id else None

    @property
    def words(self) -> str:
        """What a reader knows it by."""
        return next((text for name in _WORDS if isinstance(text := self.table.get(name), str) and text), "")


Pairs = dict[Path, Path]
"""Where an item stands now, by where it stood."""


NO_PAIRS: Mapping[Path, Path] = MappingProxyType({})


def item_pairs(old: Sequence[Placed], new: Sequence[Placed], known: Mapping[Path, Path] = NO_PAIRS) -> Pairs:
    """Which item is which: by id, then by saying the same, by the same words, by likeness in words and fields.

    One without words may still say the same but for its history, which may have gone elsewhere. What is `known`
    comes first.
    """
    pairs = _known(old, new, known)
    _pair(pairs, old, new, lambda item: item.id)
    _pair(pairs, old, new, lambda item: (item.parent, _sign(item.table)))
    _pair(pairs, old, new, lambda item: (item.parent, item.words) if item.words else None, _may_be_same)
    _pair(pairs, old, new, lambda item: item.words or None, _may_be_same)
    _pair(pairs, old, new, lambda item: (item.parent, _sign(_without_history(item.table))))
    _pair_alike(pairs, *_left(pairs, old, new))
    return pairs


def dated_pairs(old: Sequence[Placed], new: Sequence[Placed], known: Mapping[Path, Path] = NO_PAIRS) -> Pairs:
    """Which element of a history is which: by what it says, then by its day or what it is about, then by the rest.

    What is `known` comes first.
    """
    pairs = _known(old, new, known)
    _pair(pairs, old, new, lambda element: _sign(element.table))
    _pair(pairs, old, new, lambda element: _key(element.table))
    _pair(pairs, old, new, lambda element: _sign(_without_key(element.table)) or None)
    return pairs


def _known(old: Sequence[Placed], new: Sequence[Placed], known: Mapping[Path, Path]) -> Pairs:
    there = {item.path for item in new}
    return {item.path: now for item in old if (now := known.get(item.path)) in there and now is not None}


def _pair(
    pairs: Pairs,
    old: Sequence[Placed],
    new: Sequence[Placed],
    key: Callable[[Placed], Hashable | None],
    may_be: Callable[[Placed, Placed], bool] | None = None,
) -> None:
    """Pair what has the same key, the first with the first; None is no key."""
    waiting: dict[Hashable, list[Placed]] = defaultdict(list)
    old, new = _left(pairs, old, new)
    for item in old:
        sign = key(item)
        if sign is not None:
            waiting[sign].append(item)
    for item in new:
        sign = key(item)
        for candidate in waiting.get(sign, [])[:_CANDIDATES] if sign is not None else ():
            if may_be is None or may_be(candidate, item):
                waiting[sign].remove(candidate)
                pairs[candidate.path] = item.path
                break


def _left(pairs: Pairs, old: Iterable[Placed], new: Iterable[Placed]) -> tuple[list[Placed], list[Placed]]:
    taken = set(pairs.values())
    return [item for item in old if item.path not in pairs], [item for item in new if item.path not in taken]


def _may_be_same(old: Placed, new: Placed) -> bool:
    """Whether two items with the same words may be one: with two ids, more than the words must agree."""
    return old.id is None or new.id is None or _fields_alike(old.table, new.table) >= _NOTHING_TO_COMPARE


def _pair_alike(pairs: Pairs, old: Sequence[Placed], new: Sequence[Placed]) -> None:
    if not old or not new or len(old) * len(new) > _MOST:
        return
    found = []
    for number, one in enumerate(old):
        for place, other in enumerate(new):
            likeness = _likeness(one, other)
            if likeness is not None:
                nearness = (one.parent == other.parent, -abs(number - place))
                found.append((likeness, nearness, one.path, other.path))
    taken: set[Path] = set()
    for _likely, _near, was, now in sorted(found, key=lambda pair: pair[:2], reverse=True):
        if was not in pairs and now not in taken:
            pairs[was] = now
            taken.add(now)


def _likeness(old: Placed, new: Placed) -> float | None:
    """How much two items are alike, in per cent; None where it is not enough to be one."""
    from rapidfuzz import fuzz  # where every item has the id that it had, nothing is compared

    from okrtui.text.fold import fold

    words = fuzz.ratio(fold(old.words[:_LONGEST]), fold(new.words[:_LONGEST])) if old.words and new.words else 0.0
    alike = _WORDS_COUNT * words + (1 - _WORDS_COUNT) * 100 * _fields_alike(old.table, new.table)
    if old.id is None or new.id is None:
        return alike if alike >= _ALIKE else None
    return alike if alike >= _ALIKE_UNDER_ANOTHER_ID and words >= _ALIKE_WORDS else None


def _fields_alike(old: Mapping[str, Any], new: Mapping[str, Any]) -> float:
    """The share of the fields, but id and words, that say the same; a history counts with what it had."""
    keys = {key for key in (*old, *new) if key != "id" and key not in _WORDS}
    if not keys:
        return _NOTHING_TO_COMPARE
    return sum(_alike(key, old.get(key), new.get(key)) for key in keys) / len(keys)


def _alike(key: str, old: Any, new: Any) -> bool:
    if key in _HISTORIES and isinstance(old, list) and isinstance(new, list):
        shorter = min(len(old), len(new))
        return same(old[:shorter], new[:shorter])
    return same(old, new)


def _key(element: Mapping[str, Any]) -> Hashable | None:
    for name in ("date", "about"):
        if name in element:
            return name, repr(element[name])
    return None


def _without_key(element: Mapping[str, Any]) -> Mapping[str, Any]:
    return {name: value for name, value in element.items() if name not in ("date", "about")}


def _without_history(table: Mapping[str, Any]) -> Mapping[str, Any]:
    return {name: value for name, value in table.items() if name not in _HISTORIES}


def _sign(element: Mapping[str, Any]) -> Hashable:
    """What an element says, as something that can be looked up."""
    return tuple(sorted((name, repr(value)) for name, value in element.items()))
