"""Add an item to a plan."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from okrtui.document.edit import Edit, Insert, Value
from okrtui.document.refused import Refused
from okrtui.editing.finding_items import find_item
from okrtui.editing.given_id import check_id
from okrtui.editing.set_field import known_field
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.fields import field_names
from okrtui.plan.ids import ids_beside, new_id
from okrtui.plan.items import Item, ItemKind
from okrtui.plan.lacking import lacking_words
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.shapes import field_at

LISTS: dict[ItemKind, str] = {
    "person": "people",
    "team": "teams",
    "priority": "priorities",
    "kpi": "kpis",
    "objective": "objectives",
    "key_result": "key_results",
    "initiative": "initiatives",
}
"""The list that each kind of item stands in."""


@dataclass(frozen=True, slots=True)
class AddItem:
    """Add an item of a kind, before or after one of the same kind, or at the end of its list.

    `under` is the key of the objective that a key result goes to; it may be left out where `before` or `after`
    tells it, or where the plan has only one objective. An id is made from its words where the fields give none.
    """

    kind: ItemKind
    fields: Mapping[str, Value] = field(default_factory=dict)
    under: str | None = None
    before: str | None = None
    after: str | None = None

    @property
    def label(self) -> Sentence:
        """The words of what was added."""
        return Sentence("add {words}", words=Quoted(self._words()))

    def _words(self) -> str:
        for name in ("title", "metric", "name", "id"):
            words = self.fields.get(name)
            if isinstance(words, str) and words:
                return words
        return self.kind

    def id(self, plan: Plan) -> str:
        """The id that the item will have in this plan."""
        given = self.fields.get("id")
        return given if isinstance(given, str) else new_id(self._words(), ids_beside(plan, self.kind))

    def place(self, plan: Plan) -> Path:
        """Where it will stand.

        Raises:
            Refused: there is no such place.
        """
        path, place = self._where(plan)
        return (*path, place)

    def edits(self, plan: Plan) -> Sequence[Edit]:
        """One insertion, its fields in the order of the format."""
        path, place = self._where(plan)
        table: Path = (*path, 0)
        for name in self.fields:
            known_field(table, name)
        self._check(plan, table)
        fields = {"id": self.id(plan), **self.fields}
        order = {name: rank for rank, name in enumerate(field_names(table))}
        ordered = dict(sorted(fields.items(), key=lambda entry: order.get(entry[0], len(order))))
        return [Insert(path, place, ordered)]

    def _check(self, plan: Plan, table: Path) -> None:
        """Check that the fields make an item of the format: what it requires is there, and its id is one."""
        shape = field_at(table)
        required = () if shape is None or shape.part is None else shape.part.required
        for fields in required:
            if not any(str(self.fields.get(field, "")).strip() for field in fields):
                raise Refused(lacking_words(fields))
        given = self.fields.get("id")
        if given is not None:
            check_id(plan, self.kind, str(given))

    def _where(self, plan: Plan) -> tuple[Path, int]:
        beside = self.before or self.after
        if beside is not None:
            item = self._same_kind(find_item(plan, beside))
            at = item.path[-1]
            return item.path[:-1], int(at) + (0 if self.before else 1)
        path = self._list(plan)
        siblings = [item for item in plan.items if item.path[:-1] == path]
        return path, len(siblings)

    def _same_kind(self, item: Item) -> Item:
        if item.kind != self.kind:
            raise Refused(Sentence("{item} is an item of another kind", item=Quoted(item.words)))
        return item

    def _list(self, plan: Plan) -> Path:
        if self.kind != "key_result":
            return (LISTS[self.kind],)
        if self.under is not None:
            objective = find_item(plan, self.under)
            if objective.kind != "objective":
                raise Refused(
                    Sentence("a key result goes under an objective, and {item} is none", item=Quoted(self.under))
                )
            return (*objective.path, "key_results")
        if len(plan.objectives) != 1:
            raise Refused(Sentence("say which objective the key result goes under"))
        return ("objectives", 0, "key_results")
