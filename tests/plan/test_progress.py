"""How far a key result is: what a reader of the plan relies on, shape by shape."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.locales.language import speaking
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.plan.progress import Progress, in_range_now, progress, share_of

START, DUE = date(2027, 1, 4), date(2027, 3, 28)
PLAN = Plan.model_validate({"plan": {"period": {"start": START, "end": DUE}}})
UNTIMED = Plan.model_validate({})

NUMBER = st.floats(-1e6, 1e6).map(lambda number: round(number, 3))


def after(days: int) -> date:
    return START + timedelta(days=days)


def key_result(*values: tuple[int, float], **fields: object) -> KeyResult:
    """A key result with these fields, and check-ins of so many days after the start."""
    check_ins = [{"date": after(days), "value": value} for days, value in values]
    return KeyResult.model_validate({**fields, "check_ins": check_ins})


def reached(part: KeyResult, today: date = DUE) -> float | None:
    found = progress(PLAN, part, today)
    return None if found is None else found.unclamped


@given(baseline=NUMBER, target=NUMBER, way=st.floats(-3, 3))
def test_rising_and_falling_targets_are_read_alike(baseline: float, target: float, way: float) -> None:
    if abs(baseline - target) < 1:
        target = baseline + 1
    value = baseline + way * (target - baseline)
    rising = reached(key_result((0, value), baseline=baseline, target=target))
    falling = reached(key_result((0, -value), baseline=-baseline, target=-target))
    assert rising == falling == pytest.approx(way, abs=1e-6)


@given(baseline=NUMBER, target=NUMBER, value=NUMBER)
def test_what_counts_lies_between_nothing_and_all(baseline: float, target: float, value: float) -> None:
    found = progress(PLAN, key_result((0, value), baseline=baseline, target=target), DUE)
    if baseline == target:
        assert found is None
        return
    assert found is not None
    assert 0 <= found.share <= 1
    if 0 <= found.unclamped <= 1:
        assert found.share == found.unclamped


@pytest.mark.parametrize(
    ("value", "shown", "counted"), [(27.2, 1.2, 1), (19.52, -0.08, 0), (26, 1, 1), (20, 0, 0), (23, 0.5, 0.5)]
)
def test_beyond_the_target_and_below_the_baseline_stand_beside_what_counts(
    value: float, shown: float, counted: float
) -> None:
    found = progress(PLAN, key_result((0, value), baseline=20, target=26), DUE)
    assert found is not None
    assert found.unclamped == pytest.approx(shown)
    assert found.share == pytest.approx(counted)


def test_a_key_result_without_check_ins_stands_at_its_baseline() -> None:
    assert reached(key_result(baseline=20, target=26)) == 0


def test_a_check_in_without_a_value_changes_nothing() -> None:
    check_ins = [{"date": START, "value": 23.0}, {"date": after(7), "confidence": 8.0, "note": "calm"}]
    assert reached(KeyResult.model_validate({"baseline": 20.0, "target": 26.0, "check_ins": check_ins})) == 0.5


def test_the_newest_value_is_the_one_with_the_latest_day_then_the_lowest_in_the_file() -> None:
    part = key_result((14, 21), (28, 22), (28, 23), (7, 26), baseline=20, target=26)
    assert reached(part) == 0.5


def test_a_value_without_a_day_is_older_than_any_other() -> None:
    check_ins = [{"date": START, "value": 23.0}, {"value": 26.0}]
    assert reached(KeyResult.model_validate({"baseline": 20.0, "target": 26.0, "check_ins": check_ins})) == 0.5
    assert reached(KeyResult.model_validate({"baseline": 20.0, "target": 26.0, "check_ins": check_ins[1:]})) == 1


def test_a_change_sets_the_target_from_the_baseline() -> None:
    assert reached(key_result((0, 115), baseline=100, change="+30 %")) == 0.5


@pytest.mark.parametrize("fields", [{"target": 26}, {"change": "+30 %"}, {"baseline": 20}, {"metric": "NPS"}])
def test_without_a_way_to_go_there_is_no_progress(fields: dict[str, object]) -> None:
    assert reached(key_result((0, 22), **fields)) is None


def test_keeping_counts_the_days_in_range() -> None:
    part = key_result((0, 97), (28, 90), (56, 99), at_least=95)
    found = progress(PLAN, part, DUE)
    assert found is not None
    assert found.share == 55 / 83
    assert str(found.formula) == "55 days in range ÷ 83 days = 66%"
    assert reached(part, after(14)) == 14 / 83
    assert reached(part, after(40)) == 28 / 83
    assert reached(part, START - timedelta(days=9)) == 0


@given(
    st.lists(st.tuples(st.integers(-20, 100), st.sampled_from([0.0, 5.0, 9.0])), min_size=1),
    st.integers(-10, 100),
)
def test_keeping_is_what_a_count_day_by_day_gives(values: list[tuple[int, float]], today: int) -> None:
    part = key_result(*values, at_least=4, at_most=6)
    ordered = sorted(values, key=lambda pair: pair[0])
    inside = 0
    for day in range(min(today, 83)):
        held = [value for taken, value in ordered if taken <= day]
        inside += bool(held) and held[-1] == 5.0
    assert reached(part, after(today)) == inside / 83


def test_before_the_first_check_in_the_baseline_holds() -> None:
    assert reached(key_result((28, 90), at_least=95, baseline=97)) == 28 / 83
    assert reached(key_result((28, 90), at_least=95)) == 0
    assert reached(key_result(at_least=95, baseline=97)) is None


def test_what_is_kept_is_inside_or_outside_now() -> None:
    assert in_range_now(key_result((0, 97), at_least=95, at_most=97)) is True
    assert in_range_now(key_result((0, 97), (7, 98), at_most=97)) is False
    assert in_range_now(key_result(at_least=95)) is None
    assert in_range_now(key_result((0, 97), baseline=1, target=2)) is None


def test_keeping_needs_a_time_to_keep_it_in() -> None:
    part = key_result((0, 97), at_least=95)
    assert progress(UNTIMED, part, DUE) is None
    assert reached(part.model_copy(update={"due": START})) is None


@pytest.mark.parametrize(
    ("fields", "share"),
    [
        ({"done": True}, 1),
        ({"done": False}, 0),
        ({"establish": True}, 0),
        ({"establish": True, "baseline": 4}, 1),
    ],
)
def test_done_or_known_is_all_or_nothing(fields: dict[str, object], share: float) -> None:
    assert reached(key_result(**fields)) == share


def test_numbers_at_the_ends_of_what_a_number_can_hold() -> None:
    assert share_of(KeyResult(baseline=-1.7e308, target=1.7e308), 0) == 0.5
    assert share_of(KeyResult(baseline=0, target=5e-324), 1) == 1e9
    assert share_of(KeyResult(baseline=0, target=-5e-324), 1) == -1e9


def formula(found: Progress | None) -> str:
    assert found is not None
    return str(found.formula)


def test_the_formula_has_the_numbers_put_in() -> None:
    assert formula(progress(PLAN, key_result((0, 22), baseline=20, target=26), DUE)) == ("(22 − 20) ÷ (26 − 20) = 33%")
    with speaking("fr"):
        assert "1\u202f234,5" in formula(progress(PLAN, key_result((0, 1234.5), baseline=20, target=26), DUE))
