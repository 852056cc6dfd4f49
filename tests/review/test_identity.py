"""An item stays the same one through all commits, whatever it is called in the first and in the last."""

from typing import Any

from okrtui.review.identity import Identities
from okrtui.review.past import Place

FIRST, OURS, THEIRS, MERGED = (Place(commit, "plan.toml") for commit in "abcd")
ONE = ("initiatives", 0)


def plan(**item: Any) -> dict[str, Any]:
    """A plan with one initiative."""
    return {"okrtui": 1, "initiatives": [item]}


def test_what_is_renamed_step_by_step_is_one_item() -> None:
    first, ours = plan(id="paper", title="White paper"), plan(id="study", title="White paper")
    theirs = plan(id="study", title="Something else altogether", effort=3)
    items = Identities()
    items.follow(FIRST, first, {})
    items.follow(OURS, ours, {FIRST: first})
    items.follow(THEIRS, theirs, {OURS: ours})
    assert items.pairs(FIRST, THEIRS) == {ONE: ONE}


def test_what_two_sides_brought_and_a_merge_made_one_is_one() -> None:
    ours, theirs = plan(id="paper", title="White paper"), plan(id="study", title="White paper")
    items = Identities()
    items.follow(OURS, ours, {})
    items.follow(THEIRS, theirs, {})
    assert items.pairs(OURS, THEIRS) == {}
    items.follow(MERGED, ours, {OURS: ours, THEIRS: theirs})
    assert items.pairs(OURS, THEIRS) == {ONE: ONE}


def test_what_two_sides_brought_under_one_id_is_one() -> None:
    items = Identities()
    items.follow(OURS, plan(id="paper", title="White paper"), {})
    items.follow(THEIRS, plan(id="paper", title="Something else altogether"), {})
    assert items.pairs(OURS, THEIRS) == {ONE: ONE}
