"""The sections of a plan's data: what the answer of a rule depends on, and what an edit changes."""

from collections.abc import Callable, Mapping
from typing import Any, Literal, get_args

Section = Literal[
    "format",
    "plan",
    "people",
    "teams",
    "priorities",
    "kpis",
    "objectives",
    "key_results",
    "check_ins",
    "initiatives",
    "reviews",
]
"""A part of a plan's data.

``format`` is what stands at the top and is none of the others, ``plan`` the table of that name. ``objectives``
are these without their key results; ``key_results`` these without their check-ins, each in its place, and with
them the id, kind, state and grade of their objective, by which they are judged; ``check_ins`` those of all key results,
each list in its place.
"""

EVERY_SECTION: frozenset[Section] = frozenset(get_args(Section))


def written_sections(data: Mapping[str, Any]) -> dict[Section, object]:
    """Every section written out: two are equal only where nothing in them differs.

    Equal data is not enough: 1, 1.0 and true are equal in Python and different in a plan, and keys in another
    order are told in that order.
    """
    objectives = data.get("objectives")
    sections: dict[Section, Any] = {table: data.get(table) for table in _TABLES}
    sections["format"] = {key: value for key, value in data.items() if key not in _TABLES and key != "objectives"}
    sections["objectives"] = _each(objectives, _head)
    sections["key_results"] = _each(objectives, _key_results)
    sections["check_ins"] = _each(objectives, _check_ins)
    return {section: _written(value) for section, value in sections.items()}


_TABLES: tuple[Section, ...] = ("plan", "people", "teams", "priorities", "kpis", "initiatives", "reviews")
"""Sections that are what stands under their name at the top of a plan."""


def _written(value: Any) -> object:
    try:
        return repr(value)
    except (ValueError, RecursionError):  # a number of thousands of digits, brackets in brackets in brackets
        return object()


def _each(value: Any, part: Callable[[dict[str, Any]], Any]) -> Any:
    """Part of each table of a list; what is none stays whole, so that a change of it is seen."""
    if not isinstance(value, list):
        return value
    return [part(element) if isinstance(element, dict) else element for element in value]


def _head(objective: dict[str, Any]) -> Any:
    return {key: value for key, value in objective.items() if key != "key_results"}


def _key_results(objective: dict[str, Any]) -> Any:
    above = tuple(objective.get(key) for key in ("id", "kind", "state", "grade"))
    return above, _each(objective.get("key_results"), _without_check_ins)


def _without_check_ins(key_result: dict[str, Any]) -> Any:
    return {key: value for key, value in key_result.items() if key != "check_ins"}


def _check_ins(objective: dict[str, Any]) -> Any:
    return _each(objective.get("key_results"), lambda key_result: key_result.get("check_ins"))
