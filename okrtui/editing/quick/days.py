"""The days in a line: when an initiative begins and ends, when a key result is due."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from okrtui.editing.quick.taking import Taking
from okrtui.editing.typed_day import FoundDay, NoSuchDay, TypingContext, day_at
from okrtui.editing.typed_months import months_at
from okrtui.editing.typed_span import span_at

_START = r"(?:à partir (?:du|de)|dès(?: le)?|du|de|le|from|starting(?: on)?|on|since)"
_END = (
    r"(?:au plus tard le|jusqu['’]au|d['’]ici(?: le| au| à)?|avant(?: le)?|pour(?: le)?|échéance|au|"
    r"until|till|before|due(?: on| by)?|by|to)"
)
_LEADING = re.compile(rf"(?:(?P<start>{_START})|(?P<end>{_END}))[ \u00a0:]+", re.IGNORECASE)
_DEADLINE = re.compile(
    r"(?:(?:au plus tard le|jusqu['’]au|d['’]ici(?: le| au| à)?|avant(?: le)?|pour(?: le)?|échéance|"
    r"until|till|before|due(?: on| by)?|by)|(?P<unclear>le|on))[ \u00a0:]+",
    re.IGNORECASE,
)
_JOINS = re.compile(r"(?<!\w)(?:à|au|du|de|le|to|on|from|of|since|dès|sur)\s*$", re.IGNORECASE)
_AFTER = re.compile(r"[,;.)]*(?=\s|$)")
_LEADS_TO_A_FIGURE = re.compile(r"(?:→|->|=>|[≤≥<>=]|\b(?:à|to|de|from|of|sur))\s*$", re.IGNORECASE)
_UNCLEAR = frozenset({"du", "de", "le", "on", "au", "to", "pour"})
_BEFORE_A_START = frozenset({"le", "on"})
_LENGTH = re.compile(r"\s+\+\d{1,4}[dwjs](?!\w)", re.IGNORECASE)
_IN_WEEKS = re.compile(r"[ws][,;.)]*$", re.IGNORECASE)
_Reads = Callable[[str, int, TypingContext], FoundDay | None]
_READS = (span_at, day_at)
_READS_MONTHS = (months_at, *_READS)
_ONE_DAY = timedelta(days=1)
_FRIDAY = 4


def take_dates(taking: Taking, around: TypingContext) -> None:
    """Take the days of an initiative: a span, a start and an end, a week, months.

    ``+2w`` behind a start is how long it is.
    """
    for start, _end in taking.words():
        led = _LEADING.match(taking.left, start)
        found = _found(taking, start, led.end() if led else start, around, _READS_MONTHS)
        if found is None or (found.soft and not _is_meant(taking, start, found, led)):
            continue
        _take_date(taking, start, found, led["end"] is not None if led else None)


def _is_meant(taking: Taking, start: int, found: FoundDay, led: re.Match[str] | None) -> bool:
    """Whether a word such as “tomorrow” tells a day, and is no word of the title."""
    return _is_clear(led) or taking.follows_a_piece(start) or _begins_a_length(taking, start, found, led)


def _begins_a_length(taking: Taking, start: int, found: FoundDay, led: re.Match[str] | None) -> bool:
    """Whether it says from when on something takes so long: “tomorrow +2w”, not “the world of tomorrow +2w”."""
    before = (led.group() if led else taking.left[:start]).lower().split()[-1:]
    joins = _UNCLEAR - _BEFORE_A_START
    return _LENGTH.match(taking.left, found.stop) is not None and joins.isdisjoint(word.strip(":") for word in before)


def _is_clear(led: re.Match[str] | None) -> bool:
    """Whether the words before “Monday” can only speak of when: those of “the newsletter on Monday” cannot."""
    return led is not None and led.group().split()[-1].lower().strip(":") not in _UNCLEAR


def _take_date(taking: Taking, start: int, found: FoundDay, is_end: bool | None) -> None:
    """Give a day to the start or the end, whichever is told or free; leave it where both are taken."""
    fields = taking.fields
    begun = fields.get("start")
    if found.shift is not None and isinstance(begun, date) and "end" not in fields:
        last = begun + max(found.shift - _ONE_DAY, timedelta())
        if _IN_WEEKS.search(taking.left[start : found.stop]):
            last -= max(last.weekday() - _FRIDAY, 0) * _ONE_DAY  # weeks go from Monday to Friday
        taking.take(start, found.stop, "end", last)
    elif found.span or (found.first != found.last and is_end is None):
        if not fields.keys() & {"start", "end"}:
            fields["start"] = found.first
            taking.take(start, found.stop, "end", found.last)
    elif is_end is not True and "start" not in fields:
        taking.take(start, found.stop, "start", found.first)
    elif is_end is not False and "end" not in fields:
        taking.take(start, found.stop, "end", found.last)


def take_due(taking: Taking, around: TypingContext) -> None:
    """Take the day by which a key result is due: behind “due” or “by”, or a date that ends the line."""
    for start, _end in taking.words():
        led = _LEADING.match(taking.left, start)
        if led is not None and led["end"] is None:
            continue
        found = _found(taking, start, led.end() if led else start, around)
        if found is None or "due" in taking.fields:
            continue
        if led is None and (found.soft or found.shift or not _ends_the_line(taking, start, found)):
            continue
        taking.take(start, found.stop, "due", found.last)


def take_deadline(taking: Taking, around: TypingContext) -> None:
    """Take the day until when something is to be done: behind “by” or “before”, or the date that ends the line.

    Behind somebody's name it may be said by a word, too: “@claire Monday”. A day that other words lead to, as in
    “move it to 3/15”, is theirs.
    """
    for start, _end in taking.words():
        led = _DEADLINE.match(taking.left, start)
        found = _found(taking, start, led.end() if led else start, around)
        if found is None or "due" in taking.fields:
            continue
        behind = taking.follows_a_piece(start)
        if led is None or led["unclear"]:
            told = found.soft or found.shift is not None or led is not None
            if not _ends_the_line(taking, start, found._replace(first=found.last)) or (told and not behind):
                continue
            if not behind and _JOINS.search(taking.left[:start]):
                continue
        taking.take(start, found.stop, "due", found.last)


def _ends_the_line(taking: Taking, start: int, found: FoundDay) -> bool:
    """Whether a day stands behind all figures and words, and is none of the figures: from 3/5 to 4/5."""
    if found.first != found.last or taking.left[found.stop :].strip(" ,;.)"):
        return False
    before = taking.left[:start]
    return bool(before.strip()) and _LEADS_TO_A_FIGURE.search(before) is None


def _found(
    taking: Taking, start: int, at: int, around: TypingContext, reads: Sequence[_Reads] = _READS
) -> FoundDay | None:
    """A span or day that is written from a place on, as words of their own; what no calendar has is left, and said."""
    try:
        for read in reads:
            found = read(taking.left, at, around)
            if found is not None and (closing := _AFTER.match(taking.left, found.stop)) is not None:
                return found._replace(stop=closing.end())
    except NoSuchDay as none:
        taking.leave(none.sentence, start, none.stop)
    return None
