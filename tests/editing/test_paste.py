"""Copying and pasting: all that an item says arrives, under ids that nobody has yet."""

from random import Random
from typing import Any

from hypothesis import given

from okrtui.document.document import Document
from okrtui.editing.changing import changed
from okrtui.editing.copied import copied_from, copy_of
from okrtui.editing.paste_item import PasteItem
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from tests.document.examples import few
from tests.generated.plans import GeneratedPlan
from tests.generated.strategies import choices, plans


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_ids(each) for key, each in value.items() if key != "id"}
    return [_without_ids(each) for each in value] if isinstance(value, list) else value


def _ids(plan: Plan, *, people_and_teams: bool) -> list[str]:
    return [item.id for item in plan.items if item.id and (item.kind in ("person", "team")) == people_and_teams]


def _at(document: Document, path: Any) -> Any:
    value: Any = document.data
    for step in path:
        value = value[step]
    return value


@few(30)
@given(plans(size=2), plans(size=2), choices())
def test_what_is_pasted_says_what_was_copied_and_the_rest_of_the_plan_stays(
    source: GeneratedPlan, target: GeneratedPlan, random: Random
) -> None:
    from_document, document = Document.from_bytes(source.raw), Document.from_bytes(target.raw)
    from_plan, plan = read_plan(from_document.data).plan, read_plan(document.data).plan
    if not from_plan.items or not plan.objectives:
        return
    copied = copy_of(from_document, random.choice(from_plan.items))
    objective = next(item for item in plan.items if item.kind == "objective")
    paste = PasteItem(copied_from(copied.as_text()), under=objective.key)
    place = paste.place(plan)
    after, undo = changed(document, plan, paste)
    pasted = read_plan(after.data).plan
    assert _without_ids(_at(after, place)) == _without_ids(copied.fields)
    assert len(pasted.items) > len(plan.items)
    before = _ids(plan, people_and_teams=False)
    new = [id for id in _ids(pasted, people_and_teams=False) if id not in before]
    assert len(new) == len(set(new))
    assert sorted(_ids(pasted, people_and_teams=False)) == sorted(before + new)
    assert undo
