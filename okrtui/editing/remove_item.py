"""Remove an item, and with force what refers to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from okrtui.document.edit import Edit, Remove, Unset
from okrtui.document.refused import Refused
from okrtui.editing.finding_items import find_item
from okrtui.editing.referring import referred_to
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.references import Reference, references_to


@dataclass(frozen=True, slots=True)
class RemoveItem:
    """Remove the item; while others refer to it only with `force`, which takes the references along.

    What a review has decided about is not removed at all: decisions are history.
    """

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
        if self.force and any(_is_history(reference) for reference in outside):
            if not hasattr(item.part, "state"):
                raise Refused(
                    Sentence("a review has decided about {item}, and that is part of the plan", item=Quoted(item.words))
                )
            raise Refused(
                Sentence(
                    "a review has decided about {item}, and that is part of the plan: "
                    "drop or park it instead (okrtui set PLAN {key} state dropped)",
                    item=Quoted(item.words),
                    key=item.key,
                )
            )
        if outside and not self.force:
            raise referred_to(plan, item, outside)
        outside.sort(key=lambda reference: [str(step).rjust(9) for step in reference.path], reverse=True)
        return [*(_without(reference) for reference in outside), Remove(item.path)]


def _below(path: Path, item: Path) -> bool:
    return len(path) > len(item) and path[: len(item)] == item


def _is_history(reference: Reference) -> bool:
    """Whether a decision of a review is about the item: without it, the decision would say nothing."""
    return reference.path[0] == "reviews" and reference.path[-1] == "about"


def _without(reference: Reference) -> Edit:
    """The reference taken out: as an element of its list, or as a field."""
    return Remove(reference.path) if isinstance(reference.path[-1], int) else Unset(reference.path)
