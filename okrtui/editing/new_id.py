"""An id made from words: what the author would have called it, and nobody has yet."""

from okrtui.plan.items import PLAN_ID, ItemKind
from okrtui.plan.plan import Plan
from okrtui.text.fold import slug


def new_id(plan: Plan, words: str, kind: ItemKind) -> str:
    """An id that is free in the space of the kind; a number is added where another item has it."""
    own_space = kind in ("person", "team")
    taken = {item.id for item in plan.items if (item.kind == kind if own_space else item.in_shared_space)}
    taken.add(PLAN_ID)
    wanted = slug(words)
    number = 2
    made = wanted
    while made in taken:
        made = f"{wanted}-{number}"
        number += 1
    return made
