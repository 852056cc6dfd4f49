"""How ids are written, and new ones made."""

from collections.abc import Container
from itertools import count

from okrtui.plan.items import PLAN_ID, ItemKind
from okrtui.plan.plan import Plan
from okrtui.text.fold import slug

_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


def is_id(text: str) -> bool:
    """Whether a text is written as format 1 writes ids: lower-case ASCII letters, digits and hyphens."""
    return bool(text) and _CHARACTERS.issuperset(text)


def new_id(words: str, taken: Container[str]) -> str:
    """An id made from what an item is called, with a number behind it where that is taken already."""
    made = slug(words)
    if made != PLAN_ID and made not in taken:
        return made
    return next(numbered for number in count(2) if (numbered := f"{made}-{number}") not in taken)


def ids_beside(plan: Plan, kind: ItemKind) -> set[str]:
    """All ids that a plan has in the space of a kind: people and teams have one each, the others share one."""
    own_space = kind in ("person", "team")
    return {
        item.id
        for item in plan.items
        if item.id is not None and (item.kind == kind if own_space else item.in_shared_space)
    }
