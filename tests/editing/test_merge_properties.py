"""Random edits of two sides on random plans, merged; the long run is `python -m tests.merge_fuzz`."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.intended import same
from okrtui.document.refused import Refused
from okrtui.editing.clash import Clash, as_base, as_ours, as_theirs, marked, on_lines
from okrtui.editing.merge_order import merged_order
from okrtui.editing.merge_plans import merge_plans
from tests.document.examples import few
from tests.generated.edits import random_edit
from tests.generated.layouts import LAYOUTS
from tests.generated.plans import GeneratedPlan
from tests.generated.strategies import choices, plans
from tests.merge_fuzz import KINDS, MergeRun

orders = st.lists(st.integers(0, 9), unique=True)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_two_sides_did_is_there_or_marked_and_nothing_else_is_touched(layout: str) -> None:
    run = MergeRun()
    for seed in range(30):
        run.plan(seed, layout)
    counts = run.counts[layout]
    assert counts["apart"] >= 8
    assert {kind: counts[kind] for kind in KINDS if counts[kind]} == {}, run.examples
    assert counts["conflicts"] <= counts["merges"] / 3


@few(30)
@given(plans(), choices())
def test_one_side_alone_is_taken_byte_for_byte(plan: GeneratedPlan, random: Random) -> None:
    text = plan.text
    base = Document.from_text(text)
    try:
        changed = apply(base, [random_edit(random, base.data)]).document.text
    except Refused:
        return
    for result in (merge_plans(text, changed, text), merge_plans(text, text, changed)):
        assert (result.text, result.conflicts) == (changed, ())
    assert merge_plans(text, changed, changed).text == changed


@few(30)
@given(plans(), st.text(max_size=20), st.text(max_size=20))
def test_texts_that_are_no_plan_lose_nothing(plan: GeneratedPlan, before: str, behind: str) -> None:
    ours, theirs = before + plan.text, plan.text + behind
    text = merge_plans(plan.text, ours, theirs).text
    for side in (ours, theirs):
        assert _lines(side) - _lines(plan.text) <= _lines(text)


def _lines(text: str) -> set[str]:
    return {line.rstrip("\r") for line in text.split("\n")} - {""}


@given(orders, orders, orders)
def test_an_order_has_everything_once_and_does_not_ask_who_is_who(
    base: list[int], ours: list[int], theirs: list[int]
) -> None:
    order, back = (merged_order(base, *sides, rank=lambda key: key) for sides in ((ours, theirs), (theirs, ours)))
    assert len(order.keys) == len(set(order.keys))
    assert set(order.keys) == {*ours, *theirs}
    if not order.disputed:
        assert order == back


@given(orders, orders)
def test_an_order_that_one_side_alone_has_changed_is_taken(base: list[int], ours: list[int]) -> None:
    kept = [key for key in merged_order(base, ours, base, rank=lambda key: key).keys if key in ours]
    assert kept == ours


@given(st.lists(st.text("ab\n", max_size=4) | st.builds(Clash, *[st.text("ab\n", max_size=4)] * 3)))
def test_a_clash_is_marked_on_whole_lines_and_hides_nothing(parts: list[str | Clash]) -> None:
    grown = on_lines(parts)
    for side in (as_base, as_ours, as_theirs):
        assert side(grown).split() == side(parts).split()
    text = marked(parts)
    assert text.count("<<<<<<< ours\n") == sum(isinstance(part, Clash) for part in grown)
    for part in parts:
        for word in part.split() if isinstance(part, str) else " ".join(part).split():
            assert word in text


def test_merged_twice_in_a_row_is_merged_once() -> None:
    base = "okrtui = 1\n[plan]\ntitle = 'a'\nteam = 'b'\n"
    ours, theirs = base.replace("'a'", "'c'"), base.replace("'b'", "'d'")
    merged = merge_plans(base, ours, theirs).text
    assert merge_plans(base, merged, theirs).text == merged
    assert same(Document.from_text(merged).data["plan"], {"title": "c", "team": "d"})
