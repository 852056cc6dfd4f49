"""How a key result stands, and whether it is ahead or late."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.plan.figure import Figure
from okrtui.plan.pace import is_behind, is_far_behind, objective_pace, pace, said
from okrtui.plan.plan import Plan
from okrtui.plan.status import Status, standing, status_word

TODAY = date(2027, 2, 1)
PERIOD = {"start": TODAY - timedelta(days=40), "end": TODAY + timedelta(days=40)}
REACH = {"baseline": 0, "target": 100}


def plan(objective: dict[str, object] | None = None, **key_result: object) -> Plan:
    return Plan.model_validate(
        {"plan": {"period": PERIOD}, "objectives": [{"key_results": [key_result], **(objective or {})}]}
    )


def check_in(value: float | None = None, confidence: float | None = None, days_ago: int = 0) -> dict[str, object]:
    written = {"value": value, "confidence": confidence}
    return {"date": TODAY - timedelta(days=days_ago), **{k: v for k, v in written.items() if v is not None}}


def status(made: Plan, today: date = TODAY) -> Status | None:
    objective = made.objectives[0]
    found = standing(made, objective, objective.key_results[0], today)
    return None if found is None else found.status


def paced(made: Plan) -> float | None:
    objective = made.objectives[0]
    found = pace(made, objective, objective.key_results[0], TODAY)
    return None if found is None else found.value


def test_pace_is_progress_against_what_is_expected() -> None:
    assert paced(plan(**REACH, check_ins=[check_in(60)])) == pytest.approx(0.1)
    assert paced(plan({"kind": "aspirational"}, **REACH, check_ins=[check_in(60)])) == pytest.approx(0.25)
    assert paced(plan(**REACH, check_ins=[check_in(-40)])) == pytest.approx(-0.9)
    assert paced(plan(target=3)) is None


def test_the_pace_of_an_objective_is_made_of_its_rolled_up_figures() -> None:
    made = plan(**REACH, check_ins=[check_in(130)])
    found = objective_pace(made, made.objectives[0], TODAY)
    assert found is not None
    assert found.value == 0.5
    assert str(found.formula) == "100% − 1 × 50% = 50%"
    assert objective_pace(plan(target=3), plan(target=3).objectives[0], TODAY) is None


def figure(value: float) -> Figure:
    return Figure(value, lambda: pytest.fail("nobody asked for the formula"))


def test_behind_from_ten_points_and_far_behind_from_twenty_five() -> None:
    assert [is_behind(figure(value)) for value in (0.3, -0.09, -0.1, 0.2 - 0.3)] == [False, False, True, True]
    assert [is_far_behind(figure(value)) for value in (-0.24, -0.25, -1)] == [False, True, True]


@pytest.mark.parametrize(("value", "words"), [(0.1, "ahead 10"), (-0.11, "late 11"), (0.004, "on pace")])
def test_pace_is_said_as_ahead_and_late(value: float, words: str) -> None:
    assert str(said(figure(value))) == words


@pytest.mark.parametrize(
    ("kind", "confidence", "expected"),
    [
        *(("committed", 7, "on track"), ("committed", 6.5, "at risk"), ("committed", 4, "at risk")),
        *(("committed", 3.9, "off track"), ("committed", 0, "off track")),
        *(("aspirational", 5, "on track"), ("aspirational", 3, "at risk"), ("aspirational", 2, "off track")),
    ],
)
def test_confidence_decides(kind: str, confidence: float, expected: Status) -> None:
    assert status(plan({"kind": kind}, **REACH, check_ins=[check_in(1, confidence)])) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(50, "on track"), (41, "on track"), (40, "at risk"), (25, "off track")]
)
def test_without_confidence_the_pace_decides(value: float, expected: Status) -> None:
    assert status(plan(**REACH, check_ins=[check_in(value)])) == expected


def test_the_newest_confidence_counts_also_where_the_newest_value_has_none() -> None:
    assert status(plan(**REACH, check_ins=[check_in(50, 2, days_ago=7), check_in(60)])) == "off track"


@given(st.floats(0, 10))
def test_without_a_value_it_is_not_started_however_confident(confidence: float) -> None:
    assert status(plan(**REACH, check_ins=[check_in(confidence=confidence)])) == "not started"


def test_outdated_comes_before_what_the_check_ins_say() -> None:
    made = plan(**REACH, check_ins=[check_in(90, 9, days_ago=11)])
    assert status(made) == "outdated"
    assert status(plan(**REACH, check_ins=[check_in(90, 9, days_ago=10)])) == "on track"
    found = standing(made, made.objectives[0], made.objectives[0].key_results[0], TODAY)
    assert found is not None
    assert str(found.formula) == "a check-in was due on Jan 28, 2027, 4 days ago"
    assert status(plan(**REACH)) == "outdated"
    assert status(plan(**REACH), today=PERIOD["start"]) == "not started"


@pytest.mark.parametrize("closing", [{"state": "done"}, {"state": "dropped"}, {"grade": 0.5}])
def test_closed_comes_first(closing: dict[str, object]) -> None:
    assert status(plan(**REACH, **closing)) == "closed"
    assert status(plan(closing, **REACH)) == "closed"


def test_what_is_parked_is_never_outdated() -> None:
    assert status(plan(**REACH, state="parked")) == "not started"
    assert status(plan({"state": "parked"}, **REACH)) == "not started"


def test_a_milestone_needs_no_values() -> None:
    assert status(plan(done=False, check_ins=[check_in(confidence=5)])) == "at risk"
    assert status(plan(done=False, due=TODAY + timedelta(days=3), check_ins=[check_in()])) == "on track"
    assert status(plan(done=False), today=PERIOD["start"]) == "not started"
    assert status(plan(done=True, check_ins=[check_in(confidence=2, days_ago=30)])) == "on track"
    assert status(plan(establish=True, baseline=3)) == "on track"


def test_a_value_that_nothing_can_be_told_from_has_no_status() -> None:
    assert status(plan(target=100, check_ins=[check_in(50)])) is None


@given(st.floats(0, 10) | st.none(), st.floats(-300, 300), st.integers(0, 60))
def test_it_is_green_only_when_measured_and_up_to_date(confidence: float | None, value: float, days_ago: int) -> None:
    made = plan(**REACH, check_ins=[check_in(value, confidence, days_ago)])
    if status(made) == "on track":
        assert days_ago <= 10
        assert (confidence is None and value > 40) or (confidence is not None and confidence >= 7)


def test_every_status_has_a_word() -> None:
    words: tuple[Status, ...] = ("closed", "outdated", "not started", "off track", "at risk", "on track")
    assert [str(status_word(word)) for word in words] == list(words)
