"""The items of a plan: what can have an id, be owned, moved and referred to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from okrtui.plan.initiative import Initiative
from okrtui.plan.key_result import KeyResult
from okrtui.plan.kpi import Kpi
from okrtui.plan.objective import Objective
from okrtui.plan.organisation import Person, Priority, Team
from okrtui.plan.path import Path, pointer
from okrtui.plan.place_words import place_words

if TYPE_CHECKING:
    from okrtui.plan.plan import Plan

ItemKind = Literal["person", "team", "priority", "kpi", "objective", "key_result", "initiative"]
ItemPart = Person | Team | Priority | Kpi | Objective | KeyResult | Initiative

PLAN_ID = "plan"
"""What the plan itself goes by; no item may have it as id."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item and where it stands."""

    kind: ItemKind
    path: Path
    part: ItemPart

    @property
    def id(self) -> str | None:
        """Its id, where it has one."""
        return self.part.id

    @property
    def key(self) -> str:
        """What it goes by in commands: its id, or its JSON pointer where it has none."""
        return self.part.id or pointer(self.path)

    @property
    def in_shared_space(self) -> bool:
        """Whether its id lies in the space of objectives, key results, initiatives, priorities and KPIs."""
        return self.kind not in ("person", "team")

    @property
    def title(self) -> str | None:
        """Its title, metric or name, where it has one."""
        part = self.part
        if isinstance(part, Person | Team):
            return part.name or None
        if isinstance(part, KeyResult):
            return part.title or part.metric or None
        return part.title or None

    @property
    def words(self) -> str:
        """What a reader calls it: title, metric or name, else its id, else which of its list it is."""
        return self.title or self.part.id or str(place_words(self.path))


def _walk(plan: "Plan") -> Iterator[Item]:
    for place, person in enumerate(plan.people):
        yield Item("person", ("people", place), person)
    for place, team in enumerate(plan.teams):
        yield Item("team", ("teams", place), team)
    for place, priority in enumerate(plan.priorities):
        yield Item("priority", ("priorities", place), priority)
    for place, kpi in enumerate(plan.kpis):
        yield Item("kpi", ("kpis", place), kpi)
    for place, objective in enumerate(plan.objectives):
        yield Item("objective", ("objectives", place), objective)
        for under, key_result in enumerate(objective.key_results):
            yield Item("key_result", ("objectives", place, "key_results", under), key_result)
    for place, initiative in enumerate(plan.initiatives):
        yield Item("initiative", ("initiatives", place), initiative)


def items_of(plan: "Plan") -> tuple[Item, ...]:
    """Every item of the plan with its place, in the order of the format."""
    return tuple(_walk(plan))
