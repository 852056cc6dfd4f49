"""Where a history takes in what is noted on a day, and what of it is noted already."""

from collections.abc import Iterable, Sequence
from datetime import date

from okrtui.document.edit import Edit, Insert, SetValue, Unset, Value
from okrtui.plan.check_in import CheckIn, DatedValue
from okrtui.plan.path import Path

History = Sequence[CheckIn] | Sequence[DatedValue]


def noted(history: History, path: Path, day: date, fields: dict[str, Value | None]) -> list[Edit]:
    """The edit that puts an entry into the history at `path`, behind all that are not of a later day.

    Entries without a day stay where they are. Fields that are None are left out.
    """
    place = len(history)
    while place and (before := history[place - 1].date) is not None and before > day:
        place -= 1
    return [Insert(path, place, {"date": day, **{name: value for name, value in fields.items() if value is not None}})]


def corrected(history: History, path: Path, day: date, fields: dict[str, Value | None]) -> list[Edit] | None:
    """The edits that make the last entry of a day say this instead; None where no entry is of that day."""
    place = next((at for at in reversed(range(len(history))) if history[at].date == day), None)
    return None if place is None else list(_rewritten(history[place], (*path, place), fields))


def _rewritten(entry: CheckIn | DatedValue, path: Path, fields: dict[str, Value | None]) -> Iterable[Edit]:
    for name, value in fields.items():
        if value is not None:
            yield SetValue((*path, name), value)
        elif name in entry.model_fields_set:
            yield Unset((*path, name))


def plain(number: float) -> int | float:
    """A number as somebody writes it by hand: a whole one without decimals."""
    return int(number) if number == int(number) else number
