"""The first person that a plan lists: whoever else it names comes along, and nobody is referred to in vain."""

import pytest

from okrtui.document.document import Document
from okrtui.editing.changing import changed
from okrtui.editing.list_name import ListName
from okrtui.plan.reading import read_plan

PLAN = """\
okrtui = 1
[plan]
title = "Plan"
period = "2027-Q1"
[[objectives]]
title = "One"
owner = "karim"
[[objectives.key_results]]
metric = "m"
owner = "Sophie Martin"
[[initiatives]]
title = "Two"
owner = "karim"
team = "Web"
"""


def _after(text: str, listing: ListName) -> Document:
    document = Document.from_text(text)
    return changed(document, read_plan(document.data).plan, listing)[0]


def test_the_first_brings_all_names_along_and_each_is_referred_to_by_an_id() -> None:
    data = _after(PLAN, ListName("person", "Zoé Karim")).data
    assert data["people"] == [
        {"id": "zoe-karim", "name": "Zoé Karim"},
        {"id": "karim", "name": "karim"},
        {"id": "sophie-martin", "name": "Sophie Martin"},
    ]
    assert data["objectives"][0]["owner"] == "karim"
    assert data["objectives"][0]["key_results"][0]["owner"] == "sophie-martin"
    assert "teams" not in data


def test_a_name_that_is_an_id_already_keeps_it_whoever_comes_first() -> None:
    data = _after(PLAN, ListName("person", "Karim")).data
    assert data["people"][:2] == [{"id": "karim-2", "name": "Karim"}, {"id": "karim", "name": "karim"}]
    assert data["objectives"][0]["owner"] == "karim"


def test_later_ones_come_alone_and_what_a_parent_lists_stays_there() -> None:
    once = _after(PLAN, ListName("person", "Zoé")).text
    assert len(_after(once, ListName("person", "Ines")).data["people"]) == 4
    only = _after(PLAN, ListName("person", "Zoé", frozenset({"karim", "Sophie Martin"})))
    assert [person["name"] for person in only.data["people"]] == ["Zoé"]


@pytest.mark.parametrize("kind", ["person", "team"])
def test_the_id_that_is_told_is_the_one_that_is_written(kind: str) -> None:
    listing = ListName(kind, "Web")  # type: ignore[arg-type]
    data = _after(PLAN, listing).data
    listed = data["people" if kind == "person" else "teams"]
    assert listing.id(read_plan(Document.from_text(PLAN).data).plan) == listed[0]["id"]
