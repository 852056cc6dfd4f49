"""Random edits on random plans change what they are about, and nothing else; the long run is `python -m tests.fuzz`."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.applying import apply, respliced
from okrtui.document.document import Document
from okrtui.document.edit import SetValue
from okrtui.document.refused import Refused
from tests.document.examples import few
from tests.fuzz import Run
from tests.generated.edits import places, random_edit
from tests.generated.layouts import LAYOUTS
from tests.generated.model import Node
from tests.generated.plans import GeneratedPlan
from tests.generated.strategies import choices, plans
from tests.generated.verdict import KINDS, Side, complaints


@few(40)
@given(plans(), choices(), st.integers(1, 4))
def test_an_edit_does_what_it_says_and_nothing_else(plan: GeneratedPlan, random: Random, count: int) -> None:
    side = Side(Document.from_bytes(plan.raw), Node(plan.data))
    for _ in range(count):
        edit = random_edit(random, side.model.plain())
        try:
            applied = apply(side.document, [edit])
        except Refused:
            continue
        after, found = complaints(side, applied.document, edit)
        assert not found, edit
        assert after is not None
        assert respliced(applied.document, applied.undo).source == side.document.source
        side = after


@pytest.mark.parametrize("layout", LAYOUTS)
def test_many_edits_on_larger_plans_come_out_right_and_go_back_byte_for_byte(layout: str) -> None:
    run = Run()
    for seed in range(20):
        run.plan(seed, layout, edits=12)
    counts = run.counts[layout]
    assert counts["edits"] >= 200
    assert {kind: counts[kind] for kind in KINDS if counts[kind]} == {}, run.examples
    assert counts["refused"] <= counts["edits"] / 100, run.reasons


@few(40)
@given(plans())
def test_setting_what_is_there_already_writes_nothing(plan: GeneratedPlan) -> None:
    document = Document.from_bytes(plan.raw)
    applied = apply(document, [SetValue(path, value) for path, value in places(plan.data)])
    assert applied.document is document
    assert applied.undo == ()
