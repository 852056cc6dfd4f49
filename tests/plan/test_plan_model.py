"""What the model takes from a file as it stands, and where it says that it cannot."""

from datetime import date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan


def places(raw: dict[str, Any]) -> list[tuple[int | str, ...]]:
    """Where the plan is not as its format asks."""
    with pytest.raises(ValidationError) as caught:
        Plan.model_validate(raw)
    return [error["loc"] for error in caught.value.errors()]


def key_result(**fields: object) -> dict[str, Any]:
    return {"objectives": [{"key_results": [fields]}]}


AT_KEY_RESULT = ("objectives", 0, "key_results", 0)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("baseline", "3"),
        ("baseline", True),
        ("baseline", float("nan")),
        ("baseline", 10**400),
        ("weight", -1),
        ("grade", 1.1),
        ("done", 1),
        ("due", "2027-01-01"),
        ("due", datetime(2027, 1, 1)),
        ("cadence", "daily"),
        ("change", "30 %"),
        ("change", "+" + "9" * 400 + " %"),
        ("change", {"factor": 2.0, "written": "x2"}),
        ("change", 2),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_where_it_stands(field: str, wrong: object) -> None:
    assert places(key_result(**{field: wrong})) == [(*AT_KEY_RESULT, field)]


def test_lists_are_lax_and_what_they_hold_is_strict() -> None:
    plan = Plan.model_validate({"initiatives": [{"serves": ["a", "b"]}]})
    assert plan.initiatives[0].serves == ("a", "b")
    assert places({"initiatives": [{"serves": ["a", 3]}]}) == [("initiatives", 0, "serves", 1)]


@pytest.mark.parametrize("period", ["2027-Q5", "2027-13", "2027-H3", "27", True, 3.5])
def test_a_period_that_is_none_is_told_at_the_period(period: object) -> None:
    assert places({"plan": {"period": period}}) == [("plan", "period")]


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2027", date(2027, 1, 1), date(2027, 12, 31)),
        (2027, date(2027, 1, 1), date(2027, 12, 31)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2027-Q1", date(2027, 1, 1), date(2027, 3, 31)),
        ("2027-T4", date(2027, 10, 1), date(2027, 12, 31)),
        ("2027-S1", date(2027, 1, 1), date(2027, 6, 30)),
        ("9999-H2", date(9999, 7, 1), date(9999, 12, 31)),
    ],
)
def test_a_period_in_short(written: str | int, start: date, end: date) -> None:
    period = Plan.model_validate({"plan": {"period": written}}).header.period
    assert period is not None
    assert (period.start, period.end) == (start, end)


def test_the_short_form_of_a_period_is_no_key_of_its_table() -> None:
    raw = {"start": date(2027, 1, 4), "end": date(2027, 3, 28), "written": "2027-Q1"}
    period = Plan.model_validate({"plan": {"period": raw}}).header.period
    assert period is not None
    assert period.written is None


@pytest.mark.parametrize(
    ("change", "baseline", "target"),
    [("+30 %", 100, 130), ("-12,5%", 80, 70), ("\u2212 50 %", 3, 1.5), ("x2", 21, 42), ("×1.5", 2, 3)],
)
def test_a_relative_aim_follows_from_the_baseline(change: str, baseline: float, target: float) -> None:
    assert KeyResult.model_validate({"change": change, "baseline": baseline}).aim == target


def test_an_aim_beyond_all_numbers_is_none() -> None:
    assert KeyResult.model_validate({"change": "x10", "baseline": 1e308}).aim is None
