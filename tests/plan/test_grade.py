"""Grades at the close."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.plan.grade import (
    Mark,
    colour,
    key_result_grade,
    objective_grade,
    plan_grades,
    proposed_grade,
    proposed_objective_grade,
)
from okrtui.plan.plan import Plan

TODAY = date(2027, 3, 31)


def key_result(share: float, **fields: object) -> dict[str, object]:
    return {"baseline": 0, "target": 1, "check_ins": [{"date": TODAY, "value": share}], **fields}


def plan(*objectives: dict[str, object]) -> Plan:
    return Plan.model_validate({"plan": {"period": "2027-Q1"}, "objectives": objectives})


def value(mark: Mark | None) -> float | None:
    return None if mark is None else mark.value


@pytest.mark.parametrize(
    ("grade", "committed", "aspirational"),
    [
        *((1.0, "green", "green"), (0.99, "amber", "green"), (0.7, "amber", "green")),
        *((0.69, "red", "amber"), (0.4, "red", "amber"), (0.39, "red", "red"), (0.0, "red", "red")),
    ],
)
def test_what_is_committed_is_green_only_when_all_is_reached(grade: float, committed: str, aspirational: str) -> None:
    assert colour(grade, "committed") == committed
    assert colour(grade, "aspirational") == aspirational


def of_key_result(**fields: object) -> Mark | None:
    made = plan({"key_results": [key_result(**fields)]})  # type: ignore[arg-type]  # the share is among the fields
    return key_result_grade(made, "committed", made.objectives[0].key_results[0], TODAY)


def test_the_plans_word_comes_before_the_progress() -> None:
    written = of_key_result(share=0.2, grade=0.7)
    assert written is not None
    assert (written.value, written.written, written.colour) == (0.7, True, "amber")
    assert str(written.formula) == "as written in the plan: 0.7"


@given(st.floats(-5, 5))
def test_what_is_done_is_graded_with_its_clamped_progress(share: float) -> None:
    mark = of_key_result(share=share, state="done")
    assert mark is not None
    assert mark.value == max(0, min(1, share))
    assert not mark.written


def test_what_is_not_done_has_no_grade_and_gets_one_proposed() -> None:
    assert of_key_result(share=0.2) is None
    made = plan({"key_results": [key_result(0.2)]})
    assert value(proposed_grade(made, "committed", made.objectives[0].key_results[0], TODAY)) == 0.2
    assert value(proposed_objective_grade(made, made.objectives[0], TODAY)) == 0.2
    assert objective_grade(made, made.objectives[0], TODAY) is None
    assert plan_grades(made, TODAY) == {}


def test_an_objective_is_graded_with_the_weighted_mean_of_its_key_results() -> None:
    made = plan(
        {
            "state": "done",
            "key_results": [
                key_result(0.2, grade=0.8),
                key_result(0.5, weight=3),
                key_result(1, state="dropped"),
                {"metric": "nothing known"},
            ],
        }
    )
    mark = objective_grade(made, made.objectives[0], TODAY)
    assert mark is not None
    assert mark.value == pytest.approx((0.8 + 3 * 0.5) / 4)
    assert str(mark.formula) == "mean by weight of 80% × 1 and 50% × 3 = 57%"


def test_what_is_not_graded_is_left_out_and_never_nought() -> None:
    made = plan(
        {"grade": 0.9},
        {"key_results": [key_result(0)]},
        {"state": "done", "key_results": [{"metric": "nothing known"}]},
        {"grade": 0.1, "state": "dropped"},
        {"grade": 0.5, "kind": "aspirational"},
    )
    grades = {kind: (mark.value, mark.colour) for kind, mark in plan_grades(made, TODAY).items()}
    assert grades == {"committed": (0.9, "amber"), "aspirational": (0.5, "amber")}
