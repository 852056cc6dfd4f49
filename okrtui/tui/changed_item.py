"""The item that a step has changed, so that it is seen."""

from okrtui.document.document import Document
from okrtui.plan.changes import changes_between
from okrtui.plan.items import Item
from okrtui.plan.plan import Plan


def changed_item(before: Document, after: Document, plan: Plan) -> Item | None:
    """The one item of the plan, as it is after, that came back or has changed; None where that is none or several."""
    changes = changes_between(before.data, after.data)
    items: dict[tuple[str, str], Item] = {(item.kind, item.key): item for item in plan.items}
    came = [change for change in changes if change.kind == "added" and change.field is None]
    # where two have changed places, nobody can tell which of them was moved
    stayed = [change for change in changes if change.kind != "moved" or change.field is not None]
    keys = {(change.item, change.id) for change in (came or stayed)}
    return items.get(next(iter(keys))) if len(keys) == 1 else None  # what is gone is not among them
