"""Each change of a plan can be taken back by itself; all of them, one after the other, lead back to the old plan."""

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.plan.changes import changes_and_paths
from okrtui.plan.same import same
from okrtui.review.taking_back import taking_back
from tests.document.examples import few
from tests.generated import data as contents
from tests.generated.model import Node
from tests.generated.strategies import choices
from tests.plan.test_changes import Data, edited, plan

_LISTS = (*contents.MAKERS,)


def without_empty_lists(value: Any) -> Any:
    """Data in which a list of items or days that is empty is not there: no plan means anything by one."""
    if isinstance(value, dict):
        inside = {key: without_empty_lists(part) for key, part in value.items()}
        return {key: part for key, part in inside.items() if not (part == [] and key in _LISTS)}
    return [without_empty_lists(part) for part in value] if isinstance(value, list) else value


@few(150)
@given(choices(), st.integers(1, 8))
def test_taking_back_one_change_after_the_other_leads_to_the_old_plan(random: Random, count: int) -> None:
    old = contents.plan(random, 3)
    node = Node(edited(random, old, count))
    first = len(changes_and_paths(old, node.plain()).changes)
    for _ in range(2 * first + 1):
        followed = changes_and_paths(old, node.plain())
        ways = [way for change in followed.changes if (way := taking_back(change, followed)) is not None]
        if not ways:
            break
        for edit in random.choice(ways):
            node = node.edited(edit)
    assert same(without_empty_lists(node.plain()), without_empty_lists(old))


@pytest.mark.parametrize("place", [0, 1, 2])
def test_one_change_is_taken_back_and_the_others_stay(place: int) -> None:
    new = plan()
    new["plan"]["title"] = "Another"
    gone = new["objectives"].pop(place)
    new["objectives"].reverse()
    followed = changes_and_paths(plan(), new)
    (removed,) = (change for change in followed.changes if change.kind == "removed")
    way = taking_back(removed, followed)
    assert way is not None
    node = Node(new)
    for edit in way:
        node = node.edited(edit)
    back: Data = node.plain()
    assert gone in back["objectives"]
    assert [each for each in back["objectives"] if each != gone] == new["objectives"]
    assert back["plan"]["title"] == "Another"


def test_comments_and_layout_around_stay() -> None:
    old = Document.from_text('okrtui = 1\n\n[plan]\ntitle = "A"   # ours\nperiod = "2027-Q1"\n')
    new = Document.from_text('okrtui = 1\n\n[plan]\ntitle = "B"   # ours\nperiod = "2027-Q2"\n')
    followed = changes_and_paths(old.data, new.data)
    way = taking_back(followed.changes[0], followed)
    assert way is not None
    assert apply(new, way).document.text == new.text.replace('"B"', '"A"')
