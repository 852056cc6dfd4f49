"""An item that both sides have renamed, each in another way: what refers to it goes by the id that ours gave it.

Else one line would be read as two references, to the item under both its names. The id itself stays in conflict.
"""

from collections.abc import Iterator
from typing import NamedTuple

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.edit import SetValue
from okrtui.editing.merge_pairing import BASE, OURS, THEIRS, Pairing
from okrtui.plan.items import Item
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from okrtui.plan.references import references_of

Documents = tuple[Document, Document, Document]


class _Renamed(NamedTuple):
    """One item, by the three ids that it has."""

    base: Item
    ours: Item
    theirs: Item


def has_renamings(pairing: Pairing) -> bool:
    """Whether there is an id that both sides have changed, each in another way."""
    return any(_three_ids(pairing, identity) for identity in pairing.places if identity and identity[-1] == "id")


def with_ids_of_ours(documents: Documents, pairing: Pairing) -> Documents:
    """The versions of base and theirs with the ids of ours in what refers to such items; ours stays as it is.

    An id that several items of a version share is left alone: nobody can say which of them is meant.

    Raises:
        Refused: the text of a version cannot be changed there.
    """
    plans = [read_plan(document.data).plan for document in documents]
    edits: tuple[list[SetValue], ...] = ([], [], [])
    for renamed in _renamed(plans, pairing):
        id = str(renamed.ours.id)
        for side, path in _to_follow(plans, renamed):
            edits[side].append(SetValue(path, id))
    base, ours, theirs = (apply(document, made).document for document, made in zip(documents, edits, strict=True))
    return base, ours, theirs


def _three_ids(pairing: Pairing, identity: tuple[object, ...]) -> bool:
    if any(place is None for place in pairing.places[identity]):
        return False
    ids = [pairing.value(side, identity) for side in (BASE, OURS, THEIRS)]
    return all(isinstance(id, str) for id in ids) and len(set(ids)) == len(ids)


def _renamed(plans: list[Plan], pairing: Pairing) -> Iterator[_Renamed]:
    by_path = [{item.path: item for item in plan.items} for plan in plans]
    for path, mine in by_path[OURS].items():
        identity = pairing.identities[OURS].get((*path, "id"))
        if identity is None or not _three_ids(pairing, identity):
            continue
        places = pairing.places[identity]
        was, other = (by_path[side].get((places[side] or ())[:-1]) for side in (BASE, THEIRS))
        if was is None or other is None or was.kind != mine.kind or other.kind != mine.kind:
            continue
        if _bearers(plans[OURS], mine, mine.id) == _bearers(plans[THEIRS], mine, other.id) == 1:
            yield _Renamed(was, mine, other)


def _to_follow(plans: list[Plan], renamed: _Renamed) -> Iterator[tuple[int, Path]]:
    """Where base and theirs refer to the item.

    Where ours still has the old id somewhere, the base keeps it: theirs has changed it there, and ours has not.
    """
    was, mine, other = renamed
    if _bearers(plans[THEIRS], mine, mine.id):
        return  # what is called so there is another item
    yield from ((THEIRS, path) for path in _referring(plans[THEIRS], mine, other.id))
    followed = not any(_referring(plans[OURS], mine, was.id)) and not _bearers(plans[BASE], mine, mine.id)
    if followed and _bearers(plans[BASE], mine, was.id) == 1:
        yield from ((BASE, path) for path in _referring(plans[BASE], mine, was.id))
        if not _bearers(plans[THEIRS], mine, was.id):
            yield from ((THEIRS, path) for path in _referring(plans[THEIRS], mine, was.id))


def _bearers(plan: Plan, like: Item, id: str | None) -> int:
    """How many items have an id that could be meant where `like` is."""
    return sum(
        item.id == id and (item.kind == like.kind or (item.in_shared_space and like.in_shared_space))
        for item in plan.items
    )


def _referring(plan: Plan, like: Item, id: str | None) -> Iterator[Path]:
    """Every place that has an id where an item like that can be meant."""
    return (found.path for found in references_of(plan) if found.word == id and like.kind in found.field.own)
