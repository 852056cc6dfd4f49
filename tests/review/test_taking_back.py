"""Each change of a plan can be taken back by itself; all of them, one after the other, lead back to the old plan."""

import itertools
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


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
def test_taking_back_a_move_leaves_one_move_less(order: tuple[int, ...]) -> None:
    objectives = [{"id": f"o{number}", "title": f"Objective {number}"} for number in range(4)]
    old: Data = {"objectives": objectives}
    new: Data = {"objectives": [objectives[number] for number in order]}
    followed = changes_and_paths(old, new)
    for change in followed.changes:
        node = Node(new)
        for edit in taking_back(change, followed) or ():
            node = node.edited(edit)
        assert len(changes_and_paths(old, node.plain()).changes) == len(followed.changes) - 1


def test_a_new_objective_stays_while_it_has_a_key_result_of_another() -> None:
    new = plan()
    moved = new["objectives"][0].pop("key_results")
    new["objectives"].append({"id": "four", "title": "Wholly different", "key_results": moved})
    followed = changes_and_paths(plan(), new)
    ways = {change.kind: taking_back(change, followed) for change in followed.changes}
    assert ways["added"] is None
    assert ways["moved"] is not None


def test_an_objective_without_words_comes_back_with_its_key_results() -> None:
    one, other = {"metric": "unaided awareness", "target": 26}, {"metric": "accepted leads", "target": 40}
    old: Data = {"objectives": [{"supports": ["b2b"], "key_results": [one, other]}]}
    node = Node({"objectives": [{"supports": ["b2b", "brand"], "key_results": [other, one]}]})
    followed = changes_and_paths(old, node.plain())
    (removed,) = (change for change in followed.changes if change.kind == "removed")
    for edit in taking_back(removed, followed) or ():
        node = node.edited(edit)
    for _ in range(3):
        followed = changes_and_paths(old, node.plain())
        ways = (way for change in followed.changes if (way := taking_back(change, followed)) is not None)
        for edit in next(ways, ()):
            node = node.edited(edit)
    assert node.plain() == old
