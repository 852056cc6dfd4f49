"""Whole months as people type them: ``en mars``, ``in March``, ``janvier-février``, ``January to February``.

A month alone is one behind “en” or “in” only: “Mars” may be a brand, and “May” a name.
"""

import re
from calendar import monthrange
from datetime import date

from okrtui.editing.day_words import MONTH_PATTERN, month_number
from okrtui.editing.typed_day import FoundDay, TypingContext, year_of
from okrtui.locales.language import LANGUAGES, Language

_YEAR = r"(?:\s+(?P<year>[0-9]{4}))?(?!\w)"
_RANGE = re.compile(
    rf"(?:(?:en|in)\s+)?(?P<first>{MONTH_PATTERN})(?:\s*[-–—]\s*|\s+(?:à|to|through)\s+)"
    rf"(?P<last>{MONTH_PATTERN}){_YEAR}",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"(?P<leading>en|in)\s+(?P<month>{MONTH_PATTERN}){_YEAR}", re.IGNORECASE)
_LANGUAGE: dict[str, Language] = {"en": "fr", "in": "en"}
"""Whose month stands behind the word."""

_AND_MORE = re.compile(rf"\s*(?:[,/&+]|(?:et|ou|puis|and|or|then)\s)\s*(?P<month>{MONTH_PATTERN})", re.IGNORECASE)
_DAY_BEFORE = re.compile(r"(?<!\d)\d{1,2}(?:er|st|nd|rd|th)?\s+$", re.IGNORECASE)
_DAY_BEHIND = re.compile(r"\s+\d{1,2}(?!\d)")
_NAME_BEHIND = re.compile(r"\s(?=[^\W\d_])(?P<letter>.)")
_LONGEST_DAY = 8
"""Characters before a month that a day in front of it has at most: ``11th``, and blanks."""

_WORDS_TOO = frozenset({"mar", "march", "may"})
_YEARS_AWAY = 2
"""A number further from the period than so many years is something else: ``en mars 5000 visites``."""


def months_at(text: str, at: int, around: TypingContext) -> FoundDay | None:
    """The days of the months that are written from the character `at` on; None where none are.

    They lie in the plan's period or nearest to it; those of the months in which it begins and ends lie within it.
    """
    return _several(text, at, around) or _one(text, at, around)


def _several(text: str, at: int, around: TypingContext) -> FoundDay | None:
    match = _RANGE.match(text, at)
    if match is None or _DAY_BEFORE.search(text, max(at - _LONGEST_DAY, 0), at):
        return None
    for language in LANGUAGES:
        first, last = (month_number(match[name], language) for name in ("first", "last"))
        if first is not None and last is not None and not _is_a_day(text, match, language):
            return _found(first, last, match, match.end("last"), around)
    return None


def _one(text: str, at: int, around: TypingContext) -> FoundDay | None:
    match = _ALONE.match(text, at)
    if match is None:
        return None
    language = _LANGUAGE[match["leading"].lower()]
    month = month_number(match["month"], language)
    if month is None or _is_a_day(text, match, language) or _is_a_word(text, match):
        return None
    more = _AND_MORE.match(text, match.end())
    if more is not None and month_number(more["month"]) is not None:
        return None
    return _found(month, month, match, match.end("month"), around)


def _is_a_day(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether a day follows on the month, as it does in English: “to March 15”."""
    return language == "en" and match["year"] is None and _DAY_BEHIND.match(text, match.end()) is not None


def _is_a_word(text: str, match: re.Match[str]) -> bool:
    """Whether it rather is a verb, “in may”, or begins a name: “in March Madness”."""
    month = match["month"]
    if month in _WORDS_TOO:
        return True
    behind = _NAME_BEHIND.match(text, match.end())
    return month[0].isupper() and behind is not None and behind["letter"].isupper()


def _found(first: int, last: int, match: re.Match[str], unyeared: int, around: TypingContext) -> FoundDay | None:
    """From the first month to the last, which is in the next year where it comes before."""
    turns = int(last < first)
    year, stop = year_of(first, 1, around), unyeared
    if match["year"] is not None and abs(int(match["year"]) - turns - year) <= _YEARS_AWAY:
        year, stop = int(match["year"]) - turns, match.end()
    try:
        start = date(year, first, 1)
        end = date(year + turns, last, monthrange(year + turns, last)[1])
    except ValueError:
        return None  # the calendar ends before
    period = around.period
    if period is not None and period.days is not None:
        start = next((day for day in (period.start,) if day and _same_month(day, start)), start)
        end = next((day for day in (period.end,) if day and _same_month(day, end)), end)
    return FoundDay(start, end, stop, span=True)


def _same_month(one: date, other: date) -> bool:
    return (one.year, one.month) == (other.year, other.month)
