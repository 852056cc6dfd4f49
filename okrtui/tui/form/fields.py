"""Which fields of an item its form shows and what stands in them."""

from okrtui.document.document import Document
from okrtui.locales.language import current_language
from okrtui.plan.change import Change
from okrtui.plan.items import Item, ItemKind

FIELDS: dict[ItemKind, tuple[str, ...]] = {
    "objective": ("title", "why"),
    "key_result": ("metric", "title", "baseline", "target", "change", "unit", "at_least", "at_most"),
    "initiative": ("title", "start", "end", "effort"),
    "team": ("name", "capacity"),
}
"""The fields of each kind of item that can be edited in place, in the order of its form."""


def first_field(item: Item) -> int:
    """The place of the field that a form begins with: what a key result is called by, metric or title."""
    fields = FIELDS[item.kind]
    if item.kind == "key_result" and not getattr(item.part, "metric", None):
        return fields.index("title")
    return 0


def written(document: Document, item: Item, field: str) -> str:
    """What stands in a field, as it is typed: numbers with the reader's decimal mark and nothing between thousands.

    A value that is none for this field is shown as it stands in the file.
    """
    value = getattr(item.part, field, None)
    match value:
        case None:
            span = document.value_span((*item.path, field))
            return "" if span is None else " ".join(document.text[span.start : span.end].split())
        case int() | float():
            plain = str(int(value)) if value == int(value) else repr(value)
            return plain.replace(".", ",") if current_language() == "fr" else plain
        case Change():
            return value.written
    return str(value)
