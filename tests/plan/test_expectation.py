"""How far a key result is expected to be."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.plan.expectation import expected
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan

START, DUE = date(2027, 1, 4), date(2027, 3, 28)
PLAN = Plan.model_validate({"plan": {"period": {"start": START, "end": DUE}}})
DAYS = (DUE - START).days


def after(days: int) -> date:
    return START + timedelta(days=days)


def hoped(today: date, **fields: object) -> float | None:
    found = expected(PLAN, KeyResult.model_validate(fields), today)
    return None if found is None else found.value


REACH = {"baseline": 20, "target": 26}


@given(st.integers(-30, 120))
def test_it_grows_evenly_from_the_start_to_the_due_day(days: int) -> None:
    share = max(0, min(DAYS, days)) / DAYS
    assert hoped(after(days), **REACH) == share
    assert hoped(after(days), at_least=95) == share


def test_the_key_results_own_due_day_comes_before_the_end_of_the_period() -> None:
    assert hoped(after(10), **REACH, due=after(40)) == 0.25
    assert hoped(after(40), **REACH, due=after(40)) == 1


CAMPAIGN = [{"date": after(40), "value": 21}, {"date": after(60), "value": 25}]


@pytest.mark.parametrize(
    ("days", "value"), [(0, 20), (20, 20.5), (40, 21), (45, 22), (60, 25), (83, 26), (90, 26), (-5, 20)]
)
def test_it_follows_the_values_that_are_written(days: int, value: float) -> None:
    found = hoped(after(days), **REACH, expected=CAMPAIGN)
    assert found == pytest.approx((value - 20) / 6)


@given(st.permutations(CAMPAIGN), st.integers(0, 83))
def test_the_order_of_the_written_values_does_not_matter(points: list[dict[str, object]], days: int) -> None:
    assert hoped(after(days), **REACH, expected=points) == hoped(after(days), **REACH, expected=CAMPAIGN)


def test_a_falling_target_and_a_dip_are_followed_too() -> None:
    dip = [{"date": after(40), "value": 30}]
    assert hoped(after(20), baseline=26, target=20, expected=dip) == pytest.approx(-2 / 6)


def test_baseline_and_target_stand_whatever_is_written_for_their_days() -> None:
    points = [{"date": START, "value": 25}, {"date": DUE, "value": 21}, {"date": after(99), "value": 3}, {"value": 9}]
    assert hoped(after(40), **REACH, expected=points) == 40 / 83


@pytest.mark.parametrize("fields", [{"done": False}, {"done": True}, {"establish": True}])
def test_all_or_nothing_is_expected_at_the_due_day(fields: dict[str, object]) -> None:
    assert hoped(DUE - timedelta(days=1), **fields) == 0
    assert hoped(DUE, **fields) == 1


def test_without_a_time_or_a_shape_nothing_is_expected() -> None:
    untimed = Plan.model_validate({"plan": {"title": "x"}})
    for fields in (REACH, {"at_least": 3}, {"done": True}):
        assert expected(untimed, KeyResult.model_validate(fields), DUE) is None
    assert hoped(DUE, metric="NPS") is None


def test_a_due_day_that_is_not_after_the_start_is_a_step() -> None:
    assert hoped(after(-21), **REACH, due=after(-20)) == 0
    assert hoped(after(-20), **REACH, due=after(-20)) == 1
    assert hoped(START, **REACH, due=START) == 1


def test_the_formula_has_the_numbers_put_in() -> None:
    linear = expected(PLAN, KeyResult.model_validate(REACH), after(19))
    along = expected(PLAN, KeyResult.model_validate({**REACH, "expected": CAMPAIGN}), after(45))
    assert linear is not None
    assert along is not None
    assert str(linear.formula) == "19 days ÷ 83 days to Mar 28, 2027 = 23%"
    assert str(along.formula) == (
        "from 21 on Feb 13, 2027 to 25 on Mar 5, 2027 it is 22 today, (22 − 20) ÷ (26 − 20) = 33%"
    )
