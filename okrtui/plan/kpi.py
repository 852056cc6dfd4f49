"""A KPI: a measure that is observed, not steered."""

from typing import Annotated

from okrtui.plan.check_in import DatedValue
from okrtui.plan.part import AnyList, Part


class Kpi(Part):
    """A measure with its healthy range (at least, at most, or both) and its history."""

    id: str | None = None
    title: str | None = None
    unit: str | None = None
    at_least: float | None = None
    at_most: float | None = None
    observations: Annotated[tuple[DatedValue, ...], AnyList] = ()

    required = (("title",),)

    def healthy(self, value: float) -> bool:
        """Whether a value lies in the range; an end that is not given is open."""
        return (self.at_least is None or value >= self.at_least) and (self.at_most is None or value <= self.at_most)
