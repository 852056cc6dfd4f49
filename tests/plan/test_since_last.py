"""What happened to an objective since the last review."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from okrtui.plan.since_last import FromTo, since_last

TODAY = date(2027, 2, 15)
FIRST = ("objectives", 0)


def day(ago: int) -> date:
    return TODAY - timedelta(days=ago)


def plan_of(
    check_ins: list[dict[str, Any]] | None = None,
    initiatives: list[dict[str, Any]] | None = None,
    reviews: list[dict[str, Any]] | None = None,
) -> Plan:
    key_result = {"id": "kr", "metric": "m", "baseline": 20, "target": 26, "check_ins": check_ins or []}
    return read_plan(
        {
            "objectives": [
                {"id": "o", "title": "O", "key_results": [key_result, {"id": "calm", "metric": "c"}]},
                {"id": "p", "title": "P", "key_results": [{"id": "other", "metric": "x"}]},
            ],
            "initiatives": [{"id": f"i{place}", "title": "I", **each} for place, each in enumerate(initiatives or [])],
            "reviews": reviews or [],
        }
    ).plan


def test_figures_go_from_what_they_were_at_the_last_review_to_what_they_are() -> None:
    found = since_last(
        plan_of(
            [
                {"date": day(30), "value": 21, "confidence": 4},
                {"date": day(20), "value": 22, "note": "written at the review"},
                {"date": day(6), "value": 23, "confidence": 6},
                {"date": day(0), "confidence": 7},
                {"date": day(-3), "value": 99},
            ],
            reviews=[{"date": day(20)}, {"date": day(60)}],
        ),
        FIRST,
        TODAY,
    )
    assert found.since == day(20)
    (told,) = found.checked_in
    assert (told.key_result.id, told.value, told.confidence) == ("kr", FromTo(22, 23), FromTo(4, 7))
    assert [each.date for each in told.check_ins] == [day(6), day(0)]


def test_without_a_review_it_is_the_last_week_and_a_value_comes_from_the_baseline() -> None:
    found = since_last(plan_of([{"date": day(3), "value": 20}, {"date": day(1), "confidence": 5}]), FIRST, TODAY)
    assert (found.since, found.review) == (day(7), None)
    assert (found.checked_in[0].value, found.checked_in[0].confidence) == (FromTo(20, 20), FromTo(None, 5))
    assert not found.checked_in[0].value.moved
    assert found.checked_in[0].confidence.moved


def test_the_review_that_is_being_written_is_not_the_last_time() -> None:
    checked_in = [{"date": day(3), "value": 21}]
    without = since_last(plan_of(checked_in, reviews=[{"date": day(9)}]), FIRST, TODAY)
    within = since_last(plan_of(checked_in, reviews=[{"date": day(9)}, {"date": TODAY, "note": "n"}]), FIRST, TODAY)
    assert without == within
    assert without.checked_in


@pytest.mark.parametrize(
    ("initiative", "started", "ended"),
    [
        ({"serves": ["o"], "start": day(3), "end": day(-9)}, True, False),
        ({"serves": ["kr"], "start": day(50), "end": day(0)}, False, True),
        ({"serves": ["kr", "other"], "start": day(5), "end": day(2), "state": "done"}, True, True),
        ({"serves": ["o"], "start": day(7), "end": day(-1)}, False, False),
        ({"serves": ["o"], "start": day(3), "state": "dropped"}, False, False),
        ({"serves": ["other"], "start": day(3), "end": day(2)}, False, False),
        ({"serves": [], "start": day(3)}, False, False),
        ({"serves": ["o"]}, False, False),
    ],
)
def test_initiatives_that_serve_it_are_told_when_they_start_and_end(
    initiative: dict[str, Any], started: bool, ended: bool
) -> None:
    found = since_last(plan_of(initiatives=[initiative]), FIRST, TODAY)
    assert ([item.id for item in found.started], [item.id for item in found.ended]) == (
        ["i0"] * started,
        ["i0"] * ended,
    )
    assert found.is_empty == (not started and not ended)


def test_what_was_decided_the_last_time_is_told_for_what_it_was_about() -> None:
    decisions = [{"about": about, "decision": "adjust"} for about in ("o", "other", "kr", "i0", "nobody")]
    plan = plan_of(initiatives=[{"serves": ["calm"]}], reviews=[{"date": day(9), "decisions": decisions}])
    assert [each.about for each in since_last(plan, FIRST, TODAY).decided] == ["o", "kr", "i0"]
    assert [each.about for each in since_last(plan, ("objectives", 1), TODAY).decided] == ["other"]


@given(st.lists(st.integers(-10, 40), max_size=8), st.integers(1, 40))
def test_what_comes_after_begins_where_what_came_before_ended(offsets: list[int], review: int) -> None:
    check_ins = [{"date": day(ago), "value": ago} for ago in offsets]
    plan = plan_of(check_ins, reviews=[{"date": day(review)}])
    told = since_last(plan, FIRST, TODAY).checked_in
    assert bool(told) == any(0 <= ago < review for ago in offsets)
    if told:
        before = [ago for ago in offsets if ago >= review]
        assert told[0].value.before == (min(before) if before else 20)
        assert told[0].value.now == min(ago for ago in offsets if ago >= 0)
