"""The span of time that a plan is for."""

import re
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from okrtui.plan.part import Part

_WRITTEN = re.compile(r"(?P<year>[0-9]{4})(?:-(?:(?P<letter>[QTHS])(?P<part>[1-4])|(?P<month>[0-9]{2})))?")
_MONTHS = {"Q": 3, "T": 3, "H": 6, "S": 6}
_ENGLISH = {"Q": "Q", "T": "Q", "H": "H", "S": "H"}

_WEEK = 7
_NEARER = 2
"""A day so long after a Monday is nearer to that one, for work, than to the next."""

PERIOD_PATTERN = r"^[0-9]{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?$"


class Period(Part):
    """First and last day; `written` is the short form in the file, where it has one.

    A period written as a table without one of its ends has None there.
    """

    start: date | None = None
    end: date | None = None
    written: Annotated[str | int | None, Field(exclude=True)] = None

    required = (("start",), ("end",))

    @property
    def canonical(self) -> str | None:
        """The short form as format 1 writes it (``2027-Q1`` for ``2027-T1``); None for a table."""
        if self.written is None:
            return None
        match = _WRITTEN.fullmatch(str(self.written))
        if match is None or not match["letter"]:
            return str(self.written)
        return f"{match['year']}-{_ENGLISH[match['letter']]}{match['part']}"

    @property
    def days(self) -> int | None:
        """Number of days, first and last counted; None unless both ends are known and in order."""
        if self.start is None or self.end is None or self.end < self.start:
            return None
        return (self.end - self.start).days + 1

    def contains(self, day: date) -> bool:
        """Whether the day lies in the period; an unknown end is open."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    @property
    def weeks(self) -> int | None:
        """Number of its weeks, as `week_of` counts them."""
        return None if self.days is None or self.end is None else self.week_of(self.end)

    def monday_of(self, week: int) -> date | None:
        """The Monday that a week of the period is called by, the first being 1; None without a start.

        Most periods begin in the middle of a week: their first Monday is the one that is nearest to where they begin.

        Raises:
            OverflowError: the calendar has no such day.
        """
        if self.start is None:
            return None
        return self.start + timedelta(days=_to_monday(self.start) + _WEEK * (week - 1))

    def week_of(self, day: date) -> int | None:
        """Number of the week of the period that the day lies in, from Monday to Sunday, the first being 1.

        The first one begins with the period, and the last one ends with it: there are no more weeks than seven days
        go into it, a begun one counted.
        """
        if self.start is None or not self.contains(day):
            return None
        week = max(((day - self.start).days - _to_monday(self.start)) // _WEEK + 1, 1)
        return week if self.days is None else min(week, -(-self.days // _WEEK))


def _to_monday(day: date) -> int:
    """Days from a day to the Monday that is nearest to it, below 0 where that comes before."""
    back = day.weekday()
    return _WEEK - back if back > _NEARER else -back


def parse_period(written: str | int) -> Period:
    """The period of a year, half, quarter or month: ``2027``, ``2027-H1``, ``2027-Q1``, ``2027-03``.

    A bare number 2027 and the French letters T and S are read too.

    Raises:
        ValueError: it is none of these.
    """
    match = _WRITTEN.fullmatch(str(written))
    if match is None or match["year"] == "0000":
        raise ValueError(written)
    year = int(match["year"])
    if match["letter"]:
        months = _MONTHS[match["letter"]]
        first = (int(match["part"]) - 1) * months + 1
        last = first + months - 1
    elif match["month"]:
        first = last = int(match["month"])
    else:
        first, last = 1, 12
    if not 1 <= first <= last <= 12:
        raise ValueError(written)
    end = date(year, 12, 31) if last == 12 else date(year, last + 1, 1) - timedelta(days=1)
    return Period(start=date(year, first, 1), end=end, written=written)


def _read(raw: Any) -> Any:
    if isinstance(raw, str) or (isinstance(raw, int) and not isinstance(raw, bool)):
        return parse_period(raw)
    if isinstance(raw, dict):
        return {key: value for key, value in raw.items() if key != "written"}  # no key of the file
    return raw


PeriodField = Annotated[Period, BeforeValidator(_read)]


def days_between(first: date, last: date) -> list[date]:
    """All days from the first to the last, both counted."""
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]
