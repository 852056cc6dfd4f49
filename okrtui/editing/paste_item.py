"""Paste an item that was copied."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from okrtui.document.edit import Edit, Insert
from okrtui.document.refused import Refused
from okrtui.editing.add_item import LISTS
from okrtui.editing.copied import Copied
from okrtui.editing.finding_items import find_item
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.ids import ids_beside, new_id
from okrtui.plan.items import ItemKind
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class PasteItem:
    """Put a copied item behind the item `after`, or at the end of its list; a key result may go `under` an objective.

    It keeps all that it said, but for ids that this plan has already: these are made anew from its words, those of
    its key results too.
    """

    copied: Copied
    after: str | None = None
    under: str | None = None

    @property
    def label(self) -> Sentence:
        """The words of what is pasted."""
        return Sentence("paste {words}", words=Quoted(self.copied.words))

    def place(self, plan: Plan) -> Path:
        """Where it will stand.

        Raises:
            Refused: there is no such place.
        """
        path, place = self._where(plan)
        return (*path, place)

    def edits(self, plan: Plan) -> Sequence[Edit]:
        """One insertion."""
        path, place = self._where(plan)
        taken = ids_beside(plan, self.copied.kind)
        return [Insert(path, place, _with_free_ids(self.copied.fields, self.copied.kind, taken))]

    def _where(self, plan: Plan) -> tuple[Path, int]:
        kind = self.copied.kind
        if self.after is not None:
            item = find_item(plan, self.after)
            if item.kind == kind:
                return item.path[:-1], int(item.path[-1]) + 1
        if kind != "key_result":
            path: Path = (LISTS[kind],)
        elif self.under is not None:
            path = (*find_item(plan, self.under).path, LISTS[kind])
        else:
            raise Refused(Sentence("a key result is pasted on an objective, or on one of its key results"))
        return path, sum(item.path[:-1] == path for item in plan.items)


def _with_free_ids(fields: Mapping[str, Any], kind: ItemKind, taken: set[str]) -> dict[str, Any]:
    """The fields with ids that nobody has; an item without id stays without."""
    freed = dict(fields)
    id = freed.get("id")
    if isinstance(id, str):
        if id in taken:
            freed["id"] = new_id(Copied(kind, fields).words, taken)
        taken.add(freed["id"])
    under = freed.get("key_results")
    if kind == "objective" and isinstance(under, list):
        freed["key_results"] = [
            _with_free_ids(each, "key_result", taken) if isinstance(each, dict) else each for each in under
        ]
    return freed
