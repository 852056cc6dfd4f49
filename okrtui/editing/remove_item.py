"""Remove an item, and with force what refers to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from okrtui.document.edit import Edit, Remove, Unset
from okrtui.document.refused import Refused
from okrtui.editing.finding_items import find_item
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.items import Item
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.references import Reference, references_to


@dataclass(frozen=True, slots=True)
class RemoveItem:
    """Remove the item; while others refer to it only with `force`, which takes the references along."""

    item: str
    force: bool = False

    @property
    def label(self) -> Sentence:
        """What was removed."""
        return Sentence("remove {item}", item=Quoted(self.item))

    def edits(self, plan: Plan) -> Sequence[Edit]:
        """The references first, from the last to the first, then the item."""
        item = find_item(plan, self.item)
        going = [item, *(other for other in plan.items if _below(other.path, item.path))]
        outside = [
            reference
            for gone in going
            for reference in references_to(plan, gone)
            if not _below(reference.path, item.path)
        ]
        if outside and not self.force:
            raise Refused(
                Sentence(
                    "{item} is referred to by {others}",
                    item=Quoted(item.words),
                    others=[Quoted(name) for name in _referring(plan, outside)],
                )
            )
        outside.sort(key=lambda reference: [str(step).rjust(9) for step in reference.path], reverse=True)
        return [*(_without(reference) for reference in outside), Remove(item.path)]


def _below(path: Path, item: Path) -> bool:
    return len(path) > len(item) and path[: len(item)] == item


def _without(reference: Reference) -> Edit:
    """The reference taken out: as an element of its list, or as a field."""
    return Remove(reference.path) if isinstance(reference.path[-1], int) else Unset(reference.path)


def _referring(plan: Plan, references: Sequence[Reference]) -> list[str]:
    """The words of the items that refer, each once, in the order of the plan."""
    names: dict[str, None] = {}
    for reference in references:
        names.setdefault(_holder(plan, reference.path))
    return list(names)


def _holder(plan: Plan, path: Path) -> str:
    holders: list[Item] = [item for item in plan.items if path[: len(item.path)] == item.path]
    if holders:
        return holders[-1].words
    review = plan.reviews[int(path[1])]
    return str(review.date or path[1])
