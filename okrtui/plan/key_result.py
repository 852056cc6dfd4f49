"""A key result: how one sees that the objective is reached."""

from math import isfinite
from typing import Annotated, Literal

from annotated_types import Ge, Le

from okrtui.plan.change import ChangeField
from okrtui.plan.check_in import CheckIn, DatedValue
from okrtui.plan.part import AnyList, Day, Part

State = Literal["active", "parked", "done", "dropped"]
KeyResultCadence = Literal["weekly", "biweekly", "monthly", "quarterly", "end"]
Shape = Literal["reach", "keep", "milestone", "establish"]
Grade = Annotated[float, Ge(0), Le(1)]
Weight = Annotated[float, Ge(0)]


class KeyResult(Part):
    """Metric, unit and what it should come to; its history in `check_ins`, in the order of the file."""

    id: str | None = None
    title: str | None = None
    metric: str | None = None
    unit: str | None = None
    baseline: float | None = None
    target: float | None = None
    change: ChangeField | None = None
    at_least: float | None = None
    at_most: float | None = None
    done: bool | None = None
    establish: bool | None = None
    owner: str | None = None
    source: str | None = None
    cadence: KeyResultCadence | None = None
    kpi: str | None = None
    weight: Weight = 1.0
    due: Day | None = None
    state: State = "active"
    expected: Annotated[tuple[DatedValue, ...], AnyList] = ()
    grade: Grade | None = None
    grade_why: str | None = None
    carried_from: str | None = None
    check_ins: Annotated[tuple[CheckIn, ...], AnyList] = ()

    required = (("title", "metric"),)

    @property
    def shape(self) -> Shape | None:
        """The shape that its fields give it: reach before keep before milestone before establish.

        A target or a change makes a reach also without a baseline; a baseline alone makes none, unless the
        key result was there to establish it.
        """
        if self.target is not None or self.change is not None:
            return "reach"
        if self.at_least is not None or self.at_most is not None:
            return "keep"
        if self.done is not None:
            return "milestone"
        if self.establish:
            return "establish"
        return None

    @property
    def aim(self) -> float | None:
        """The absolute target: as written, or what `change` makes of the baseline; None where neither tells.

        A change of the baseline to more than a number can hold tells nothing.
        """
        if self.target is not None:
            return self.target
        if self.change is not None and self.baseline is not None:
            target = self.change.applied_to(self.baseline)
            return target if isfinite(target) else None
        return None
