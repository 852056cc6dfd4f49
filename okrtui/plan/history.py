"""The check-ins of a key result, read in the order of their days."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from okrtui.plan.check_in import CheckIn, DatedValue
from okrtui.plan.key_result import KeyResult

Entry = TypeVar("Entry", CheckIn, DatedValue)


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Check-ins or observations by day, then by place in the file; those without a day come first."""
    return sorted(entries, key=lambda entry: entry.date or date.min)


def newest_value(key_result: KeyResult) -> CheckIn | None:
    """The newest check-in that has a value."""
    return _newest(check_in for check_in in key_result.check_ins if check_in.value is not None)


def newest_confidence(key_result: KeyResult) -> CheckIn | None:
    """The newest check-in that has a confidence."""
    return _newest(check_in for check_in in key_result.check_ins if check_in.confidence is not None)


def current_value(key_result: KeyResult) -> float | None:
    """The newest value, or the baseline where there is none yet."""
    newest = newest_value(key_result)
    return key_result.baseline if newest is None else newest.value


def dated_values(key_result: KeyResult) -> list[tuple[date, float]]:
    """Days and values of the check-ins that have both, in order."""
    return [
        (check_in.date, check_in.value)
        for check_in in in_order(key_result.check_ins)
        if check_in.date is not None and check_in.value is not None
    ]


def last_day(key_result: KeyResult, today: date) -> date | None:
    """The day of the newest check-in of any kind up to today: one that lies ahead did not happen yet."""
    days = [check_in.date for check_in in key_result.check_ins if check_in.date is not None]
    return max((day for day in days if day <= today), default=None)


def _newest(check_ins: Iterable[CheckIn]) -> CheckIn | None:
    """The last in order, without putting all of them in order."""
    newest: CheckIn | None = None
    for check_in in check_ins:
        if newest is None or (check_in.date or date.min) >= (newest.date or date.min):
            newest = check_in
    return newest
