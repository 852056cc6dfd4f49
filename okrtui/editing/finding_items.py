"""The item that a command is about."""

from okrtui.document.refused import Refused
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.items import PLAN_ID, Item
from okrtui.plan.path import Path, parse_pointer
from okrtui.plan.plan import Plan
from okrtui.text.nearest import nearest


def find_item(plan: Plan, key: str) -> Item:
    """The item with this id or at this JSON pointer; ids of people and teams last, they have spaces of their own.

    Raises:
        Refused: there is none; the nearest id is proposed.
    """
    if key.startswith("/"):
        path = parse_pointer(key)
        for item in plan.items:
            if item.path == path:
                return item
        raise Refused(Sentence("there is no item at {place}", place=key))
    if key in plan.by_id:
        return plan.by_id[key]
    for item in plan.items:
        if item.id == key:
            return item
    near = nearest(key, [item.id for item in plan.items if item.id is not None])
    if near is None:
        raise Refused(Sentence("there is no item called {key}", key=Quoted(key)))
    raise Refused(Sentence("there is no item called {key}; do you mean {near}?", key=Quoted(key), near=Quoted(near)))


def find_table(plan: Plan, key: str) -> Path:
    """The path of the table of an item, or of `[plan]` for the plan itself.

    Raises:
        Refused: there is no such item.
    """
    return ("plan",) if key == PLAN_ID else find_item(plan, key).path
