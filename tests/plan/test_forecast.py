"""Where a key result will be at its end, if it goes on as it went."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.plan.forecast import forecast
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan

START, DUE = date(2027, 1, 4), date(2027, 3, 28)
PLAN = Plan.model_validate({"plan": {"period": {"start": START, "end": DUE}}})


def key_result(*values: tuple[int, float], **fields: object) -> KeyResult:
    check_ins = [{"date": START + timedelta(days=days), "value": value} for days, value in values]
    return KeyResult.model_validate({**fields, "check_ins": check_ins})


def read(*values: tuple[int, float], **fields: object) -> float | None:
    found = forecast(PLAN, key_result(*values, **fields))
    return None if found is None else found.value


@given(st.integers(-1000, 1000), st.integers(-100, 100), st.sets(st.integers(-50, 200), min_size=3, max_size=12))
def test_a_straight_line_goes_on_straight(start: int, slope: int, days: set[int]) -> None:
    assert read(*((day, start + slope * day) for day in days)) == pytest.approx(start + slope * 83, abs=1e-6)


def test_it_goes_through_the_middle_of_what_scatters() -> None:
    assert read((0, 10), (10, 12), (20, 11)) == pytest.approx(11 + 0.05 * (83 - 10))


def test_it_is_not_stopped_at_the_target_nor_at_nought() -> None:
    assert read((0, 20), (7, 22), (14, 24), target=26, baseline=20) == pytest.approx(20 + 83 * 2 / 7)
    assert read((0, 20), (7, 10), (14, 0)) == pytest.approx(20 - 83 * 10 / 7)


def test_it_is_read_at_the_key_results_own_due_day() -> None:
    assert read((0, 20), (7, 22), (14, 24), due=START + timedelta(days=21)) == pytest.approx(26)


def test_three_different_days_are_needed_and_the_baseline_is_none_of_them() -> None:
    assert read((0, 20), (7, 22), baseline=18) is None
    assert read((0, 20), (7, 22), (7, 23)) is None
    assert read((0, 20), (7, 22), (8, 23)) is not None


def test_a_check_in_without_value_or_day_is_no_point_of_the_line() -> None:
    check_ins = [
        {"date": START, "value": 1.0},
        {"date": date(2027, 1, 11), "value": 2.0},
        {"value": 500.0},
        {"date": date(2027, 1, 18), "confidence": 3.0},
    ]
    assert forecast(PLAN, KeyResult.model_validate({"check_ins": check_ins})) is None


def test_without_a_due_day_there_is_nothing_to_read_it_at() -> None:
    assert forecast(Plan(), key_result((0, 20), (7, 22), (14, 24))) is None


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=3, max_size=5))
def test_values_at_the_ends_of_what_a_number_can_hold(values: list[float]) -> None:
    found = forecast(PLAN, key_result(*enumerate(values)))
    if found is not None:
        assert abs(found.value) < float("inf")
        assert str(found.formula)


def test_large_values_are_followed_like_small_ones() -> None:
    assert read((0, 1e300), (7, 1e300), (14, 1e300)) == 1e300
    assert read((0, -1.7e308), (7, 0), (14, 1.7e308)) is None


def test_it_says_what_it_rests_on() -> None:
    found = forecast(PLAN, key_result((0, 20), (14, 24), (7, 22)))
    assert found is not None
    assert (found.check_ins, found.first, found.last, found.due) == (3, START, date(2027, 1, 18), DUE)
    assert str(found.basis) == "3 check-ins from Jan 4, 2027 to Jan 18, 2027"
    assert str(found.formula) == (
        "line through 3 check-ins from Jan 4, 2027 to Jan 18, 2027: "
        "24 + 0.285714 a day × 69 days to Mar 28, 2027 = 43.714286"
    )
