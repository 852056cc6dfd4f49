"""A period in the reader's words."""

import re

from okrtui.locales.language import current_language
from okrtui.locales.numbers import format_day, month_name
from okrtui.plan.period import Period

_PART = re.compile(r"(?P<year>\d{4})-(?P<letter>[QH])(?P<number>[1-4])")
_FRENCH = {"Q": "T", "H": "S"}


def period_words(period: Period | None) -> str:
    """“Q1 2027” or « T1 2027 », “Mar 2027”, “2027”; of two days the month of the first; empty for none."""
    if period is None:
        return ""
    if period.canonical is not None and (part := _PART.fullmatch(period.canonical)):
        letter = _FRENCH[part["letter"]] if current_language() == "fr" else part["letter"]
        return f"{letter}{part['number']} {part['year']}"
    if period.canonical is not None and "-" not in period.canonical:
        return period.canonical
    return "" if period.start is None else f"{month_name(period.start.month, 'short')} {period.start.year}"


def period_in_full(period: Period) -> str:
    """“2027-Q1 · Jan 1, 2027 – Mar 31, 2027”: as it is written, and its days."""
    days = [format_day(day) for day in (period.start, period.end) if day is not None]
    return " · ".join(filter(None, (period.canonical, " – ".join(days))))
