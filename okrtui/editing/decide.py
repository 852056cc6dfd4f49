"""Write the decision that a remark proposes, with the word of why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from okrtui.document.edit import Edit, Insert, Value
from okrtui.document.refused import Refused
from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.fix import Fix


@dataclass(frozen=True, slots=True)
class Decide:
    """A proposal to write a decision, its note filled in and, where it is known, who answers for it.

    It belongs to the state of the plan that the remark was made about.
    """

    fix: Fix
    note: str
    owner: str | None = None

    @property
    def label(self) -> Sentence:
        """What the proposal does."""
        return self.fix.description

    def edits(self, plan: Plan) -> Sequence[Edit]:  # noqa: ARG002 – the fix knows where it belongs
        """The edits of the proposal.

        Raises:
            Refused: nothing is said, so that the decision would say no more than that there is one.
        """
        if not self.note.strip():
            raise Refused(Sentence("a decision without a word of why says nothing"))
        return [self._filled(edit) for edit in self.fix.edits]

    def _filled(self, edit: Edit) -> Edit:
        noted: list[Value] = [self._noted(decision) for decision in _decisions(edit)]
        if not noted or not isinstance(edit, Insert):
            return edit
        if edit.path[-1] == "decisions":
            return Insert(edit.path, edit.place, noted[0])
        assert isinstance(edit.value, Mapping)
        return Insert(edit.path, edit.place, {**edit.value, "decisions": noted})

    def _noted(self, decision: Mapping[str, Value]) -> dict[str, Value]:
        owner: dict[str, Value] = {} if self.owner is None else {"owner": self.owner}
        return {**decision, "note": self.note.strip(), **owner}


def decides_about(fix: Fix | None) -> str | None:
    """What the decision is about that a proposal writes and that waits for its word of why; None where it has none."""
    for edit in () if fix is None else fix.edits:
        for decision in _decisions(edit):
            return str(decision.get("about"))
    return None


def _decisions(edit: Edit) -> list[Mapping[str, Value]]:
    """The decisions that an edit writes."""
    if not isinstance(edit, Insert) or not isinstance(edit.value, Mapping):
        return []
    if edit.path[-1] == "decisions":
        return [edit.value]
    written = edit.value.get("decisions") if edit.path == ("reviews",) else None
    if not isinstance(written, Sequence):
        return []
    return [each for each in written if isinstance(each, Mapping)]
