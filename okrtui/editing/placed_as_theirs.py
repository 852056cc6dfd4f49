"""Where one side of a merge has put something that the other has put elsewhere."""

from typing import Any

from okrtui.document.edit import Move
from okrtui.document.intended import Data, same, value_at
from okrtui.plan.path import Path


def placed_as_theirs(data: Data, theirs: Data, path: Path) -> Move | None:
    """What moves the element that stands at a path of theirs to the like place in the data.

    It goes behind the nearest before it in their list that is there too. None where it, or what it lies in, is not
    to be found.
    """
    now = _found(data, theirs, path)
    list_now = _list_now(data, theirs, path[:-1])
    if now is None or list_now is None:
        return None
    place = 0
    before, rank = value_at(theirs, path[:-1]), path[-1]
    assert isinstance(rank, int)
    for element in reversed(before[:rank]):
        there = next((at for at, each in enumerate(value_at(data, list_now)) if _is_same(each, element)), None)
        if there is not None:
            place = there + 1
            break
    if now[:-1] == list_now and int(now[-1]) < place:
        place -= 1  # it is taken out first
    return None if (*list_now, place) == now else Move(now, list_now, place)


def _list_now(data: Data, theirs: Data, path: Path) -> Path | None:
    """Where a list of theirs stands in the data."""
    if len(path) < 2 or not isinstance(path[-2], int):
        return path if _has(data, path) else None
    owner = _found(data, theirs, path[:-1])
    return None if owner is None or not _has(data, (*owner, path[-1])) else (*owner, path[-1])


def _found(data: Data, theirs: Data, path: Path) -> Path | None:
    """Where an element of a list of theirs stands in the data, in whichever list of that name."""
    element = value_at(theirs, path)
    return next((place for place in _places(data, path) if _is_same(value_at(data, place), element)), None)


def _places(data: Any, path: Path) -> list[Path]:
    """All places that a path leads to, whatever its numbers."""
    places: list[Path] = [()]
    for step in path:
        longer: list[Path] = []
        for place in places:
            holder = value_at(data, place)
            if isinstance(step, int):
                longer += [(*place, at) for at in range(len(holder))] if isinstance(holder, list) else []
            elif isinstance(holder, dict) and step in holder:
                longer.append((*place, step))
        places = longer
    return places


def _has(data: Data, path: Path) -> bool:
    return bool(_places(data, path))


def _is_same(one: Any, other: Any) -> bool:
    """Whether two elements are one: they go by one id, or say the same."""
    if isinstance(one, dict) and isinstance(other, dict) and ("id" in one or "id" in other):
        return same(one.get("id"), other.get("id"))
    return same(one, other)
