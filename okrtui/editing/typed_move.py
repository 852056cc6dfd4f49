"""Where an initiative is moved to, as people type it: ``+2w``, ``11/01``, ``s5``, ``11/01-05/02``, ``-05/02``."""

import re
from datetime import timedelta

from okrtui.document.refused import Refused
from okrtui.editing.shift_initiative import ShiftInitiative, parse_shift
from okrtui.editing.typed_day import FoundDay, TypingContext, day_at
from okrtui.editing.typed_span import span_at
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item

_BY = re.compile(r"[+\-\u2212]?\s?[0-9]+\s?[dwjs]|[+\-\u2212]\s?[0-9]+", re.IGNORECASE)
_UNTIL = re.compile(r"(?:[-–—→]|->|\.\.|(?:jusqu['’]au|until|till|au|to)(?=\s))\s*", re.IGNORECASE)
_TO_FRIDAY, _TO_SUNDAY = timedelta(days=4), timedelta(days=6)


def read_move(item: Item, text: str, around: TypingContext) -> ShiftInitiative:
    """The move of an initiative that a text means.

    By a stretch of time (a number with a sign and no unit counts weeks); to another first day, the length staying
    as it is; to another last day alone, behind a dash; or to both. One without dates is given a week.

    Raises:
        Refused: it means none.
    """
    text = text.strip()
    if _BY.fullmatch(text):
        return ShiftInitiative(item.key, by=_shift(text))
    if (span := _whole(text, span_at(text, 0, around))) is not None:
        return ShiftInitiative(item.key, start=span.first, end=span.last)
    if (day := _whole(text, day_at(text, 0, around))) is not None:
        return _to(item, day)
    until = _UNTIL.match(text)
    last = None if until is None else _whole(text, day_at(text, until.end(), around))
    if last is not None:
        return ShiftInitiative(item.key, end=last.last)
    raise Refused(Sentence("{text} says neither by how much nor to which day", text=Quoted(text)))


def _shift(text: str) -> timedelta:
    plain = re.sub(r"\s", "", text.lower()).replace("\u2212", "-")
    return parse_shift(f"{plain}w" if plain[-1].isdigit() else plain)


def _whole(text: str, found: FoundDay | None) -> FoundDay | None:
    """What was found, if the text says nothing more."""
    return found if found is not None and found.stop == len(text) else None


def _to(item: Item, found: FoundDay) -> ShiftInitiative:
    """To another first day; without dates it is a week long from there, a working week from a Monday."""
    dated = isinstance(item.part, Initiative) and (item.part.start is not None or item.part.end is not None)
    if dated:
        return ShiftInitiative(item.key, start=found.first)
    end = found.last
    if end == found.first:
        end += _TO_FRIDAY if found.first.weekday() == 0 else _TO_SUNDAY
    return ShiftInitiative(item.key, start=found.first, end=end)
