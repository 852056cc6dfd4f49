"""The weekly load of teams."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.plan.load import MOST_WEEKS, TeamLoad, team_loads, working_days
from okrtui.plan.organisation import Team
from okrtui.plan.plan import Plan

MONDAY = date(2027, 1, 4)
PERIOD = {"start": MONDAY, "end": date(2027, 3, 28)}
TEAMS = [{"id": "digital", "name": "Digital", "capacity": 8}]


def day(number: int) -> date:
    """The day that comes so many days after the first Monday."""
    return MONDAY + timedelta(days=number)


def work(first: int, last: int, effort: float | None = 10, **fields: object) -> dict[str, object]:
    written = {"start": day(first), "end": day(last), "team": "digital", "title": "Site"}
    return {**written, **({} if effort is None else {"effort": effort}), **fields}


def loads(*initiatives: dict[str, object], **top: object) -> tuple[TeamLoad, ...]:
    raw = {"plan": {"period": PERIOD}, "teams": TEAMS, "initiatives": initiatives, **top}
    return team_loads(Plan.model_validate(raw))


def efforts(*initiatives: dict[str, object], **top: object) -> list[float]:
    return [week.effort for week in loads(*initiatives, **top)[0].weeks]


@given(st.dates(), st.integers(0, 100))
def test_working_days_are_monday_to_friday(first: date, count: int) -> None:
    last = min(date.max.toordinal(), first.toordinal() + count)
    days = [date.fromordinal(number) for number in range(first.toordinal(), last + 1)]
    assert working_days(first, days[-1]) == sum(day.weekday() < 5 for day in days)


def test_the_effort_is_spread_evenly_over_working_days() -> None:
    assert efforts(work(0, 13))[:3] == [5, 5, 0]
    assert efforts(work(3, 7))[:3] == [pytest.approx(20 / 3), pytest.approx(10 / 3), 0]


def test_a_weekend_has_its_effort_all_the_same() -> None:
    assert efforts(work(5, 6))[:2] == [10, 0]
    assert efforts(work(6, 6), plan={"period": {"start": day(-1), "end": day(50)}})[:2] == [10, 0]


def test_what_lies_outside_the_period_is_in_no_week() -> None:
    assert sum(efforts(work(-14, 13, effort=20))) == pytest.approx(10)
    assert sum(efforts(work(-14, -7))) == 0


@given(st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80), st.floats(0, 1000)), max_size=5))
def test_the_weeks_add_up_to_the_effort(spans: list[tuple[int, int, float]]) -> None:
    initiatives = [work(min(one, other), max(one, other), effort) for one, other, effort in spans]
    assert sum(efforts(*initiatives)) == pytest.approx(sum(effort for _, _, effort in spans))


@pytest.mark.parametrize(
    "initiative",
    [
        work(0, 13, state="dropped"),
        work(0, 13, effort=None),
        work(13, 0),
        {"team": "digital", "effort": 3},
        work(0, 13, team=""),
        {key: value for key, value in work(0, 13).items() if key != "team"},
    ],
)
def test_what_cannot_be_placed_is_no_load(initiative: dict[str, object]) -> None:
    assert sum(efforts(initiative)) == 0


def test_a_week_is_over_when_its_effort_is_more_than_the_capacity() -> None:
    (load,) = loads(work(0, 13, effort=16, title="Site"), work(7, 11, effort=1, title="Blog"))
    assert [week.is_over for week in load.weeks[:3]] == [False, True, False]
    assert str(load.weeks[1].formula) == "“Site” 8 and “Blog” 1 = 9 of 8 person-days"
    assert str(load.weeks[2].formula) == "no initiative in this week"
    assert (load.weeks[1].week, load.weeks[1].first, load.weeks[1].last) == (2, day(7), day(13))


def test_a_week_cut_short_has_its_capacity_cut_too() -> None:
    (load,) = loads(plan={"period": {"start": MONDAY, "end": day(8)}})
    assert [week.capacity for week in load.weeks] == [8, pytest.approx(3.2)]


def test_teams_without_a_capacity_are_never_over() -> None:
    listed, named = loads(work(0, 13), work(0, 4, 500, team="Agence"))
    assert (listed.key, listed.name, named.key, named.name) == ("digital", "Digital", "Agence", "Agence")
    assert not any(week.is_over for week in named.weeks)
    assert str(named.weeks[0].formula) == "“Site” 500 = 500 person-days"


def test_the_teams_of_a_parent_can_be_gone_by() -> None:
    plan = Plan.model_validate({"plan": {"period": PERIOD}, "initiatives": [work(0, 4)]})
    (load,) = team_loads(plan, [Team(id="digital", name="Pôle digital", capacity=4), Team(id="digital", capacity=99)])
    assert (load.name, load.weeks[0].capacity, load.weeks[0].is_over) == ("Pôle digital", 4, True)


def test_a_period_that_is_unknown_or_endless_has_no_weeks() -> None:
    assert loads(work(0, 4), plan={}) == ()
    assert loads(work(0, 4), plan={"period": {"start": MONDAY}}) == ()
    assert loads(work(0, 4), plan={"period": {"start": day(9), "end": MONDAY}}) == ()
    assert loads(work(0, 4), plan={"period": {"start": date.min, "end": date.max}}) == ()
    assert len(efforts(plan={"period": {"start": MONDAY, "end": day(MOST_WEEKS * 7 - 1)}})) == MOST_WEEKS


def test_the_calendars_own_ends() -> None:
    december = {"start": date(9999, 12, 1), "end": date.max, "team": "digital", "effort": 1e308}
    weeks = loads(december, december, december, plan={"period": "9999-12"})[0].weeks
    assert weeks[-1].last == date.max
    assert max(week.effort for week in weeks) <= 1.7976931348623157e308


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(6, 400))
def test_its_weeks_are_those_of_the_period(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    (load,) = loads(work(0, 4), plan={"period": {"start": start, "end": end}})
    plan = Plan.model_validate({"plan": {"period": {"start": start, "end": end}}})
    period = plan.header.period
    assert period is not None
    for each in load.weeks:
        assert (period.week_of(each.first), period.week_of(each.last)) == (each.week, each.week)
    assert (load.weeks[0].first, load.weeks[-1].last) == (start, end)
    assert all(
        one.last + timedelta(days=1) == other.first for one, other in zip(load.weeks, load.weeks[1:], strict=False)
    )
