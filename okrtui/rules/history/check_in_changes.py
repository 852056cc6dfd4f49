"""The check-ins of a key result that are not what they were."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal, NamedTuple

from okrtui.document.edit import Edit, Insert, SetValue
from okrtui.plan.check_in import CheckIn
from okrtui.plan.history import last_day
from okrtui.plan.path import Path
from okrtui.rules.context import Context
from okrtui.rules.history.followed import Kept
from okrtui.rules.rhythm.check_in_date import LATEST_DAYS
from okrtui.text.fold import fold

CORRECTION_DAYS = 7
"""The newest check-in may be put right until so many days after its own."""

_SAME_NOTE = 0.75
"""Likeness of two notes that differ in spelling alone, 0 to 1."""

_LONGEST = 300
"""Characters of a note that are compared."""

Field = Literal["date", "value", "confidence", "note"]
_FIELDS: tuple[Field, ...] = ("date", "value", "confidence", "note")


class CheckInChange(NamedTuple):
    """A check-in of a day that says something else, or is gone (`field` is None), and the edits that put it back.

    `old` and `new` are what the first field says that differs; `new` is None where it says nothing now.
    """

    day: date
    path: Path
    field: Field | None
    old: Any
    new: Any
    put_back: tuple[Edit, ...]


def check_in_changes(kept: Kept, context: Context) -> tuple[CheckInChange, ...]:
    """Every check-in that was rewritten, in the order that they had; what may be put right is none."""
    path: Path = (*kept.key_result.path, "check_ins")
    if kept.was.check_ins == kept.now.check_ins or path in context.faulty:
        return ()
    return tuple(_changes(kept, path, context))


def _changes(kept: Kept, path: Path, context: Context) -> Iterator[CheckInChange]:
    pairs = _pairs(kept, path)
    newest = last_day(kept.was, context.today)
    size = len(kept.now.check_ins)
    for place, was in enumerate(kept.was.check_ins):
        if was.date is None or _may_be_put_right(was.date, newest, context):
            continue
        there = pairs.get(place)
        if there is not None:
            change = _change(was, kept.now.check_ins[there], (*path, there), context)
            if change is not None:
                yield change
        elif was not in kept.now.check_ins:  # else one of two that were the same is left
            said: dict[str, Any] = {name: value for name in _FIELDS if (value := getattr(was, name)) is not None}
            yield CheckInChange(was.date, path, None, None, None, (Insert(path, min(place, size), said),))
            size += 1


def _pairs(kept: Kept, path: Path) -> dict[int, int]:
    """The places of check-ins now by those that they had."""
    from okrtui.plan.matching import Placed, dated_pairs  # only a comparison of histories follows their elements

    def placed(above: Path, check_ins: tuple[CheckIn, ...]) -> list[Placed]:
        return [Placed((*above, place), each.model_dump(exclude_none=True)) for place, each in enumerate(check_ins)]

    before: Path = (*kept.followed.before.path, "check_ins")
    pairs = dated_pairs(placed(before, kept.was.check_ins), placed(path, kept.now.check_ins))
    return {int(was[-1]): int(now[-1]) for was, now in pairs.items()}


def _change(was: CheckIn, now: CheckIn, path: Path, context: Context) -> CheckInChange | None:
    changed = [name for name in _FIELDS if _is_rewritten(name, getattr(was, name), getattr(now, name))]
    if was.date is None or not changed or any((*path, name) in context.faulty for name in _FIELDS):
        return None
    first = changed[0]
    back = tuple(SetValue((*path, name), getattr(was, name)) for name in changed)
    return CheckInChange(was.date, (*path, first), first, getattr(was, first), getattr(now, first), back)


def _is_rewritten(field: Field, old: Any, new: Any) -> bool:
    """Whether a field says something else; one that said nothing may be filled in."""
    if old is None or old == new:
        return False
    return field != "note" or new is None or _is_another_note(str(old), str(new))


def _is_another_note(old: str, new: str) -> bool:
    """Whether a note says something else: no better spelling, and nothing that goes on where the old one ended."""
    from difflib import SequenceMatcher  # only where a note was changed

    old, new = fold(old).strip(), fold(new).strip()
    return old not in new and SequenceMatcher(None, old[:_LONGEST], new[:_LONGEST]).ratio() < _SAME_NOTE


def _may_be_put_right(day: date, newest: date | None, context: Context) -> bool:
    """Whether a check-in is the newest and still fresh, or lies on a day that cannot be meant."""
    if day > context.today or (day == newest and (context.today - day).days <= CORRECTION_DAYS):
        return True
    period = context.plan.header.period
    if period is None or period.days is None or period.start is None or period.end is None:
        return False
    return day < period.start or (day - period.end).days > LATEST_DAYS
