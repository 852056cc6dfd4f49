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
        if not isinstance(edit, Insert) or not isinstance(edit.value, Mapping):
            return edit
        value = edit.value
        if edit.path[-1] == "decisions":
            return Insert(edit.path, edit.place, self._noted(value))
        if edit.path == ("reviews",):
            decisions = value.get("decisions")
            assert isinstance(decisions, Sequence)
            noted: list[Value] = [self._noted(each) for each in decisions if isinstance(each, Mapping)]
            return Insert(edit.path, edit.place, {**value, "decisions": noted})
        return edit

    def _noted(self, decision: Mapping[str, Value]) -> dict[str, Value]:
        owner: dict[str, Value] = {} if self.owner is None else {"owner": self.owner}
        return {**decision, "note": self.note.strip(), **owner}


def is_decision(fix: Fix | None) -> bool:
    """Whether a proposal writes a decision that waits for its word of why."""
    return fix is not None and any(
        isinstance(edit, Insert) and (edit.path[-1] == "decisions" or edit.path == ("reviews",)) for edit in fix.edits
    )
