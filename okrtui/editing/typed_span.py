"""Two days as people type them, with a dash or “to” between: ``11/01-05/02``, ``semaine 3 à 6``, ``11-15 janv.``."""

import re

from okrtui.editing.day_words import MONTH_PATTERN
from okrtui.editing.typed_day import ORDINAL, FoundDay, NoSuchDay, TypingContext, day_at, day_in_order

_BETWEEN = re.compile(
    r"\s*(?:[-–—→]|->|\.\.)\s*|\s+(?:jusqu['’]au|until|till|through|au|à|to)\s+|/(?=\d{4}-)", re.IGNORECASE
)
_WEEKS = re.compile(
    r"(?:(?P<letter>[sw])(?P<first>\d{1,3})\s?[-–—]\s?"
    r"|(?:l[ae]s?\s+|des\s+)?(?:semaines?|sem\.?|weeks?)\s*(?P<first_told>\d{1,3})"
    r"(?:\s*[-–—]\s*|\s+(?:à|au|to|through)\s+)(?:la\s+)?(?:(?:semaine|week)\s+)?)"
    r"(?P<last>\d{1,3})(?![\w/]|[.,]\d|\s?%)",
    re.IGNORECASE,
)
_FIRST_DAY = re.compile(rf"(?P<day>\d{{1,2}}){ORDINAL}(?:\s*[-–—]\s*|\s+(?:au|à|to)\s+)(?=\d)", re.IGNORECASE)
_WITHIN_MONTH = re.compile(
    rf"(?P<month>{MONTH_PATTERN})\s+(?P<first>\d{{1,2}}){ORDINAL}\s*[-–—]\s*(?P<last>\d{{1,2}})(?!\w){ORDINAL}",
    re.IGNORECASE,
)


def span_at(text: str, at: int, around: TypingContext) -> FoundDay | None:
    """The days from one to another that are written from the character `at` on; None where none are.

    Raises:
        NoSuchDay: one of them looks like a day, and the calendar has none.
    """
    return _weeks(text, at, around) or _in_a_month(text, at, around) or _two_days(text, at, around)


def _weeks(text: str, at: int, around: TypingContext) -> FoundDay | None:
    match = _WEEKS.match(text, at)
    if match is None:
        return None
    first, last = int(match["first"] or match["first_told"]), int(match["last"])
    whole = NoSuchDay(match.group(), match.end())
    if last < first:
        raise whole
    try:
        return _joined(f"s{first}", f"s{last}", match.end(), around)
    except NoSuchDay:
        raise whole from None


def _in_a_month(text: str, at: int, around: TypingContext) -> FoundDay | None:
    """``Jan 11-15``, ``11-15 janv.``, ``11-15/01``."""
    match = _WITHIN_MONTH.match(text, at)
    if match is not None:
        month = match["month"]
        return _joined(f"{month} {match['first']}", f"{month} {match['last']}", match.end(), around)
    match = _FIRST_DAY.match(text, at)
    if match is None:
        return None
    end = day_at(text, match.end(), around)
    if end is None or end.first != end.last or end.shift is not None:
        return None
    try:
        return FoundDay(end.first.replace(day=int(match["day"])), end.last, end.stop, span=True)
    except ValueError:
        return None


def _joined(first: str, last: str, stop: int, around: TypingContext) -> FoundDay | None:
    start, end = day_at(first, 0, around), day_at(last, 0, around)
    return None if start is None or end is None else FoundDay(start.first, end.last, stop, span=True)


def _two_days(text: str, at: int, around: TypingContext) -> FoundDay | None:
    """Two whole days; both of ``11/01-05/02`` are read in one order."""
    found = []
    for order in around.orders:
        start = day_in_order(text, at, around, order)
        between = None if start is None else _BETWEEN.match(text, start.stop)
        end = None if between is None else day_in_order(text, between.end(), around, order)
        if start is not None and end is not None and not (start.soft and end.soft):
            found.append(FoundDay(start.first, end.last, end.stop, span=True))
    return next((span for span in found if around.covers(span.first, span.last)), found[0] if found else None)
