"""The generator and the look at a text know the same, each by its own way; so both can be believed."""

import tomllib

from hypothesis import given

from tests.document.examples import few
from tests.generated.look import Around, Look, said
from tests.generated.model import same
from tests.generated.plans import GeneratedPlan
from tests.generated.strategies import plans


@few(40)
@given(plans(size=2))
def test_a_generated_plan_says_what_its_writer_meant(plan: GeneratedPlan) -> None:
    assert same(said(plan.text), plan.data)
    if not plan.style.toml_1_1:
        assert same(tomllib.loads(plan.text), plan.data)


@few(40)
@given(plans(size=2))
def test_a_look_at_the_text_finds_what_was_written_where(plan: GeneratedPlan) -> None:
    look = Look(plan.text)
    assert look.values == plan.values
    assert look.keys == plan.keys
    assert {text: None if isinstance(owner, Around) else owner for text, owner in look.owners.items()} == plan.owners
