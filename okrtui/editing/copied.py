"""An item that was copied: a value that can be put into this plan again, or into another one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast, get_args

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.edit import Insert
from okrtui.document.refused import Refused
from okrtui.locales.sentence import Sentence
from okrtui.plan.items import Item, ItemKind

_KIND = "kind"
_ITEM = "item"


@dataclass(frozen=True, slots=True)
class Copied:
    """The kind of an item, and its fields as they stand in the file, with what lies under it."""

    kind: ItemKind
    fields: Mapping[str, Any]

    @property
    def words(self) -> str:
        """What a reader calls it."""
        found = (self.fields.get(name) for name in ("title", "metric", "name", "id"))
        return next((words for words in found if isinstance(words, str) and words), self.kind)

    def as_text(self) -> str:
        """The item as TOML."""
        document = Document.from_text(f'{_KIND} = "{self.kind}"\n')
        return apply(document, [Insert((_ITEM,), 0, self.fields)]).document.text


def copy_of(document: Document, item: Item) -> Copied:
    """An item as it stands in a document, values that are not of the format included; comments are not copied."""
    table: Any = document.data
    for step in item.path:
        table = table[step]
    return Copied(item.kind, table)


def copied_from(text: str) -> Copied:
    """The item that `as_text` has written.

    Raises:
        Refused: it has not written this.
    """
    document = Document.from_text(text)
    kind, items = document.data.get(_KIND), document.data.get(_ITEM)
    if document.slips or kind not in get_args(ItemKind) or not isinstance(items, list) or len(items) != 1:
        raise Refused(Sentence("what was copied cannot be read any more"))
    return Copied(cast("ItemKind", kind), items[0])
