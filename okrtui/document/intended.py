"""What the data should be after an edit: the other half of the guard, worked out without any text."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from okrtui.document.edit import Edit, Insert, Move, Remove, RenameKey, SetValue, Unset, Value
from okrtui.document.refused import Refused
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.path import Path
from okrtui.plan.place_words import place_words

Data = dict[str, Any]

Holder = Any  # a table or a list of parsed TOML


def value_at(data: Data, path: Path) -> Any:
    """The value at a path; KeyError or IndexError where there is none."""
    value: Any = data
    for step in path:
        value = value[step]
    return value


def intended(data: Data, edit: Edit) -> Data:
    """The data that the text must say after the edit; what is not touched is shared, nothing is changed in place.

    Raises:
        Refused: the path leads nowhere.
    """
    try:
        return dict(_intended(data, edit))
    except (KeyError, IndexError, TypeError):
        path = edit.path
        raise Refused(Sentence("this is not in the plan: {place}", place=place_words(path))) from None


def _intended(data: Data, edit: Edit) -> Holder:
    match edit:
        case SetValue(path, value):
            return _with(data, path[:-1], lambda table: _put(table, path[-1], plain(value)), making=True)
        case Unset(path) | Remove(path):
            value_at(data, path)
            return _with(data, path[:-1], lambda holder: _without(holder, path[-1]))
        case Insert(path, place, value):
            return _with(data, path[:-1], lambda table: _insert(table, path[-1], place, plain(value)), making=True)
        case Move(path, to, place):
            value = value_at(data, path)
            less = _with(data, path[:-1], lambda holder: _without(holder, path[-1]))
            return _with(less, to[:-1], lambda table: _insert(table, to[-1], place, value))
        case RenameKey(path, name):
            value_at(data, path)
            return _with(data, path[:-1], lambda table: _renamed(table, path[-1], name))


def without(data: Data, path: Path) -> Data:
    """The data without what stands at a path."""
    return dict(_with(data, path[:-1], lambda holder: _without(holder, path[-1])))


def plain(value: Value) -> Any:
    """The value as a parser would give it: lists and dictionaries."""
    if isinstance(value, Mapping):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(part) for part in value]
    return value


def _with(holder: Holder, path: Path, change: Callable[[Any], Any], *, making: bool = False) -> Holder:
    """A copy of what holds the path, changed there."""
    if not path:
        return change(holder)
    step = path[0]
    if making and isinstance(holder, dict) and step not in holder:
        return {**holder, step: _with({}, path[1:], change, making=True)}
    inner = _with(holder[step], path[1:], change, making=making)
    return _put(holder, step, inner)


def _put(holder: Holder, step: str | int, value: Any) -> Holder:
    if isinstance(holder, dict):
        return {**holder, step: value}
    copy = list(holder)
    copy[int(step)] = value
    return copy


def _without(holder: Holder, step: str | int) -> Holder:
    if isinstance(holder, dict):
        return {key: value for key, value in holder.items() if key != step}
    if not isinstance(step, int):
        raise TypeError(step)
    return [value for place, value in enumerate(holder) if place != step]


def _insert(table: Holder, key: str | int, place: int, value: Any) -> Holder:
    there = list(table[key]) if not isinstance(table, dict) or key in table else []
    if not 0 <= place <= len(there):
        raise IndexError(place)
    there.insert(place, value)
    return _put(table, key, there)


def _renamed(table: Data, key: str | int, name: str) -> Data:
    if name in table:
        raise Refused(Sentence("there is a key {key} already", key=Quoted(name)))
    return {name if old == key else old: value for old, value in table.items()}


def same(one: Any, other: Any) -> bool:
    """Whether two values say the same; unlike ==, a number is not a truth value, and nan is nan."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(same(a, b) for a, b in zip(one, other, strict=True))
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, date) or isinstance(other, date):
        return type(one) is type(other) and bool(one == other)
    return bool(one == other) or (one != one and other != other)
