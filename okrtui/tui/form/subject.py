"""What a form is about: an item of the plan, or the plan itself."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from okrtui.plan.header import Header
from okrtui.plan.items import PLAN_ID, Item, ItemKind
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan

SubjectKind = ItemKind | Literal["plan"]


@dataclass(frozen=True, slots=True)
class PlanTable:
    """The table `[plan]`, which is edited as items are."""

    part: Header

    kind: ClassVar[Literal["plan"]] = "plan"
    path: ClassVar[Path] = (PLAN_ID,)
    key: ClassVar[str] = PLAN_ID
    id: ClassVar[None] = None

    @property
    def words(self) -> str:
        """What the plan is called."""
        return self.part.title or ""


Subject = Item | PlanTable


def subject_at(plan: Plan, path: Path) -> Subject | None:
    """What stands at a path now; None where nothing does."""
    if path == PlanTable.path:
        return PlanTable(plan.header)
    return next((item for item in plan.items if item.path == path), None)


def followed(plan: Plan, before: Subject) -> Subject | None:
    """The subject in a plan that somebody else has changed: by its id, else by its place; None where it is gone."""
    if isinstance(before, PlanTable) or before.id is None:
        return subject_at(plan, before.path)
    return next((item for item in plan.items if item.id == before.id and item.kind == before.kind), None)
