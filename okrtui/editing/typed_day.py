"""A day as people type it: ``11/01``, ``11 janv.``, ``Jan 11``, ``s3``, ``+2w``, ``demain``.

The year follows from the plan's period. ``11/01`` is day first in French; in English it is month first, unless only
the other way round it is a day of the plan's period. A week is one of the period, as the calendar counts them, and
goes from Monday to Friday: those that lie in it for the most part, where the period begins within a week. ``+2w``
counts from today, as does the name of a weekday.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from okrtui.document.refused import Refused
from okrtui.editing.day_words import MONTH_PATTERN, month_number, near_day
from okrtui.editing.shift_initiative import parse_shift
from okrtui.locales.language import Language
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.period import Period

ORDINAL = r"(?:er|re|st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>\d{4})(?!\d))?"
_YEAR_BEHIND = _YEAR.replace("year", "year_behind")
_DAY = re.compile(
    r"(?P<iso>\d{4}-\d{2}-\d{2})(?!\d)"
    r"|(?!24/7)(?P<one>\d{1,2})(?P<mark>[/.])(?P<other>\d{1,2})(?:(?P=mark)(?P<short>\d{4}|\d{2}))?(?![\d/])"
    r"|(?:[sw]|sem\.?\s?|semaine\s|week\s)(?P<week>\d{1,3})(?!\w)"
    rf"|(?P<day>\d{{1,2}}){ORDINAL}\s*(?P<month>{MONTH_PATTERN}){_YEAR}"
    rf"|(?P<month_first>{MONTH_PATTERN})\s+(?P<day_behind>\d{{1,2}})(?!\d){ORDINAL}{_YEAR_BEHIND}"
    r"|(?P<shift>[+\-\u2212]\d{1,4}[dwjs])(?!\w)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)",
    re.IGNORECASE,
)
_MOST_DAYS = 31
_CENTURY = 2000
_FRIDAY = 4

Order = tuple[int, int]
_DAY_FIRST: Order = (0, 1)
_MONTH_FIRST: Order = (1, 0)
"""Where in ``11/01`` the day stands, and where the month."""


class TypingContext(NamedTuple):
    """What a typed text is read by: the reader's language, the day, and the period of the plan."""

    language: Language
    today: date
    period: Period | None = None

    @property
    def orders(self) -> Sequence[Order]:
        """What ``11/01`` may mean, the likeliest first."""
        return (_DAY_FIRST,) if self.language == "fr" else (_MONTH_FIRST, _DAY_FIRST)

    def covers(self, *days: date) -> bool:
        """Whether all these days lie in the plan's period."""
        return self.period is None or all(map(self.period.contains, days))


class FoundDay(NamedTuple):
    """A day in a text up to the character `stop`: the first day that is meant and the last; a week has several.

    `shift` is set where it only tells so long from today. `soft`: it is told by a word that titles have too, such as
    “tomorrow”. `span`: two days are written.
    """

    first: date
    last: date
    stop: int
    shift: timedelta | None = None
    soft: bool = False
    span: bool = False


class NoSuchDay(Refused):
    """What is written like a day, up to the character `stop`, while the calendar has none: 31/02."""

    def __init__(self, text: str, stop: int) -> None:
        super().__init__(Sentence("there is no day {text}", text=Quoted(text)))
        self.stop = stop


def read_typed_day(text: str, around: TypingContext, *, last: bool = False) -> date:
    """The day that a whole text means; with `last`, a week means its last day.

    Raises:
        Refused: it means none.
    """
    text = text.strip()
    found = day_at(text, 0, around)
    if found is None or found.stop != len(text):
        raise Refused(
            Sentence("{text} is not a day; write Jan 11, 01/11, 2027-01-11, w3 for a week, +2w", text=Quoted(text))
        )
    return found.last if last else found.first


