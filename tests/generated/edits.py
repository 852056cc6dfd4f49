"""Edits at random, as a workbench may ask for them, and some that only a program would."""

from collections.abc import Iterator
from random import Random
from typing import Any

from okrtui.document.edit import Edit, Insert, Move, Remove, RenameKey, SetValue, Unset
from okrtui.plan.fields import field_names
from tests.generated.data import MAKERS, Data
from tests.generated.words import own_key, scalar, value, words

Path = tuple[str | int, ...]


def random_edit(random: Random, data: Data) -> Edit:
    """An edit that can be made on a plan with this data."""
    while True:
        kind = random.choice((_set, _set, _set, _add, _add, _unset, _insert, _insert, _remove, _move, _move, _rename))
        edit = kind(random, data)
        if edit is not None:
            return edit


def places(data: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """All values of a plan but the whole, each with its path."""
    if path:
        yield path, data
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, inner in steps:
        yield from places(inner, (*path, step))


def _pick(random: Random, data: Data, *kinds: type) -> tuple[Path, Any] | None:
    found = [place for place in places(data) if isinstance(place[1], kinds)]
    return random.choice(found) if found else None


def _tables(data: Data) -> list[tuple[Path, Data]]:
    return [((), data), *((path, inner) for path, inner in places(data) if isinstance(inner, dict))]


def _lists(data: Data) -> list[tuple[Path, list[Any]]]:
    return [(path, inner) for path, inner in places(data) if isinstance(inner, list)]


def _element(random: Random, key: str | int) -> Any:
    if key in MAKERS:
        return MAKERS[str(key)](random)
    return words(random) if random.randint(0, 3) else value(random)


def _set(random: Random, data: Data) -> Edit | None:
    """Another value for what is there; at times the same, at times one of another kind."""
    found = [place for place in places(data) if not isinstance(place[1], dict | list) or random.randint(0, 9) == 0]
    if not found:
        return None
    path, old = random.choice(found)
    kind = random.randint(0, 9)
    if kind == 0:
        return SetValue(path, old)
    if isinstance(old, list):
        return SetValue(path, _list_like(random, path, old))
    if isinstance(old, dict) and path[-2:-1] and path[-2] in MAKERS and kind > 2:
        return SetValue(path, {**old, **MAKERS[str(path[-2])](random)})
    if isinstance(path[-1], int) and isinstance(old, dict):
        return SetValue(path, {**old, own_key(random): value(random)})  # an item stays one
    if kind <= 2:
        return SetValue(path, value(random))
    if isinstance(old, str):
        return SetValue(path, words(random))
    return SetValue(path, scalar(random))


def _list_like(random: Random, path: Path, old: list[Any]) -> list[Any]:
    new = list(old)
    for _ in range(random.randint(0, 3)):
        place = random.randint(0, len(new))
        if random.randint(0, 1) and place < len(new):
            del new[place]
        else:
            new.insert(place, _element(random, path[-1]))
    return new


def _add(random: Random, data: Data) -> Edit | None:
    path, table = random.choice(_tables(data))
    names = [name for name in field_names(path) if name not in table and name not in MAKERS]
    if names and random.randint(0, 3):
        name = random.choice(names)
        if name in ("supports", "serves", "after"):
            return SetValue((*path, name), [words(random) for _ in range(random.randint(0, 2))])
        return SetValue((*path, name), scalar(random))
    name = own_key(random)
    if not path and random.randint(0, 3) == 0 and "meta" not in data:
        return SetValue(("meta", name), value(random))
    return None if name in table else SetValue((*path, name), value(random))


def _unset(random: Random, data: Data) -> Edit | None:
    found = [path for path, _ in places(data) if isinstance(path[-1], str)]
    own = [path for path in found if path[0] != "objectives" or len(path) > 1]
    return Unset(random.choice(own)) if own else None


def _insert(random: Random, data: Data) -> Edit | None:
    lists = [(path, inner) for path, inner in _lists(data) if path[-1] in MAKERS or random.randint(0, 2) == 0]
    for path, table in _tables(data):
        names = [name for name in field_names(path) if name in MAKERS and name not in table]
        lists.extend(((*path, name), []) for name in names)
    if not lists:
        return None
    path, inner = random.choice(lists)
    place = len(inner) if random.randint(0, 1) else random.randint(0, len(inner))
    if inner and all(isinstance(element, dict) for element in inner) and path[-1] not in MAKERS:
        return Insert(path, place, {own_key(random): value(random)})  # a list of tables takes nothing else
    return Insert(path, place, _element(random, path[-1]))


def _remove(random: Random, data: Data) -> Edit | None:
    found = [(*path, place) for path, inner in _lists(data) for place in range(len(inner))]
    return Remove(random.choice(found)) if found else None


def _move(random: Random, data: Data) -> Edit | None:
    lists = [(path, inner) for path, inner in _lists(data) if len(inner) > 1 or "key_results" in path[-1:]]
    if not lists:
        return None
    path, inner = random.choice(lists)
    if not inner:
        return None
    start = random.randrange(len(inner))
    if path[0] == "objectives" and path[-1] == "key_results" and random.randint(0, 1):
        number = random.randrange(len(data["objectives"]))
        there = len(data["objectives"][number].get("key_results", [])) - (number == path[1])
        return Move((*path, start), ("objectives", number, "key_results"), random.randint(0, there))
    return Move((*path, start), path, random.randrange(len(inner)))


def _rename(random: Random, data: Data) -> Edit | None:
    found = [(path, inner) for path, inner in _tables(data) if inner]
    if not found:
        return None
    path, table = random.choice(found)
    name = own_key(random)
    return None if name in table else RenameKey((*path, random.choice(list(table))), name)
