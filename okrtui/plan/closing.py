"""What is left to close once a plan's period is over."""

from datetime import date

from okrtui.plan.objective import Objective
from okrtui.plan.plan import Plan

_OUT_OF_THE_WAY = ("parked", "done", "dropped")


def days_over(plan: Plan, today: date) -> int | None:
    """Days since the last day of the period; 0 or less while it lasts, None where it has no end."""
    period = plan.header.period
    return None if period is None or period.end is None else (today - period.end).days


def left_to_close(plan: Plan) -> tuple[Objective, ...]:
    """The active objectives that are neither graded nor carried over, in the order of the file.

    One is graded, or carried over by a decision of a review, as a whole or key result by key result.
    """
    carried = {
        decision.about
        for review in plan.reviews
        for decision in review.decisions
        if decision.decision == "carry-over" and decision.about
    }
    return tuple(objective for objective in plan.objectives if not _is_settled(objective, carried))


def _is_settled(objective: Objective, carried: set[str]) -> bool:
    if objective.state != "active" or objective.grade is not None or objective.id in carried:
        return True
    key_results = objective.key_results
    return any(each.state == "active" or each.grade is not None for each in key_results) and all(
        each.state in _OUT_OF_THE_WAY or each.grade is not None or each.id in carried for each in key_results
    )
