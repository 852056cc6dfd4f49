"""A whole plan."""

from functools import cached_property
from typing import Annotated

from pydantic import Field

from okrtui.plan.header import Header
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item, items_of
from okrtui.plan.kpi import Kpi
from okrtui.plan.objective import Objective
from okrtui.plan.organisation import Person, Priority, Team
from okrtui.plan.part import AnyList, Part
from okrtui.plan.review import Review


class Plan(Part):
    """What one plan file says; lists are in the order of the file."""

    okrtui: int | None = None
    header: Header = Field(default=Header.model_construct(), alias="plan")
    people: Annotated[tuple[Person, ...], AnyList] = ()
    teams: Annotated[tuple[Team, ...], AnyList] = ()
    priorities: Annotated[tuple[Priority, ...], AnyList] = ()
    kpis: Annotated[tuple[Kpi, ...], AnyList] = ()
    objectives: Annotated[tuple[Objective, ...], AnyList] = ()
    initiatives: Annotated[tuple[Initiative, ...], AnyList] = ()
    reviews: Annotated[tuple[Review, ...], AnyList] = ()

    required = (("okrtui",), ("plan",))

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Everything that can have an id, in the order of the format."""
        return items_of(self)

    @cached_property
    def by_id(self) -> dict[str, Item]:
        """Objectives, key results, initiatives, priorities and KPIs by id; the first where two share one."""
        found: dict[str, Item] = {}
        for item in self.items:
            if item.id is not None and item.in_shared_space:
                found.setdefault(item.id, item)
        return found
