"""An id that somebody gives to an item."""

from okrtui.document.refused import Refused
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.ids import is_id
from okrtui.plan.items import PLAN_ID, Item, ItemKind
from okrtui.plan.plan import Plan


def check_id(plan: Plan, kind: ItemKind, id: str, item: Item | None = None) -> None:
    """Check that an id can be given to `item`, or to a new item where that is None.

    Raises:
        Refused: it is not written as ids are, or another item of its space has it.
    """
    if not is_id(id):
        raise Refused(Sentence("{id} is no id: lower-case letters, digits and hyphens only", id=Quoted(id)))
    own_space = kind in ("person", "team")
    if id == PLAN_ID and not own_space:
        raise Refused(Sentence("the id plan stands for the plan itself"))
    for other in plan.items:
        beside = other.kind == kind if own_space else other.in_shared_space
        if other.id == id and beside and (item is None or other.path != item.path):
            raise Refused(Sentence("the id {id} is taken: {other} has it", id=Quoted(id), other=Quoted(other.words)))
