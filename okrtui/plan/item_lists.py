"""The lists of a plan file that hold items, and the histories of these: where changes are followed item by item."""

from collections.abc import Mapping
from typing import Any

from okrtui.plan.fields import TABLE_LISTS

ITEM_LISTS: dict[str, str] = {
    "people": "person",
    "teams": "team",
    "priorities": "priority",
    "kpis": "kpi",
    "objectives": "objective",
    "initiatives": "initiative",
    "reviews": "review",
}
"""The kind of item by the list at the top of the file; `key_results` stand in objectives."""

HISTORIES: dict[str, tuple[str, ...]] = {
    "kpi": ("observations",),
    "key_result": ("expected", "check_ins"),
    "review": ("decisions",),
}
"""By kind of item, its lists of elements that belong to a day."""


def lists_within(kind: str) -> tuple[str, ...]:
    """The lists in an item of a kind that are followed element by element."""
    return ("key_results",) if kind == "objective" else HISTORIES.get(kind, ())


def is_list_of_tables(table: Mapping[str, Any], key: str) -> bool:
    """Whether a list of tables stands at a key, or nothing at all; anything else is a value like any other."""
    value = table.get(key, [])
    return isinstance(value, list) and all(isinstance(element, dict) for element in value)


def goes_when_empty(key: str) -> bool:
    """Whether a list is not there any more once its last element has gone: one that is written as `[[…]]`."""
    return key in TABLE_LISTS
