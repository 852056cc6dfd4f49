"""Where a key result will be at its end, if it goes on as it went."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from math import fsum, isfinite

from okrtui.locales.sentence import Sentence
from okrtui.plan.history import dated_values
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.plan.term import due_of

FEWEST_DATES = 3
"""A line through fewer days says nothing."""

_SAFE = 1e100  # squares and sums of smaller numbers stay finite


@dataclass(frozen=True, slots=True)
class Forecast:
    """The value at `due`, in the metric's unit and not clamped, its pace a day, and what it rests on."""

    value: float
    a_day: float
    due: date
    check_ins: int
    first: date
    last: date
    explain: Callable[[], Sentence] = field(compare=False, repr=False)

    @property
    def formula(self) -> Sentence:
        """How the value came about, with the numbers put in."""
        return self.explain()

    @property
    def basis(self) -> Sentence:
        """What it rests on: how many check-ins, from when to when."""
        return _basis(self.check_ins, self.first, self.last)


def forecast(plan: Plan, key_result: KeyResult) -> Forecast | None:
    """The straight line of least squares through the check-ins with values, read at `due`.

    The baseline is none of them. None for values on fewer than three different days, without a due day, and
    where the line leaves what a number can hold.
    """
    due = due_of(plan, key_result)
    points = dated_values(key_result)
    if due is None or len({day for day, _ in points}) < FEWEST_DATES:
        return None
    first, last = points[0][0], points[-1][0]
    scale = max(abs(value) for _, value in points)
    if scale < _SAFE:
        scale = 1.0
    days = [float((day - first).days) for day, _ in points]
    values = [value / scale for _, value in points]
    middle = fsum(days) / len(days)
    height = fsum(values) / len(values)
    slope = fsum((x - middle) * (y - height) for x, y in zip(days, values, strict=True)) / fsum(
        (x - middle) ** 2 for x in days
    )

    def line(day: date) -> float:
        return (height + slope * ((day - first).days - middle)) * scale

    value, end, a_day = line(due), line(last), slope * scale
    if not (isfinite(value) and isfinite(end) and isfinite(a_day)):
        return None
    return Forecast(
        value,
        a_day,
        due,
        len(points),
        first,
        last,
        lambda: Sentence(
            "line through {basis}: {end} + {slope} a day × {days} days to {due} = {value}",
            basis=_basis(len(points), first, last),
            end=end,
            slope=a_day,
            days=(due - last).days,
            due=due,
            value=value,
        ),
    )


def _basis(count: int, first: date, last: date) -> Sentence:
    return Sentence("{count} check-ins from {first} to {last}", count=count, first=first, last=last)
