"""One step of a walkthrough."""

from typing import Literal, NamedTuple

from okrtui.plan.items import Item
from okrtui.plan.objective import Objective
from okrtui.plan.path import pointer
from okrtui.plan.plan import Plan

StepKind = Literal["opening", "objective", "closing"]


class AgendaStep(NamedTuple):
    """One step, and the key that it goes by as long as the objective has its id: “objective notoriete”."""

    key: str
    kind: StepKind
    item: Item | None = None

    @property
    def objective(self) -> Objective | None:
        """The objective that is shown."""
        return self.item.part if self.item is not None and isinstance(self.item.part, Objective) else None

    @property
    def is_active(self) -> bool:
        """Whether it shows an objective that is active."""
        return self.objective is not None and self.objective.state == "active"


OPENING, CLOSING = AgendaStep("opening", "opening"), AgendaStep("closing", "closing")
"""The first step, the plan in all, and the last, what was decided."""


def objective_steps(plan: Plan) -> list[AgendaStep]:
    """A step for each objective of a plan; of two with one id, the second goes by its place."""
    found: dict[str, AgendaStep] = {}
    for item in plan.items:
        if item.kind == "objective":
            key = f"objective {item.key}"
            key = key if key not in found else f"objective {pointer(item.path)}"
            found[key] = AgendaStep(key, "objective", item)
    return list(found.values())
