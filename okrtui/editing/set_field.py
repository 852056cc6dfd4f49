"""Set one field of an item, or take it away."""

from collections.abc import Sequence
from dataclasses import dataclass

from okrtui.document.edit import Edit, SetValue, Unset, Value
from okrtui.document.refused import Refused
from okrtui.editing.finding_items import find_item, find_table
from okrtui.editing.given_id import check_id
from okrtui.editing.referring import referred_to
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.fields import field_names
from okrtui.plan.items import PLAN_ID, Item
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.references import references_to
from okrtui.plan.words import FIELDS
from okrtui.text.nearest import nearest


@dataclass(frozen=True, slots=True)
class SetField:
    """Give a field of an item a value; None takes the field away. `item` is its key, or `plan`."""

    item: str
    field: str
    value: Value | None

    @property
    def label(self) -> Sentence:
        """The field and the item."""
        return Sentence("{field} of {item}", field=FIELDS.get(self.field, self.field), item=self.item)

    def edits(self, plan: Plan) -> Sequence[Edit]:
        """One edit, which changes nothing where the field is as asked already; for an id, its references too."""
        table = find_table(plan, self.item)
        known_field(table, self.field)
        if self.field == "id" and self.item != PLAN_ID:
            return _renaming(plan, find_item(plan, self.item), self.value)
        path = (*table, self.field)
        return [Unset(path) if self.value is None else SetValue(path, self.value)]


def _renaming(plan: Plan, item: Item, value: Value | None) -> Sequence[Edit]:
    """An item's id and, as long as no other item has the old one too, everything that refers to it."""
    path = (*item.path, "id")
    shared = any(other.id == item.id and other.kind == item.kind and other.path != item.path for other in plan.items)
    references = () if shared else references_to(plan, item)
    if value is None:
        if references:
            raise referred_to(plan, item, references)
        return [Unset(path)]
    id = str(value)
    if id == item.id:
        return []
    check_id(plan, item.kind, id, item)
    return [SetValue(path, id), *(SetValue(reference.path, id) for reference in references)]


def known_field(table: Path, field: str) -> None:
    """Check that the format knows a field of the table.

    Raises:
        Refused: it does not; the nearest is proposed. Fields that begin with `x-` are the author's own.
    """
    names = field_names(table)
    if field in names or field.startswith("x-"):
        return
    near = nearest(field, names)
    if near is None:
        raise Refused(Sentence("there is no field called {field} here", field=Quoted(field)))
    raise Refused(
        Sentence("there is no field called {field} here; do you mean {near}?", field=Quoted(field), near=near)
    )
