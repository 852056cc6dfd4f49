"""When a check-in is asked for, and when it is late."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.plan.cadence import GRACE_DAYS, days_outdated, next_due, one_cadence_after
from okrtui.plan.header import Cadence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan

START, DUE = date(2027, 1, 1), date(2027, 3, 31)


def plan(**header: object) -> Plan:
    return Plan.model_validate({"plan": {"period": "2027-Q1", **header}})


def key_result(*days: date, **fields: object) -> KeyResult:
    return KeyResult.model_validate({**fields, "check_ins": [{"date": day, "value": 1.0} for day in days]})


def asked(*days: date, today: date = DUE, **fields: object) -> date | None:
    return next_due(plan(), key_result(*days, **fields), today)


@pytest.mark.parametrize(
    ("cadence", "first", "then"),
    [
        ("weekly", date(2027, 1, 8), date(2027, 2, 5)),
        ("biweekly", date(2027, 1, 15), date(2027, 2, 12)),
        ("monthly", date(2027, 2, 1), date(2027, 2, 28)),
        ("quarterly", DUE, DUE),
    ],
)
def test_one_cadence_after_the_start_then_after_the_newest(cadence: str, first: date, then: date) -> None:
    assert asked(cadence=cadence) == first
    assert asked(date(2027, 1, 29), date(2027, 1, 8), cadence=cadence) == then
    assert next_due(plan(cadence=cadence), key_result(), DUE) == first


def test_the_key_results_own_cadence_comes_before_the_plans() -> None:
    assert next_due(plan(cadence="monthly"), key_result(cadence="weekly"), DUE) == date(2027, 1, 8)


def test_confidence_or_a_note_alone_is_a_check_in_too() -> None:
    part = KeyResult.model_validate({"check_ins": [{"date": date(2027, 1, 20), "note": "all calm"}]})
    assert next_due(plan(), part, DUE) == date(2027, 1, 27)


def test_a_check_in_before_the_period_does_not_make_it_late_on_its_first_day() -> None:
    assert asked(date(2026, 12, 1)) == date(2027, 1, 8)


def test_a_check_in_that_lies_ahead_did_not_happen_yet() -> None:
    assert asked(date(2027, 1, 12), date(2028, 1, 12), today=date(2027, 2, 1)) == date(2027, 1, 19)


def test_the_last_one_is_asked_for_at_the_due_day() -> None:
    assert asked(date(2027, 3, 26)) == DUE
    assert asked(date(2027, 3, 28)) is None
    assert asked(DUE + timedelta(days=2), today=date(2027, 4, 9)) is None


@pytest.mark.parametrize(
    "fields",
    [
        *({"state": state} for state in ("parked", "done", "dropped")),
        {"grade": 0.7},
        {"done": True},
        {"establish": True, "baseline": 3},
    ],
)
def test_what_is_over_asks_for_nothing(fields: dict[str, object]) -> None:
    assert asked(**fields) is None
    assert days_outdated(plan(), key_result(**fields), date(2030, 1, 1)) is None


def test_measured_once_at_the_end() -> None:
    assert asked(cadence="end") == DUE
    assert asked(date(2027, 2, 1), cadence="end") == DUE
    assert asked(date(2027, 3, 20), cadence="end") is None
    assert asked(cadence="end", due=date(2027, 2, 1)) == date(2027, 2, 1)
    assert next_due(Plan(), key_result(cadence="end"), DUE) is None


def test_without_a_period_only_check_ins_tell() -> None:
    assert next_due(Plan(), key_result(), DUE) is None
    assert next_due(Plan(), key_result(date(2027, 1, 8)), DUE) == date(2027, 1, 15)


def test_three_days_of_grace() -> None:
    late = {
        days: days_outdated(plan(), key_result(), date(2027, 1, 8) + timedelta(days=days)) for days in (-9, 0, 3, 4, 9)
    }
    assert late == {-9: None, 0: None, 3: None, 4: 4, 9: 9}


@given(st.dates(), st.sampled_from(["weekly", "biweekly", "monthly", "quarterly"]))
def test_the_next_day_is_a_later_one_within_the_calendar(day: date, cadence: Cadence) -> None:
    following = one_cadence_after(day, cadence)
    assert following > day or following == day == date.max
    assert (following - day).days <= 92


@given(st.dates(START, DUE), st.dates(START, date(2027, 6, 1)))
def test_nobody_is_late_right_after_a_check_in(day: date, today: date) -> None:
    late = days_outdated(plan(), key_result(day), today)
    if (today - day).days <= 7 + GRACE_DAYS or (DUE - day).days <= GRACE_DAYS:
        assert late is None or day > today
