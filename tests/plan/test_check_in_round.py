"""Whom a round of check-ins asks, and what it ends with."""

from datetime import date

import tomli

from okrtui.plan.check_in_round import check_in_round, kpis_to_observe, starting_and_ending
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan

MONDAY = date(2027, 2, 8)


def plan(text: str) -> Plan:
    return read_plan(tomli.loads('okrtui = 1\n[plan]\ntitle = "Plan"\nperiod = "2027-Q1"\n' + text)).plan


def key_result(id: str, last: str, owner: str = "", more: str = "") -> str:
    return f"""
[[objectives.key_results]]
id = "{id}"
metric = "m"
baseline = 1
target = 9
{f'owner = "{owner}"' if owner else ""}
check_ins = [{{ date = {last}, value = 2 }}]
{more}
"""


def asked(text: str, today: date = MONDAY, first: str | None = None) -> list[str]:
    return [item.key for item in check_in_round(plan('[[objectives]]\ntitle = "o"\n' + text), today, first)]


def test_a_round_asks_for_what_is_due_or_will_be_within_the_days_of_grace() -> None:
    days = {"mon": "2027-02-01", "tue": "2027-02-02", "thu": "2027-02-04", "fri": "2027-02-05", "today": "2027-02-08"}
    assert asked("".join(key_result(id, day) for id, day in days.items())) == ["mon", "tue", "thu"]


def test_it_goes_by_owner_and_what_nobody_owns_comes_last() -> None:
    owners = {"a": "claire", "b": "", "c": "marc", "d": "claire", "e": "marc"}
    text = "".join(key_result(id, "2027-02-01", owner) for id, owner in owners.items())
    assert asked(text) == ["a", "d", "c", "e", "b"]
    assert asked(text, first="marc") == ["c", "e", "a", "d", "b"]
    assert asked(text, first="nobody we know") == ["a", "d", "c", "e", "b"]


def test_what_is_parked_done_graded_or_measured_later_is_not_asked_for() -> None:
    text = "".join(
        key_result(id, "2027-01-04", more=more)
        for id, more in [
            ("parked", 'state = "parked"'),
            ("graded", "grade = 0.7"),
            ("end", 'cadence = "end"'),
            ("monthly", 'cadence = "monthly"'),
        ]
    )
    assert asked(text) == ["monthly"]
    assert asked(key_result("k", "2027-01-04") + '\n[[objectives]]\ntitle = "p"\nstate = "parked"\n') == ["k"]
    parked = '[[objectives]]\ntitle = "p"\nstate = "parked"\n' + key_result("k", "2027-01-04")
    assert check_in_round(plan(parked), MONDAY) == []


def test_a_week_from_monday_to_sunday_has_its_initiatives() -> None:
    text = "".join(
        f'[[initiatives]]\nid = "{id}"\ntitle = "t"\nstart = {start}\nend = {end}\nstate = "{state}"\n'
        for id, start, end, state in [
            ("starts", "2027-02-08", "2027-03-01", "planned"),
            ("ends", "2027-01-08", "2027-02-14", "running"),
            ("both", "2027-02-09", "2027-02-10", "planned"),
            ("done", "2027-02-09", "2027-02-10", "done"),
            ("before", "2027-02-01", "2027-02-07", "running"),
            ("after", "2027-02-15", "2027-02-20", "planned"),
        ]
    )
    for day in (MONDAY, date(2027, 2, 14)):
        starting, ending = starting_and_ending(plan(text), day)
        assert [item.key for item in starting] == ["starts", "both"]
        assert [item.key for item in ending] == ["ends", "both"]


def test_a_kpi_wants_observing_once_a_month() -> None:
    text = "".join(
        f'[[kpis]]\nid = "{id}"\ntitle = "t"\nobservations = {observed}\n'
        for id, observed in [
            ("never", "[]"),
            ("old", "[{ date = 2027-01-08, value = 1 }]"),
            ("new", "[{ date = 2027-01-09, value = 1 }]"),
            ("ahead", "[{ date = 2027-01-08, value = 1 }, { date = 2027-03-01, value = 1 }]"),
        ]
    )
    assert [item.key for item in kpis_to_observe(plan(text), MONDAY)] == ["never", "old", "ahead"]
