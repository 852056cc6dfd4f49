"""When the next check-in of a key result is asked for."""

from datetime import date, timedelta

from okrtui.plan.header import Cadence
from okrtui.plan.history import dated_values, last_day
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.plan.progress import is_complete
from okrtui.plan.term import cadence_of, due_of, start_of

GRACE_DAYS = 3
"""A check-in may come so many days after the day it was asked for, and count for `due` as many before it."""

_DAYS = {"weekly": 7, "biweekly": 14}
_MONTHS = {"monthly": 1, "quarterly": 3}
_AT_THE_END = 5  # measured in the last fifth of its time, a key result is measured at the end


def next_due(plan: Plan, key_result: KeyResult, today: date) -> date | None:
    """The day on which the next check-in is asked for; it may have gone by.

    One cadence after the newest check-in of any kind, or after the period's start where there is none, and no
    later than `due`, when the last one is asked for. Check-ins dated after today did not happen yet. With the
    cadence `end` it is `due` alone. None where nothing is asked for any more (parked, done, dropped, graded, a
    milestone that is reached, a baseline that is known, a check-in at `due`), and where no day can be told.
    """
    if key_result.state != "active" or key_result.grade is not None or is_complete(key_result):
        return None
    due = due_of(plan, key_result)
    cadence = cadence_of(plan, key_result)
    if cadence == "end":
        return due if due is not None and not _measured_at_the_end(plan, key_result, due, today) else None
    last = last_day(key_result, today)
    if last is not None and due is not None and (due - last).days <= GRACE_DAYS:
        return None
    known = [day for day in (last, start_of(plan)) if day is not None]
    if not known:
        return None
    asked = one_cadence_after(max(known), cadence)
    return asked if due is None else min(asked, due)


def days_outdated(plan: Plan, key_result: KeyResult, today: date) -> int | None:
    """Days since the check-in that was asked for and did not come; None within the days of grace."""
    asked = next_due(plan, key_result, today)
    if asked is None:
        return None
    late = (today - asked).days
    return late if late > GRACE_DAYS else None


def one_cadence_after(day: date, cadence: Cadence) -> date:
    """7 or 14 days after a day, one month or three: the same day of the month, or its last where it is shorter.

    The calendar's last day where it ends before that.
    """
    try:
        if cadence in _DAYS:
            return day + timedelta(days=_DAYS[cadence])
        years, month = divmod(day.month - 1 + _MONTHS[cadence], 12)
        return _in_month(day.year + years, month + 1, day.day)
    except (OverflowError, ValueError):  # the calendar ends with the year 9999
        return date.max


def _in_month(year: int, month: int, day: int) -> date:
    first = date(year, month, 1)
    next_first = (first + timedelta(days=31)).replace(day=1)
    return min(first + timedelta(days=day - 1), next_first - timedelta(days=1))


def _measured_at_the_end(plan: Plan, key_result: KeyResult, due: date, today: date) -> bool:
    start = start_of(plan)
    from_day = date.min if start is None else due - timedelta(days=max(0, (due - start).days) // _AT_THE_END)
    return any(from_day <= day <= today for day, _ in dated_values(key_result))
