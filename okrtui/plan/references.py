"""Which fields of a plan refer to which items, and where one item is referred to."""

from collections.abc import Iterator
from typing import NamedTuple

from okrtui.plan.items import PLAN_ID, Item, ItemKind
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan

Kinds = frozenset[ItemKind]


class ReferenceField(NamedTuple):
    """A field that holds ids: the kinds of items they may be in this plan, and in its parents."""

    own: Kinds
    parents: Kinds


class Reference(NamedTuple):
    """An id that stands at a path, and what it may be the id of."""

    path: Path
    word: str
    field: ReferenceField


def _field(*own: ItemKind, parents: tuple[ItemKind, ...] = ()) -> ReferenceField:
    return ReferenceField(frozenset(own), frozenset(own + parents))


OWNER = _field("person")
TEAM = _field("team")
SUPPORTS = _field("priority", parents=("objective",))
KPI = _field("kpi")
SERVES = _field("objective", "key_result")
AFTER = _field("initiative")
ABOUT = _field("objective", "key_result", "initiative", "priority", "kpi")

_FIELDS: dict[str, ReferenceField] = {
    "owner": OWNER,
    "team": TEAM,
    "supports": SUPPORTS,
    "kpi": KPI,
    "serves": SERVES,
    "after": AFTER,
}


def reference_field(kind: str, field: str) -> ReferenceField | None:
    """What a field of a kind of item refers to; None where it holds no ids, as the team of a plan, which is a name."""
    return None if kind == PLAN_ID else _FIELDS.get(field)


def references_of(plan: Plan) -> Iterator[Reference]:
    """Every reference in a plan, in the order of the format; a field that is empty refers to nothing."""
    for place, person in enumerate(plan.people):
        if person.team:
            yield Reference(("people", place, "team"), person.team, TEAM)
    for place, objective in enumerate(plan.objectives):
        above: Path = ("objectives", place)
        if objective.owner:
            yield Reference((*above, "owner"), objective.owner, OWNER)
        yield from _listed((*above, "supports"), objective.supports, SUPPORTS)
        for under, key_result in enumerate(objective.key_results):
            if key_result.owner:
                yield Reference((*above, "key_results", under, "owner"), key_result.owner, OWNER)
            if key_result.kpi:
                yield Reference((*above, "key_results", under, "kpi"), key_result.kpi, KPI)
    for place, initiative in enumerate(plan.initiatives):
        above = ("initiatives", place)
        yield from _listed((*above, "serves"), initiative.serves, SERVES)
        if initiative.owner:
            yield Reference((*above, "owner"), initiative.owner, OWNER)
        if initiative.team:
            yield Reference((*above, "team"), initiative.team, TEAM)
        yield from _listed((*above, "after"), initiative.after, AFTER)
    for place, review in enumerate(plan.reviews):
        for under, decision in enumerate(review.decisions):
            above = ("reviews", place, "decisions", under)
            if decision.about and decision.about != PLAN_ID:
                yield Reference((*above, "about"), decision.about, ABOUT)
            if decision.owner:
                yield Reference((*above, "owner"), decision.owner, OWNER)


def _listed(path: Path, words: tuple[str, ...], field: ReferenceField) -> Iterator[Reference]:
    for place, word in enumerate(words):
        yield Reference((*path, place), word, field)


def references_to(plan: Plan, item: Item) -> tuple[Reference, ...]:
    """Every place of the plan that refers to one of its items; none for an item without id."""
    if item.id is None:
        return ()
    return tuple(
        reference for reference in references_of(plan) if reference.word == item.id and item.kind in reference.field.own
    )
