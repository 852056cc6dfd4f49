"""Who refers to an item, in words."""

from collections.abc import Sequence

from okrtui.document.refused import Refused
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.items import Item
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.references import Reference


def referred_to(plan: Plan, item: Item, references: Sequence[Reference]) -> Refused:
    """What is said where an item cannot go because of these references to it."""
    return Refused(
        Sentence(
            "{item} is referred to by {others}",
            item=Quoted(item.words),
            others=_names(plan, references),
        )
    )


def _names(plan: Plan, references: Sequence[Reference]) -> list[Quoted | Sentence]:
    """The words of the items that refer, each once, in the order of the plan."""
    names: list[Quoted | Sentence] = []
    for reference in references:
        name = _holder(plan, reference.path)
        if name not in names:
            names.append(name)
    return names


def _holder(plan: Plan, path: Path) -> Quoted | Sentence:
    holders: list[Item] = [item for item in plan.items if path[: len(item.path)] == item.path]
    if holders:
        return Quoted(holders[-1].words)
    day = plan.reviews[int(path[1])].date
    return Sentence("a review") if day is None else Sentence("the review of {day}", day=day)
