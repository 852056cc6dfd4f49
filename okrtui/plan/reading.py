"""From a file's data to a plan: what fits the model is taken, the rest told."""

from typing import Any, NamedTuple

from pydantic import ValidationError

from okrtui.locales.sentence import Sentence
from okrtui.plan.expected import expected_at, found
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.shapes import field_at
from okrtui.plan.unknown_keys import UnknownKey, unknown_keys


class Fault(NamedTuple):
    """A value that the model cannot take: where it stands, what should stand there, and the value itself."""

    path: Path
    expected: Sentence
    found: Sentence
    value: Any


class Reading(NamedTuple):
    """A plan, what had to be left out of it, and the keys that nobody knows."""

    plan: Plan
    faults: tuple[Fault, ...]
    unknown_keys: tuple[UnknownKey, ...]


def read_plan(data: dict[str, Any]) -> Reading:
    """The plan in a file's data; it is always one, whatever the data holds.

    What has the wrong type or lies outside its range is taken out and told. An element of a list leaves an
    empty one behind, so that the others keep their places. The data itself is not changed.
    """
    faults: list[Fault] = []
    fitting = data
    if "header" in data:
        # the model knows the table [plan] by this name too, the format does not
        fitting = {key: value for key, value in data.items() if key != "header"}
    while True:
        try:
            plan = Plan.model_validate(fitting)
        except ValidationError as error:
            paths = _places(error, fitting)
            faults += [_fault(path, fitting) for path in paths]
            fitting = _without(fitting, paths)
        else:
            return Reading(plan, tuple(faults), unknown_keys(data))


def _places(error: ValidationError, data: dict[str, Any]) -> list[Path]:
    """Where the values stand that pydantic complains about, each once, none within another."""
    places: dict[Path, None] = {}
    for problem in error.errors(include_url=False, include_context=False, include_input=False):
        places.setdefault(_standing(problem["loc"], data))
    return list(places)


def _standing(location: Path, data: Any) -> Path:
    """As much of a location as there is in the data; pydantic adds steps of its own."""
    path: Path = ()
    for step in location:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            break
        path = (*path, step)
    return path


def _fault(path: Path, data: Any) -> Fault:
    for step in path:
        data = data[step]
    return Fault(path, expected_at(path), found(data), data)


def _without(data: dict[str, Any], paths: list[Path]) -> dict[str, Any]:
    """The data without the values at these paths; only the tables and lists on the way are copied."""
    top = dict(data)
    copies: dict[Path, Any] = {(): top}
    for path in paths:
        for depth in range(1, len(path)):
            way = path[:depth]
            if way not in copies:
                around = copies[way[:-1]]
                copies[way] = around[way[-1]] = around[way[-1]].copy()
        around, last = copies[path[:-1]], path[-1]
        if isinstance(last, int):
            shape = field_at(path)
            around[last] = {} if shape is not None and shape.part is not None else ""
        else:
            del around[last]
    return top
