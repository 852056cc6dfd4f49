"""Where in the calendar an initiative without dates begins."""

from datetime import date, timedelta
from typing import NamedTuple

from okrtui.plan.period import Period

_TO_FRIDAY = timedelta(days=4)
_WEEK = 7


class WorkingWeek(NamedTuple):
    """The first and the last day that somebody works."""

    start: date
    end: date


def first_week(period: Period | None, today: date) -> WorkingWeek:
    """This week from Monday to Friday, where it lies in the period; else the first week that begins in it."""
    start = today - timedelta(days=today.weekday())
    if period is None or period.start is None or (period.contains(today) and period.start <= start):
        return WorkingWeek(start, start + _TO_FRIDAY)
    monday = period.start + timedelta(days=-period.start.weekday() % _WEEK)
    if not period.contains(monday):
        monday = period.start
    end = monday + _TO_FRIDAY
    return WorkingWeek(monday, end if period.end is None else min(end, max(period.end, monday)))
