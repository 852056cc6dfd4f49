"""The agenda of a walkthrough: what is shown in which order, and where one is once the plan has changed."""

from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given

from okrtui.plan.agenda import Agenda
from okrtui.plan.agenda_choice import ORDERS, Order, Selection
from okrtui.plan.agenda_step import CLOSING, OPENING
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from tests.document.examples import few
from tests.generated.plans import GeneratedPlan
from tests.generated.strategies import choices, plans

TODAY = date(2027, 2, 1)
Table = dict[str, Any]


def objective(id: str | None, confidence: int | None = 8, value: float = 50, **fields: Any) -> Table:
    """An objective with one key result, checked in today."""
    check_in = {"date": TODAY, "value": value, **({} if confidence is None else {"confidence": confidence})}
    key_result = {"id": f"{id}-kr", "metric": f"m {id}", "baseline": 0, "target": 100, "check_ins": [check_in]}
    named = {} if id is None else {"id": id}
    return {**named, "title": f"title of {id}", "key_results": [key_result], **fields}


def plan_of(*objectives: Table, **more: Any) -> Plan:
    data = {"okrtui": 1, "plan": {"title": "P", "period": "2027-Q1"}, "objectives": list(objectives), **more}
    return read_plan(data).plan


def abc() -> list[Table]:
    return [objective(id) for id in "abc"]


def shown(agenda: Agenda) -> str:
    assert (agenda.steps[0], agenda.steps[-1]) == (OPENING, CLOSING)
    return "".join(step.key.removeprefix("objective ") for step in agenda.objectives)


@pytest.mark.parametrize(("order", "ids"), [("rank", "abcdefg"), ("worst first", "bfegdac"), ("owner", "acbfdeg")])
def test_the_order_is_the_rank_the_worst_first_or_by_owner(order: Order, ids: str) -> None:
    plan = plan_of(
        objective("a", 8, owner="x"),
        objective("b", 2, owner="y"),
        objective("c", 8, 70, owner="x"),
        objective("d", key_results=[{"id": "d-kr", "target": 9, "baseline": 0, "cadence": "end"}], owner="z"),
        objective("e", 5),
        objective("f", 5, 40, owner="y"),
        objective("g", key_results=[{"id": "g-kr", "check_ins": [{"date": date(2027, 1, 2), "confidence": 9}]}]),
    )
    assert shown(Agenda.of(plan, TODAY, order)) == ids


def test_what_is_not_active_is_no_step_and_is_named_at_the_closing() -> None:
    states = ("active", "parked", "done", "dropped", "active")
    agenda = Agenda.of(plan_of(*(objective(id, state=state) for id, state in zip("abcde", states, strict=True))), TODAY)
    assert shown(agenda) == "ae"
    assert [item.id for item in agenda.resting] == ["b", "c", "d"]


PEOPLE = {
    "people": [{"id": "claire", "name": "Claire", "team": "com"}, {"id": "marc", "name": "Marc", "team": "web"}],
    "teams": [{"id": "com", "name": "Com"}, {"id": "web", "name": "Web"}, {"id": "crm", "name": "CRM"}],
    "initiatives": [{"id": "i", "title": "i", "serves": ["c-kr"], "team": "crm", "owner": "marc"}],
}


@pytest.mark.parametrize(
    ("selection", "ids"),
    [
        (Selection(), "abcd"),
        (Selection(owner="claire"), "ab"),
        (Selection(owner="marc"), ""),
        (Selection(team="com"), "ab"),
        (Selection(team="web"), "cd"),
        (Selection(team="crm"), "c"),
        (Selection(red=True), "bd"),
        (Selection(red=True, owner="claire"), "b"),
        (Selection(keys=frozenset({"c", "a", "gone"})), "ac"),
    ],
)
def test_a_selection_has_what_owner_team_and_status_ask_for(selection: Selection, ids: str) -> None:
    b = objective("b", 3)
    b["key_results"][0]["owner"] = "claire"
    plan = plan_of(objective("a", owner="claire"), b, objective("c"), objective("d", 6, owner="web"), **PEOPLE)
    assert shown(Agenda.of(plan, TODAY, selection=selection)) == ids


def test_people_of_the_plan_above_count_for_their_team() -> None:
    above = plan_of(**PEOPLE)
    plan = plan_of(objective("a", owner="claire"), objective("b", owner="marc"))
    assert shown(Agenda.of(plan, TODAY, selection=Selection(team="com"), parents=[above])) == "a"


def test_a_key_result_that_is_parked_makes_no_objective_red() -> None:
    plan = plan_of(objective("a") | {"key_results": [objective("x", 1)["key_results"][0] | {"state": "parked"}]})
    assert shown(Agenda.of(plan, TODAY, selection=Selection(red=True))) == ""


def test_one_steps_from_the_opening_to_the_closing_and_back() -> None:
    agenda = Agenda.of(plan_of(*abc()), TODAY)
    key, walked = "opening", []
    for _ in range(6):
        walked.append(key)
        key = agenda.next(key).key
    assert walked == ["opening", "objective a", "objective b", "objective c", "closing", "closing"]
    assert [agenda.previous(each).key for each in walked] == ["opening", *walked[:-2], "objective c"]
    assert [agenda.number_of(each) for each in walked[:-1]] == [0, 1, 2, 3, None]
    assert [agenda.numbered(number) for number in (0, 1, 2, 3, 4, -1)] == [*agenda.steps[:-1], None, None]


