"""Do what a remark proposes."""

from collections.abc import Sequence
from dataclasses import dataclass

from okrtui.document.edit import Edit
from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.fix import Fix


@dataclass(frozen=True, slots=True)
class TakeFix:
    """A fix as one step; it belongs to the state of the plan that its remark was made about."""

    fix: Fix

    @property
    def label(self) -> Sentence:
        """What the fix does."""
        return self.fix.description

    def edits(self, plan: Plan) -> Sequence[Edit]:  # noqa: ARG002 – the fix knows where it belongs
        """The edits of the fix."""
        return self.fix.edits
