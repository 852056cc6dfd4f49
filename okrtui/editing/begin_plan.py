"""Begin a plan in a file that holds none yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from okrtui.document.edit import Edit, SetValue
from okrtui.editing.new_plan import new_plan, quarter_to_plan
from okrtui.locales.language import Language
from okrtui.plan.plan import Plan

FORMAT: Final = SetValue(("okrtui",), 1)
"""What makes a file a plan."""


def has_begun(plan: Plan) -> bool:
    """Whether a file says anything of the plan itself; an empty one does not."""
    return plan.header.title is not None or plan.header.period is not None


@dataclass(frozen=True, slots=True)
class BeginPlan:
    """Write what the smallest template has: the format, a title, the language, the quarter to plan on a day."""

    language: Language
    today: date

    def edits(self, plan: Plan) -> Sequence[Edit]:
        """What is missing of it; nothing where the plan has begun."""
        if has_begun(plan):
            return []
        template = new_plan("minimal", self.language, period=quarter_to_plan(self.today)).data["plan"]
        missing = {key: value for key, value in template.items() if getattr(plan.header, key) is None}
        return [FORMAT, *(SetValue(("plan", key), value) for key, value in missing.items())]
