"""When the next review of a plan is asked for."""

from datetime import date

from okrtui.plan.cadence import one_cadence_after
from okrtui.plan.plan import Plan
from okrtui.plan.term import start_of

_AT_THE_END = 5  # held in the last fifth of its span, a review closes the period


def last_review(plan: Plan, today: date) -> date | None:
    """The day of the newest review up to today; None where there was none."""
    days = [review.date for review in plan.reviews if review.date is not None]
    return max((day for day in days if day <= today), default=None)


def next_review(plan: Plan, today: date) -> date | None:
    """The day on which the next review is asked for; it may have gone by.

    One span (a month or three, by the plan's `review`) after the newest review, or after the period's start where
    there is none, and no later than the period's end. None once a review was held in the last fifth of a span
    before that end, or after it, and where no day can be told.
    """
    held, start = last_review(plan, today), start_of(plan)
    known = [day for day in (held, start) if day is not None]
    if not known:
        return None
    asked = one_cadence_after(max(known), plan.header.review)
    end = None if plan.header.period is None else plan.header.period.end
    if end is None:
        return asked
    if held is not None and (end - held).days * _AT_THE_END <= (asked - max(known)).days:
        return None
    return min(asked, end)
