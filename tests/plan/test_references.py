"""Ids are looked up in the plan first, then in its parents; every place that refers to an item is known."""

from typing import Any

import pytest

from okrtui.plan.directory import Directory
from okrtui.plan.items import items_of
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from okrtui.plan.references import references_of, references_to


def plan(**data: Any) -> Plan:
    return read_plan({"okrtui": 1, **data}).plan


FULL = plan(
    people=[{"id": "claire", "team": "com"}],
    teams=[{"id": "com"}],
    priorities=[{"id": "b2b", "title": "B2B"}],
    kpis=[{"id": "trafic", "title": "Trafic"}],
    objectives=[
        {
            "id": "notoriete",
            "owner": "claire",
            "supports": ["b2b"],
            "key_results": [{"id": "spontanee", "owner": "claire", "kpi": "trafic"}],
        }
    ],
    initiatives=[
        {"id": "livre", "serves": ["spontanee", "notoriete"], "owner": "claire", "team": "com"},
        {"id": "salon", "after": ["livre"]},
    ],
    reviews=[{"decisions": [{"about": "notoriete", "owner": "claire"}, {"about": "plan"}]}],
)


def dangling(plan: Plan, *parents: Plan) -> list[str]:
    return [reference.word for reference in Directory(plan, parents).dangling()]


def test_a_plan_in_order_has_no_dangling_reference() -> None:
    assert dangling(FULL) == []
    assert len(list(references_of(FULL))) == 12


@pytest.mark.parametrize(
    ("id", "places"),
    [
        (
            "claire",
            [
                ("objectives", 0, "owner"),
                ("objectives", 0, "key_results", 0, "owner"),
                ("initiatives", 0, "owner"),
                ("reviews", 0, "decisions", 0, "owner"),
            ],
        ),
        ("com", [("people", 0, "team"), ("initiatives", 0, "team")]),
        ("b2b", [("objectives", 0, "supports", 0)]),
        ("trafic", [("objectives", 0, "key_results", 0, "kpi")]),
        ("notoriete", [("initiatives", 0, "serves", 1), ("reviews", 0, "decisions", 0, "about")]),
        ("spontanee", [("initiatives", 0, "serves", 0)]),
        ("livre", [("initiatives", 1, "after", 0)]),
        ("salon", []),
    ],
)
def test_all_places_that_refer_to_an_item_are_known(id: str, places: list[tuple[object, ...]]) -> None:
    (item,) = (item for item in items_of(FULL) if item.id == id)
    assert [reference.path for reference in references_to(FULL, item)] == places


def test_a_person_and_an_objective_may_have_the_same_id() -> None:
    both = plan(
        people=[{"id": "alpha"}],
        objectives=[{"id": "alpha", "owner": "alpha"}],
        initiatives=[{"serves": ["alpha"]}],
    )
    person, objective = items_of(both)[:2]
    assert [reference.path for reference in references_to(both, person)] == [("objectives", 0, "owner")]
    assert [reference.path for reference in references_to(both, objective)] == [("initiatives", 0, "serves", 0)]


def test_a_plain_name_is_as_good_as_an_id_where_nobody_is_listed() -> None:
    free = plan(objectives=[{"owner": "Claire Martin"}], initiatives=[{"team": "Communication"}])
    assert dangling(free) == []
    assert dangling(free, plan(people=[{"id": "claire"}])) == ["Claire Martin"]
    assert dangling(free, plan(teams=[{"id": "com"}])) == ["Communication"]


def test_what_the_plan_does_not_have_is_looked_up_in_its_parents() -> None:
    child = plan(
        people=[{"id": "marc"}],
        objectives=[{"owner": "claire", "supports": ["croissance", "b2b"]}],
    )
    parent = plan(people=[{"id": "claire"}], objectives=[{"id": "croissance"}])
    grandparent = plan(priorities=[{"id": "b2b"}])
    assert dangling(child) == ["claire", "croissance", "b2b"]
    assert dangling(child, parent) == ["b2b"]
    assert dangling(child, parent, grandparent) == []


def test_an_objective_supports_a_priority_or_an_objective_of_the_parent_but_none_of_its_own_plan() -> None:
    own = plan(objectives=[{"id": "a", "supports": ["b"]}, {"id": "b"}])
    assert dangling(own) == ["b"]


def test_an_id_of_another_kind_of_item_does_not_count() -> None:
    wrong = plan(kpis=[{"id": "trafic"}], initiatives=[{"serves": ["trafic"]}])
    assert dangling(wrong) == ["trafic"]
    item = Directory(wrong).any_item("trafic")
    assert item is not None
    assert item.kind == "kpi"