def day_at(text: str, at: int, around: TypingContext) -> FoundDay | None:
    """The day that is written from the character `at` on; None where none is.

    Raises:
        NoSuchDay: it looks like one, and the calendar has none.
    """
    match = _DAY.match(text, at)
    if match is None:
        return None
    found = [day for order in around.orders if (day := _read(match, around, order)) is not None]
    if found:
        return next((day for day in found if around.covers(day.first)), found[0])
    if _looks_like_a_day(match):
        raise NoSuchDay(match.group(), match.end())
    return None


def day_in_order(text: str, at: int, around: TypingContext, order: Order) -> FoundDay | None:
    """The day that is written from the character `at` on, ``11/01`` read in this order; None where none is."""
    match = _DAY.match(text, at)
    return None if match is None else _read(match, around, order)


def _looks_like_a_day(match: re.Match[str]) -> bool:
    if match["iso"] or match["week"]:
        return True
    if match["one"]:
        return match["mark"] == "/" and max(int(match["one"]), int(match["other"])) <= _MOST_DAYS
    month = match["month"] or match["month_first"]
    day = match["day"] or match["day_behind"]
    return bool(month) and month_number(month) is not None and int(day) <= _MOST_DAYS


def _read(match: re.Match[str], around: TypingContext, order: Order) -> FoundDay | None:
    """The day that a match means; None where it means none."""
    stop = match.end()
    try:
        if match["week"]:
            return _week(int(match["week"]), around.period, stop)
        if match["shift"]:
            shift = parse_shift(match["shift"].lower().replace("\u2212", "-"))
            return FoundDay(around.today + shift, around.today + shift, stop, shift)
        if match["word"]:
            near = near_day(match["word"], around.today)
            return None if near is None else FoundDay(near, near, stop, soft=True)
        day = _written(match, around, order)
    except (ValueError, OverflowError):
        return None
    return None if day is None else FoundDay(day, day, stop)


def _written(match: re.Match[str], around: TypingContext, order: Order) -> date | None:
    if match["iso"]:
        return date.fromisoformat(match["iso"])
    if match["one"]:
        if match["mark"] == "." and not match["short"]:
            return None  # 11.01 is a number
        parts = int(match["one"]), int(match["other"])
        short = match["short"]
        year = None if not short else int(short) + (_CENTURY if len(short) == 2 else 0)
        return _day(parts[order[0]], parts[order[1]], year, around)
    month = month_number(match["month"] or match["month_first"])
    if month is None:
        return None
    written = match["year"] or match["year_behind"]
    return _day(int(match["day"] or match["day_behind"]), month, int(written) if written else None, around)


def _day(day: int, month: int, year: int | None, around: TypingContext) -> date:
    """A day of the year, of that in which it lies in the period or nearest to it where none is said."""
    return date(year_of(month, day, around) if year is None else year, month, day)


def year_of(month: int, day: int, around: TypingContext) -> int:
    """The year in which a day of this month lies in the period, or nearest to it.

    Raises:
        ValueError: there is no such month.
    """
    period = around.period
    start = (period and period.start) or around.today
    end = max((period and period.end) or start, start)
    if not 1 <= month <= 12:
        raise ValueError(month)
    near = min(day, 28)  # 29 February is asked of the year that the 28th has

    def away(year: int) -> timedelta:
        then = date(year, month, near)
        return max(start - then, then - end, timedelta())

    return min(range(max(start.year - 1, date.min.year), min(end.year + 1, date.max.year) + 1), key=away)


def _week(number: int, period: Period | None, stop: int) -> FoundDay | None:
    """From Monday to Friday in a week of the period, as far as these lie in the period."""
    if period is None or period.start is None or number < 1:
        return None
    monday = period.monday_of(number)
    if monday is None or number > (period.weeks or number):
        return None
    end = period.end or date.max
    first, last = max(monday, period.start), min(monday + timedelta(days=_FRIDAY), end)
    if first > end:
        first, last = period.start, end  # a weekend is all of the period
    return FoundDay(first, last, stop)
