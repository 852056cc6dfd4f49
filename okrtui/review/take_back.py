"""Taking one change of a plan back, as a step of its history."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from okrtui.document.document import Document
from okrtui.document.edit import Edit, Insert
from okrtui.document.intended import same
from okrtui.document.lines_of import lines_of
from okrtui.document.refused import Refused
from okrtui.locales.sentence import Sentence
from okrtui.plan.changes import PlanChange, changes_and_paths
from okrtui.plan.plan import Plan
from okrtui.review.taking_back import taking_back


@dataclass(frozen=True, slots=True)
class TakeBack:
    """A change taken back, the others left; it belongs to the state of the plan that it was made for."""

    change: Sentence
    way: tuple[Edit, ...]

    @property
    def label(self) -> Sentence:
        """Which change was taken back."""
        return Sentence("taking back: {change}", change=self.change)

    def edits(self, plan: Plan) -> Sequence[Edit]:  # noqa: ARG002 – the way knows where it begins
        """The way back."""
        return self.way


def take_back(change: PlanChange, told: Sentence, before: Document | None, now: Document) -> TakeBack:
    """The command that takes back a change between two states of a plan, told in a sentence.

    The change may have been listed from an earlier state of the plan than the one of now.

    Raises:
        Refused: it is not there any more, or cannot be taken back alone; the sentence says what to do.
    """
    if before is None or change.before == () or change.after == ():
        raise Refused(Sentence("the whole plan came or went: there is nothing to go back to"))
    followed = changes_and_paths(before.data, now.data)
    found = _found(change, followed.changes)
    if found is None:
        raise Refused(Sentence("that change is not there any more"))
    way = taking_back(found, followed)
    if way is None:
        if found.after is not None and found.before is None:
            raise Refused(Sentence("not alone: first take back what came into it from elsewhere"))
        raise Refused(Sentence("not alone: what it stood in is gone too; take that back first"))
    return TakeBack(told, tuple(_as_it_stood(edit, found, before) for edit in way))


def _as_it_stood(edit: Edit, change: PlanChange, before: Document) -> Edit:
    """What puts an item back, with the lines in which it stood, and so with its comments; any other edit as it is."""
    if not isinstance(edit, Insert) or change.before is None:
        return edit
    written = lines_of(before, change.before)
    if written is None:
        return edit
    alone: Any = Document.from_text(written).data
    for name in (step for step in change.before if isinstance(step, str)):
        alone = alone.get(name) if isinstance(alone, dict) else None
    # what stood in it may have gone elsewhere, and an item may be written so that its lines alone say something else
    said = isinstance(alone, list) and len(alone) == 1 and isinstance(edit.value, dict) and same(alone[0], edit.value)
    return replace(edit, written=written) if said else edit


def _found(change: PlanChange, changes: Sequence[PlanChange]) -> PlanChange | None:
    """The same change among those of now, where it may stand elsewhere."""
    if change in changes:
        return change
    nowhere = change._replace(before=None, after=None)
    return next((each for each in changes if each._replace(before=None, after=None) == nowhere), None)
