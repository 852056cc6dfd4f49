"""What a step is called: items by their words, not by the keys that commands know them by."""

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.items import PLAN_ID, Item
from okrtui.plan.plan import Plan

_LONGEST = 40
"""Characters of an item's words in the name of a step."""


def worded(label: Sentence, before: Plan, after: Plan) -> Sentence:
    """The label with the words of the item it is about, as they were before the step, after it for a new one."""
    key = label.fields.get("item")
    key = key.text if isinstance(key, Quoted) else key
    if not isinstance(key, str):
        return label
    return label.with_field("item", item_words(key, before, after))


def item_words(key: str, before: Plan, after: Plan) -> Quoted | Sentence:
    """What a reader calls the item of a key; the key itself where neither plan has it."""
    if key == PLAN_ID:
        return Sentence("the plan")
    item = _item(before, key) or _item(after, key)
    words = " ".join((key if item is None else item.words).split())
    return Quoted(words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…")


def _item(plan: Plan, key: str) -> Item | None:
    """People and teams last: they have ids of their own."""
    return plan.by_id.get(key) or next((item for item in plan.items if item.key == key), None)
