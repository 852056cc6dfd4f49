"""Check-ins and observations in words, one line each."""

from okrtui.locales.numbers import format_day, format_number
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.check_in import CheckIn, DatedValue
from okrtui.tui.figures import LONG_UNIT, with_unit

SEPARATOR = " · "


def entry_told(entry: CheckIn | DatedValue, unit: str | None = None) -> str:
    """Day, value and confidence, as far as they are known: “Jan 15, 2027 · 22% · confidence 7 of 10”."""
    parts = []
    if entry.date is not None:
        parts.append(format_day(entry.date))
    if entry.value is not None:
        parts.append(with_unit(format_number(entry.value), unit, LONG_UNIT))
    if isinstance(entry, CheckIn) and entry.confidence is not None:
        parts.append(str(Sentence("confidence {confidence} of 10", confidence=entry.confidence)))
    return SEPARATOR.join(parts)


def with_note(entry: CheckIn, unit: str | None = None) -> str:
    """The same, and the note in quotation marks."""
    told = entry_told(entry, unit)
    if not entry.note:
        return told
    return f"{told}{SEPARATOR}{Quoted(entry.note)}" if told else str(Quoted(entry.note))
