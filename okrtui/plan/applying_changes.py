"""Listed changes applied to the data of a plan."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any, NamedTuple

from okrtui.plan.changes import PlanChange
from okrtui.plan.item_lists import goes_when_empty
from okrtui.plan.path import Path


class _Arrival(NamedTuple):
    """An element, and where in the new data it stands."""

    path: Path
    element: Any


def apply_changes(old: Mapping[str, Any], changes: Iterable[PlanChange]) -> dict[str, Any]:
    """The data of a plan after all changes that `changes_between` lists from it; the old data stays as it is.

    What goes is taken out of its list first; then what comes is put at its place, from the first on, so that what
    stays closes up between; last, fields are unset and set where their tables stand now.
    """
    data: dict[str, Any] = deepcopy(dict(old))
    leaving: list[Path] = []
    arriving: list[_Arrival] = []
    gone: list[tuple[Any, Any]] = []
    values: list[_Arrival] = []
    for change in changes:
        before, after = change.before, change.after
        in_list = isinstance((after or before or ("",))[-1], int)
        if after is not None and (not in_list or change.kind == "changed"):
            values.append(_Arrival(after, change.new))
        elif before is not None and not in_list:
            gone.append((_at(data, before[:-1]), before[-1]))
        else:
            if before is not None:
                leaving.append(before)
            if after is not None:
                element = deepcopy(change.new) if before is None else _at(data, before)
                arriving.append(_Arrival(after, element))
    emptied = _take_out(data, leaving)
    for path, element in sorted(arriving, key=lambda arrival: (len(arrival.path), arrival.path)):
        _at(data, path[:-2]).setdefault(path[-2], []).insert(path[-1], element)
    for table, key in emptied:
        if goes_when_empty(key) and not table[key]:
            del table[key]
    for table, key in gone:
        table.pop(key, None)
    for path, value in values:
        _at(data, path[:-1])[path[-1]] = deepcopy(value)
    return data


def _take_out(data: Any, paths: Iterable[Path]) -> list[tuple[Any, str]]:
    """Take elements out of their lists; gives the lists, each by its table and key."""
    places: dict[Path, set[int]] = {}
    for path in paths:
        place = path[-1]
        assert isinstance(place, int)
        places.setdefault(path[:-1], set()).add(place)
    lists = [(_at(data, path[:-1]), str(path[-1]), out) for path, out in places.items()]
    for table, key, out in lists:
        table[key][:] = [element for place, element in enumerate(table[key]) if place not in out]
    return [(table, key) for table, key, _out in lists]


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data
