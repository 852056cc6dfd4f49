"""The time that a key result has: from the start of the period to the day it is due."""

from datetime import date
from typing import NamedTuple

from okrtui.plan.key_result import KeyResult, KeyResultCadence
from okrtui.plan.plan import Plan


class Term(NamedTuple):
    """First day and due day; progress is expected to be 0 on the first and whole on the second."""

    start: date
    due: date

    @property
    def whole(self) -> int:
        """Days from the start to the due day; not positive where the due day does not come after it."""
        return (self.due - self.start).days

    def elapsed(self, today: date) -> int:
        """Days gone by today, none before the start and no more than the whole."""
        return max(0, min(self.whole, (today - self.start).days))

    def elapsed_share(self, today: date) -> float:
        """Share of the term that is gone, 0 to 1."""
        if self.whole <= 0:
            return 1.0 if today >= self.due else 0.0
        return self.elapsed(today) / self.whole


def due_of(plan: Plan, key_result: KeyResult) -> date | None:
    """The day a key result is due: its own, else the last day of the period."""
    if key_result.due is not None:
        return key_result.due
    return None if plan.header.period is None else plan.header.period.end


def start_of(plan: Plan) -> date | None:
    """The first day of the period."""
    return None if plan.header.period is None else plan.header.period.start


def term_of(plan: Plan, key_result: KeyResult) -> Term | None:
    """The time that a key result has; None where one of the two days is not known."""
    start, due = start_of(plan), due_of(plan, key_result)
    return None if start is None or due is None else Term(start, due)


def cadence_of(plan: Plan, key_result: KeyResult) -> KeyResultCadence:
    """How often a check-in is due: the key result's own cadence, else the plan's."""
    return key_result.cadence or plan.header.cadence
