"""From key results to objectives and the plan."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.plan.mean import weighted_mean
from okrtui.plan.plan import Plan
from okrtui.plan.rollup import objective_expected, objective_progress, plan_expected, plan_progress

TODAY = date(2027, 2, 1)


def key_result(share: float, **fields: object) -> dict[str, object]:
    """A key result that is this share of its way."""
    return {"baseline": 0, "target": 1, "check_ins": [{"date": TODAY, "value": share}], **fields}


def plan(*objectives: dict[str, object]) -> Plan:
    return Plan.model_validate({"plan": {"period": "2027-Q1"}, "objectives": objectives})


def share(*key_results: dict[str, object]) -> float | None:
    made = plan({"key_results": key_results})
    found = objective_progress(made, made.objectives[0], TODAY)
    return None if found is None else found.share


WEIGHT = st.floats(0, 1e308)


@given(st.lists(st.tuples(st.floats(-1e9, 1e9), WEIGHT)))
def test_a_mean_lies_between_what_it_is_made_of(parts: list[tuple[float, float]]) -> None:
    counted = [value for value, weight in parts if weight > 0]
    mean = weighted_mean(parts)
    if not counted:
        assert mean is None
        return
    assert mean is not None
    assert min(counted) <= mean <= max(counted)


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0.1, 10)), min_size=1), st.floats(0.1, 10))
def test_a_mean_depends_on_the_proportion_of_weights_alone(parts: list[tuple[float, float]], factor: float) -> None:
    scaled = [(value, weight * factor) for value, weight in parts]
    assert weighted_mean(scaled) == pytest.approx(weighted_mean(parts))


def test_a_mean_of_one_value_is_that_value() -> None:
    assert weighted_mean([(0.03, 2.8), (0.03, 4.7), (0.03, 2)]) == 0.03


def test_a_weight_counts_in_proportion_and_zero_not_at_all() -> None:
    assert share(key_result(1, weight=3), key_result(0)) == 0.75
    assert share(key_result(1), key_result(0, weight=0)) == 1
    assert share(key_result(1, weight=0)) is None


def test_what_is_beyond_the_target_makes_up_for_nothing() -> None:
    made = plan({"key_results": [key_result(3), key_result(-1)]})
    found = objective_progress(made, made.objectives[0], TODAY)
    assert found is not None
    assert (found.share, found.unclamped) == (0.5, 1)


def test_without_anything_to_average_there_is_none_and_not_nought() -> None:
    assert share() is None
    assert share({"metric": "NPS"}, {"at_least": 3}) is None
    assert plan_progress(plan({}), TODAY) == {}


@pytest.mark.parametrize("state", ["parked", "dropped"])
def test_what_is_parked_or_dropped_is_left_out(state: str) -> None:
    assert share(key_result(0.4), key_result(1, state=state)) == 0.4
    made = plan({"key_results": [key_result(0.4)]}, {"key_results": [key_result(1)], "state": state})
    assert plan_progress(made, TODAY)["committed"].share == 0.4


def test_what_is_done_counts() -> None:
    assert share(key_result(0.4), key_result(1, state="done")) == pytest.approx(0.7)
    made = plan({"key_results": [key_result(0.4)]}, {"key_results": [key_result(1)], "state": "done"})
    assert plan_progress(made, TODAY)["committed"].share == pytest.approx(0.7)


def test_committed_and_aspirational_are_never_averaged_together() -> None:
    made = plan(
        {"key_results": [key_result(0.2)]},
        {"key_results": [key_result(0.4), key_result(0.4)]},
        {"key_results": [key_result(1)], "kind": "aspirational"},
    )
    shares = {kind: found.share for kind, found in plan_progress(made, TODAY).items()}
    assert shares == pytest.approx({"committed": 0.3, "aspirational": 1})


def test_expected_is_averaged_over_what_has_progress() -> None:
    never_measured = {"at_least": 95, "due": date(2027, 1, 15)}
    made = plan({"key_results": [key_result(0.4), key_result(0, done=True, due=TODAY, weight=3), never_measured]})
    found = objective_expected(made, made.objectives[0], TODAY)
    elapsed = 31 / 89
    assert found is not None
    assert found.value == pytest.approx((elapsed + 3 * 31 / 31) / 4)
    assert plan_expected(made, TODAY)["committed"].value == found.value


def test_an_expected_dip_counts_as_nothing_expected() -> None:
    dip = key_result(0, expected=[{"date": TODAY, "value": -1}])
    made = plan({"key_results": [dip, key_result(1, expected=[{"date": TODAY, "value": 0.5}])]})
    found = objective_expected(made, made.objectives[0], TODAY)
    assert found is not None
    assert found.value == 0.25


def test_the_formula_names_weights_where_they_differ() -> None:
    made = plan({"key_results": [key_result(0.33), key_result(0.12), key_result(0.33)]})
    found = objective_progress(made, made.objectives[0], TODAY)
    assert found is not None
    assert str(found.formula) == "mean of 33%, 12% and 33% = 26%"
    made = plan({"key_results": [key_result(1, weight=3), key_result(0)]})
    found = objective_progress(made, made.objectives[0], TODAY)
    assert found is not None
    assert str(found.formula) == "mean by weight of 100% × 3 and 0% × 1 = 75%"