def test_of_two_objectives_with_one_id_both_are_walked_through() -> None:
    agenda = Agenda.of(plan_of(objective("a"), objective("a") | {"title": "another"}, objective("b")), TODAY)
    assert shown(agenda) == "a/objectives/1b"
    assert agenda.next("objective a").objective == agenda.plan.objectives[1]


@pytest.mark.parametrize(
    ("after", "ids", "here"),
    [
        ([objective("a"), objective("n"), objective("b"), objective("c")], "anbc", "b"),
        ([objective("c"), objective("b"), objective("a")], "cba", "b"),
        ([objective("a"), objective("c")], "ac", "c"),
        ([objective("a"), objective("b", state="parked"), objective("c")], "ac", "c"),
        ([objective("b")], "b", "b"),
        ([objective("a")], "a", "a"),
        ([objective("a"), objective("b") | {"id": "bis"}, objective("c")], "abisc", "bis"),
        ([objective("a"), objective("b") | {"title": "said otherwise"}, objective("c")], "abc", "b"),
        ([objective("b"), objective("c"), objective("a", 1)], "bca", "b"),
    ],
)
def test_where_one_is_stays_though_the_plan_changes(after: list[Table], ids: str, here: str) -> None:
    agenda = Agenda.of(plan_of(*abc()), TODAY).after(plan_of(*after), TODAY)
    assert shown(agenda) == ids
    for find in (agenda.step_of, agenda.kept):
        found = find("objective b")
        assert found is not None
        assert found.key == f"objective {here}"


def test_from_where_an_objective_was_one_goes_on_to_its_neighbours() -> None:
    agenda = Agenda.of(plan_of(*abc()), TODAY)
    without_b = agenda.after(plan_of(objective("a"), objective("c")), TODAY)
    assert [without_b.previous("objective b").key, without_b.next("objective b").key] == ["objective a", "objective c"]
    without_c = agenda.after(plan_of(objective("a"), objective("b")), TODAY)
    assert [without_c.previous("objective c").key, without_c.next("objective c").key] == ["objective b", "closing"]
    empty = agenda.after(plan_of(), TODAY)
    assert empty.step_of("objective b") == empty.previous("objective b") == OPENING
    assert empty.next("objective b") == CLOSING
    assert agenda.step_of("objective nobody") is None


def test_what_is_parked_while_it_is_shown_stays_until_one_goes_on() -> None:
    parked = plan_of(objective("a"), objective("b", state="parked"), objective("c"))
    agenda = Agenda.of(plan_of(*abc()), TODAY).after(parked, TODAY, shown="objective b")
    assert (shown(agenda), [item.id for item in agenda.resting]) == ("abc", ["b"])
    assert shown(agenda.after(parked, TODAY, shown="objective c")) == "ac"


@pytest.mark.parametrize("order", ORDERS)
def test_what_is_undone_is_back_at_its_place(order: Order) -> None:
    plan = plan_of(*(objective(id, confidence) for id, confidence in zip("abc", (9, 2, 5), strict=True)))
    agenda = Agenda.of(plan, TODAY, order)
    without = plan_of(*(each.model_dump(exclude_unset=True) for each in plan.objectives if each.id != "c"))
    assert shown(agenda.after(without, TODAY).after(plan, TODAY)) == shown(agenda)


def test_a_check_in_moves_nothing_and_takes_nothing_out_and_what_was_passed_over_stays_so() -> None:
    agenda = Agenda.of(plan_of(objective("a", 5), objective("b", 2), objective("c")), TODAY, "worst first")
    red = Agenda.of(agenda.plan, TODAY, selection=Selection(red=True))
    later = plan_of(objective("a", 1), objective("b", 9), objective("c", 1), objective("n", 1), objective("m"))
    assert shown(agenda.after(later, TODAY)) == "bacnm"
    assert shown(red.after(later, TODAY)) == "abn"


def test_objectives_without_ids_are_followed_by_what_they_say() -> None:
    plan = plan_of(*(objective(None, value=value, why=f"because {value}") for value in (1, 2, 3)))
    agenda = Agenda.of(plan, TODAY)
    third = agenda.objectives[2]
    tables = [each.model_dump(exclude_unset=True) for each in plan.objectives]
    moved = agenda.after(plan_of(tables[2], *tables[:2]), TODAY)
    found = moved.kept(third.key)
    assert found is not None
    assert found.objective == third.objective
    named = moved.after(plan_of(tables[2] | {"id": "named"}, *tables[:2]), TODAY)
    found = named.kept(found.key)
    assert found is not None
    assert (found.key, found.objective and found.objective.why) == ("objective named", "because 3")


@few(60)
@given(plans(3), plans(3), choices())
def test_on_any_plans_each_step_is_reached_and_every_place_has_one_nearest(
    one: GeneratedPlan, other: GeneratedPlan, random: Random
) -> None:
    before, after = (read_plan(each.data).plan for each in (one, other))
    agenda = Agenda.of(before, TODAY, random.choice(ORDERS))
    changed = agenda.after(after, TODAY)
    for each in (agenda, changed):
        key, walked = OPENING.key, [OPENING]
        while key != CLOSING.key:
            walked.append(each.next(key))
            assert each.previous(walked[-1].key) == walked[-2]
            key = walked[-1].key
        assert walked == list(each.steps)
    assert all(changed.kept(step.key) in changed.steps for step in agenda.steps)
    active = [each for each in after.objectives if each.state == "active"]
    assert sorted(map(repr, active)) == sorted(repr(step.objective) for step in changed.objectives)
