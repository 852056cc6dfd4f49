"""Whatever a plan holds, its figures are numbers or none, and can be written out."""

from collections.abc import Iterator
from datetime import date
from math import isfinite
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from okrtui.plan.cadence import next_due
from okrtui.plan.carried import carried_over
from okrtui.plan.expectation import expected
from okrtui.plan.forecast import forecast
from okrtui.plan.grade import key_result_grade, plan_grades, proposed_objective_grade
from okrtui.plan.load import team_loads
from okrtui.plan.pace import objective_pace, pace, said
from okrtui.plan.plan import Plan
from okrtui.plan.progress import in_range_now, progress
from okrtui.plan.rollup import objective_expected, objective_progress, plan_expected, plan_progress
from okrtui.plan.status import standing

NUMBER = st.sampled_from([0.0, -0.0, 1.0, 20.0, 5e-324, -5e-324, 1.7e308, -1.7e308]) | st.floats(
    allow_nan=False, allow_infinity=False
)
POSITIVE = NUMBER.map(abs)
NEAR = st.dates(date(2026, 12, 1), date(2027, 5, 1))
DAY = NEAR | NEAR | st.sampled_from([date.min, date.max]) | st.dates()


def table(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A table with any of these fields."""
    return st.fixed_dictionaries({}, optional=fields)


POINT = table(date=DAY, value=NUMBER)
KEY_RESULT = table(
    baseline=NUMBER,
    target=NUMBER,
    change=st.sampled_from(["+30 %", "x2", "x" + "9" * 300]),
    at_least=NUMBER,
    at_most=NUMBER,
    done=st.booleans(),
    establish=st.booleans(),
    cadence=st.sampled_from(["weekly", "biweekly", "monthly", "quarterly", "end"]),
    weight=POSITIVE,
    due=DAY,
    state=st.sampled_from(["active", "parked", "done", "dropped"]),
    expected=st.lists(POINT, max_size=3),
    grade=st.floats(0, 1),
    check_ins=st.lists(table(date=DAY, value=NUMBER, confidence=st.floats(0, 10)), max_size=5),
)
OBJECTIVE = table(
    kind=st.sampled_from(["committed", "aspirational"]),
    state=st.sampled_from(["active", "parked", "done", "dropped"]),
    grade=st.floats(0, 1),
    key_results=st.lists(KEY_RESULT, max_size=4),
)
PLAN = table(
    plan=table(period=st.sampled_from(["2027", "2027-Q1", "9999-12"]) | table(start=DAY, end=DAY)),
    teams=st.lists(table(id=st.just("a"), capacity=POSITIVE), max_size=1),
    objectives=st.lists(OBJECTIVE, max_size=3),
    initiatives=st.lists(table(team=st.sampled_from("ab"), start=DAY, end=DAY, effort=POSITIVE), max_size=3),
)


def figures(plan: Plan, today: date) -> Iterator[Any]:
    """Every figure of a plan that can explain itself."""
    for objective in plan.objectives:
        for part in objective.key_results:
            yield progress(plan, part, today)
            yield expected(plan, part, today)
            yield pace(plan, objective, part, today)
            yield standing(plan, objective, part, today)
            yield forecast(plan, part)
            yield key_result_grade(plan, objective.kind, part, today)
        yield objective_progress(plan, objective, today)
        yield objective_expected(plan, objective, today)
        yield objective_pace(plan, objective, today)
        yield proposed_objective_grade(plan, objective, today)
    yield from plan_progress(plan, today).values()
    yield from plan_expected(plan, today).values()
    yield from plan_grades(plan, today).values()
    for team in team_loads(plan):
        yield from team.weeks[:2]


@given(PLAN, DAY)
def test_every_figure_is_a_finite_number_and_can_say_its_formula(raw: dict[str, Any], today: date) -> None:
    plan = Plan.model_validate(raw)
    for figure in figures(plan, today):
        if figure is None:
            continue
        numbers = [getattr(figure, name) for name in ("value", "share", "unclamped", "effort") if hasattr(figure, name)]
        assert all(isfinite(number) for number in numbers)
        assert "nan" not in str(figure.formula).lower()


@given(PLAN, DAY)
def test_the_other_answers_come_without_an_error_too(raw: dict[str, Any], today: date) -> None:
    plan = Plan.model_validate(raw)
    for objective in plan.objectives:
        for part in objective.key_results:
            next_due(plan, part, today)
            in_range_now(part)
            carried_over(part, "plan.toml", "id")
            found = pace(plan, objective, part, today)
            assert found is None or str(said(found))
