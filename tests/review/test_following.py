"""A reference that only follows the new id of what it names is no change of what refers."""

import copy
from datetime import date
from typing import Any

import pytest
import tomlkit

from okrtui.document.document import Document
from okrtui.document.parents import NO_PARENTS, Parents
from okrtui.locales.language import speaking
from okrtui.plan.reading import read_plan
from okrtui.plan.references import references_of
from okrtui.review.account import Account, account_of
from okrtui.review.comparison import compare
from okrtui.rules.settings import DEFAULT_SETTINGS

TODAY = date(2027, 2, 25)
Data = dict[str, Any]

PLAN: Data = {
    "okrtui": 1,
    "plan": {"title": "Marketing", "period": "2027-Q1"},
    "people": [{"id": "claire", "name": "Claire", "team": "digital"}, {"id": "ben", "name": "Ben", "team": "digital"}],
    "teams": [{"id": "digital", "name": "Digital", "capacity": 8}, {"id": "press", "name": "Press", "capacity": 3}],
    "priorities": [{"id": "b2b", "title": "Grow in B2B"}, {"id": "south", "title": "Grow in the south"}],
    "kpis": [{"id": "visits", "title": "Visits", "at_least": 18000}],
    "objectives": [
        {
            "id": "awareness",
            "title": "Buyers think of us first",
            "owner": "claire",
            "supports": ["b2b", "south"],
            "key_results": [
                {"id": "recall", "metric": "recall", "target": 26, "owner": "claire", "kpi": "visits"},
                {"id": "mentions", "metric": "mentions", "target": 6, "owner": "ben"},
            ],
        }
    ],
    "initiatives": [
        {"id": "paper", "title": "White paper", "serves": ["recall", "awareness"], "owner": "ben", "team": "press"},
        {
            "id": "tour",
            "title": "Tour",
            "serves": ["mentions"],
            "owner": "claire",
            "team": "digital",
            "after": ["paper"],
        },
    ],
    "reviews": [
        {
            "date": date(2027, 2, 1),
            "decisions": [
                {"about": id, "decision": "keep", "owner": "claire"}
                for id in ("recall", "awareness", "paper", "b2b", "visits")
            ],
        }
    ],
}
IDS = [item.id for item in read_plan(PLAN).plan.items]


def renamed(id: str | None) -> Data:
    """The plan with another id for an item, everywhere."""
    new = copy.deepcopy(PLAN)
    plan = read_plan(PLAN).plan
    places = [(*item.path, "id") for item in plan.items if item.id == id]
    places += [each.path for each in references_of(plan) if each.word == id]
    for path in places:
        table: Any = new
        for step in path[:-1]:
            table = table[step]
        table[path[-1]] = "another"
    return new


def account(old: Data, new: Data, *parents: Data) -> Account:
    """What is told of a change; `parents` are that of the old and that of the new plan."""
    documents = [Document.from_text(tomlkit.dumps(data)) for data in (old, new)]
    above = [Parents((read_plan(data).plan,)) for data in parents] or [NO_PARENTS, NO_PARENTS]
    return account_of(
        compare(
            "plan.toml", *documents, DEFAULT_SETTINGS, today=TODAY, parents_before=above[0], parents_after=above[1]
        ),
        TODAY,
    )


def said(told: Account) -> list[str]:
    """The sentences that a reader sees."""
    with speaking("en"):
        return [f"{group.about}: {what}" for group in told.groups for what in group.what]


@pytest.mark.parametrize("id", IDS)
def test_another_id_is_told_once_wherever_it_is_referred_to(id: str) -> None:
    told = account(PLAN, renamed(id))
    (sentence,) = said(told)
    assert sentence.endswith(f" changed from “{id}” to “another”")
    assert len(told.told) == len(told.comparison.changes)
    assert len(told.told) > 1 or id == "tour"
    for change, each in zip(told.comparison.changes, told.told, strict=True):
        assert each.follows == (change.kind != "renamed")
        if each.follows:
            assert str(each.what).endswith("follows the new id of what it names")


def test_what_changes_beside_is_told_and_nothing_else() -> None:
    new = renamed("recall")
    new["initiatives"][0]["serves"] = ["another", "mentions"]
    assert said(account(PLAN, new)) == [
        "Objective “Buyers think of us first”: id of “recall” changed from “recall” to “another”",
        "Initiative “White paper”: serves: “mentions” added, “Buyers think of us first” removed",
    ]


def test_another_of_the_same_name_is_told_by_its_id() -> None:
    old = copy.deepcopy(PLAN)
    old["people"][1]["name"] = "Claire"
    old["priorities"][1]["title"] = "Grow in B2B"
    new = copy.deepcopy(old)
    new["objectives"][0]["owner"] = "ben"
    old["objectives"][0]["supports"], new["objectives"][0]["supports"] = ["b2b"], ["south"]
    assert said(account(old, new)) == [
        "Objective “Buyers think of us first”: owner changed from “claire” to “ben”",
        "Objective “Buyers think of us first”: supports: “south” added, “b2b” removed",
    ]


def test_an_id_that_is_new_in_the_parent_is_followed_too() -> None:
    parent, parent_now = ({"okrtui": 1, "priorities": [{"id": id, "title": "Grow"}]} for id in ("grow", "growth"))
    old, new = copy.deepcopy(PLAN), copy.deepcopy(PLAN)
    old["objectives"][0]["supports"], new["objectives"][0]["supports"] = ["b2b", "grow"], ["b2b", "growth"]
    assert said(account(old, new, parent, parent_now)) == [
        "Objective “Buyers think of us first”: supports: follows the new id of what it names"
    ]
    assert said(account(old, new, parent, parent)) == [
        "Objective “Buyers think of us first”: supports: “growth” added, “Grow” removed"
    ]
