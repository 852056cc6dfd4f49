"""What is written down on a day: check-ins, observations, expected values."""

from typing import Annotated

from annotated_types import Ge, Le

from okrtui.plan.part import Day, Part

Confidence = Annotated[float, Ge(0), Le(10)]


class CheckIn(Part):
    """How a key result stands on a day: value, confidence from 0 to 10, a note; each may be missing."""

    date: Day | None = None
    value: float | None = None
    confidence: Confidence | None = None
    note: str | None = None

    required = (("date",),)


class DatedValue(Part):
    """A value on a day: an observation of a KPI, or what a key result is expected to show by then."""

    date: Day | None = None
    value: float | None = None

    required = (("date",), ("value",))
