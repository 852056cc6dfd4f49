"""What changed between two states of a plan is listed completely, and as what it is."""

import copy
from datetime import date
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from okrtui.plan.applying_changes import apply_changes
from okrtui.plan.changes import PlanChange, changes_between
from okrtui.plan.same import same
from tests.document.examples import few
from tests.generated import data as contents
from tests.generated.edits import random_edit
from tests.generated.model import Node
from tests.generated.strategies import choices

Data = dict[str, Any]


def edited(random: Random, data: Data, count: int) -> Data:
    """The data after so many random edits."""
    node = Node(data)
    for _ in range(count):
        node = node.edited(random_edit(random, node.plain()))
    plain: Data = node.plain()
    return plain


@few(300)
@given(choices(), st.integers(1, 8))
def test_applying_the_listed_changes_gives_the_new_data(random: Random, count: int) -> None:
    old = contents.plan(random, 3)
    new = edited(random, old, count)
    kept = copy.deepcopy(old)
    assert same(apply_changes(old, changes_between(old, new)), new)
    assert same(old, kept)


@few(60)
@given(choices())
def test_changes_from_any_plan_to_any_other_are_complete(random: Random) -> None:
    old, new = contents.plan(random, 3), contents.plan(random, 3)
    assert same(apply_changes(old, changes_between(old, new)), new)


@few(60)
@given(choices())
def test_a_plan_does_not_differ_from_itself(random: Random) -> None:
    old = contents.plan(random, 3)
    assert changes_between(old, copy.deepcopy(old)) == ()


def plan() -> Data:
    """A small plan with ids."""
    return {
        "okrtui": 1,
        "plan": {"title": "Plan", "period": "2027-Q1"},
        "objectives": [
            {
                "id": name,
                "title": f"Objective {name}",
                "key_results": [{"id": f"{name}-kr", "metric": f"metric {name}"}],
            }
            for name in ("one", "two", "three")
        ],
    }


def listed(old: Data, new: Data) -> list[tuple[object, ...]]:
    """The changes, without their places."""
    changes = changes_between(old, new)
    assert same(apply_changes(old, changes), new)
    return [(each.kind, each.item, each.id, each.field, each.old, each.new) for each in changes]


def test_another_rank_is_one_move_of_one_item() -> None:
    new = plan()
    new["objectives"].insert(0, new["objectives"].pop())
    assert listed(plan(), new) == [("moved", "objective", "three", None, 3, 1)]


def test_what_only_closes_up_has_not_moved() -> None:
    new = plan()
    gone = new["objectives"].pop(0)
    assert listed(plan(), new) == [("removed", "objective", "one", None, gone, None)]


def test_a_key_result_is_followed_to_another_objective() -> None:
    new = plan()
    new["objectives"][1]["key_results"].append(new["objectives"][0].pop("key_results")[0] | {"target": 5})
    assert listed(plan(), new) == [
        ("moved", "key_result", "one-kr", "objective", "one", "two"),
        ("added", "key_result", "one-kr", "target", None, 5),
    ]


def test_a_key_result_is_followed_out_of_an_objective_that_goes_into_one_that_comes() -> None:
    new = plan()
    moved = new["objectives"].pop(0)["key_results"][0]
    new["objectives"].append({"id": "four", "title": "Wholly different", "key_results": [moved]})
    assert listed(plan(), new) == [
        ("added", "objective", "four", None, None, {"id": "four", "title": "Wholly different"}),
        ("moved", "key_result", "one-kr", "objective", "one", "four"),
        ("removed", "objective", "one", None, {"id": "one", "title": "Objective one"}, None),
    ]


def test_another_id_is_a_new_name() -> None:
    new = plan()
    new["objectives"][0]["id"] = "first"
    assert listed(plan(), new) == [("renamed", "objective", "first", "id", "one", "first")]


def test_items_without_ids_are_followed_by_what_they_say() -> None:
    old, new = plan(), plan()
    for data in (old, new):
        for objective in data["objectives"]:
            del objective["id"]
    new["objectives"].insert(0, new["objectives"].pop() | {"title": "Objective number three"})
    assert listed(old, new) == [
        ("moved", "objective", "/objectives/0", None, 3, 1),
        ("changed", "objective", "/objectives/0", "title", "Objective three", "Objective number three"),
    ]


def test_an_item_with_another_id_and_other_words_is_another_item() -> None:
    new = plan()
    new["objectives"][0] = {"id": "else", "title": "Sell in Spain"}
    assert [change[:3] for change in listed(plan(), new)] == [
        ("added", "objective", "else"),
        ("removed", "objective", "one"),
    ]


def test_histories_are_compared_by_day() -> None:
    old, new = plan(), plan()
    old["objectives"][0]["key_results"][0]["check_ins"] = [
        {"date": date(2027, 1, 8), "value": 20},
        {"date": date(2027, 1, 15), "value": 21},
    ]
    new["objectives"][0]["key_results"][0]["check_ins"] = [
        {"date": date(2027, 1, 8), "value": 19},
        {"date": date(2027, 1, 22), "value": 22},
    ]
    assert [change[0] for change in listed(old, new)] == ["changed", "added", "removed"]


def test_a_number_written_otherwise_is_the_same_number() -> None:
    new = plan()
    new["okrtui"] = 1.0
    assert changes_between(plan(), new) == ()
    new["okrtui"] = True
    assert [change.kind for change in changes_between(plan(), new)] == ["changed"]


def test_a_change_says_where_it_stands_in_both() -> None:
    new = plan()
    new["objectives"].insert(0, new["objectives"].pop() | {"why": "because"})
    assert changes_between(plan(), new)[1] == PlanChange(
        "added", "objective", "three", "why", None, "because", None, ("objectives", 0, "why")
    )
