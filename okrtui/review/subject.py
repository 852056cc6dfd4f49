"""What a change is about, so that the changes of two sides of a merge can be held against each other."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from okrtui.plan.changes import PlanChange
from okrtui.plan.path import Path
from okrtui.review.following import Following
from okrtui.rules.finding import item_path

_RANK = "rank"
_OBJECTIVE = "objective"


class Subject(NamedTuple):
    """A thing that a plan can say: of the item at a path, one field, one element of a list, or that it is there.

    `what` is empty for the item itself; else it begins with the field, and goes on with what the element is known
    by. `item` is ``()`` for the plan.
    """

    item: Path
    what: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether it is the item itself."""
        return not self.what

    def is_within(self, item: Path) -> bool:
        """Whether it is said of the item at a path, or of what is in it."""
        return self.item[: len(item)] == item


def without_new_ids(change: PlanChange, following: Following) -> PlanChange:
    """A change of a list of ids, as if those that are new for what they name had been there before."""
    old, field = change.old, str(change.field)
    if change.kind != "changed" or not isinstance(old, list) or not all(isinstance(id, str) for id in old):
        return change
    return change._replace(old=[following.id_now(field, id) for id in old])


def taken_apart(change: PlanChange) -> tuple[PlanChange, ...]:
    """A change of an element to another day or another subject as what it also is: one went, and one came."""
    if change.kind != "changed" or not change.after or not isinstance(change.after[-1], int):
        return (change,)
    if _key(change.old) == _key(change.new):
        return (change,)
    return (
        change._replace(kind="removed", new=None, after=None),
        change._replace(kind="added", old=None, before=None),
    )


def said_of(change: PlanChange) -> Iterator[tuple[str, ...]]:
    """What in the item of a change the change is about; the places of elements in their lists are nothing to tell."""
    path = (change.before if change.after is None else change.after) or ()
    rest = path[len(item_path(path)) :]
    if not rest:
        if change.kind != "moved":
            yield ()
        else:
            yield (f"/{_OBJECTIVE if change.field == _OBJECTIVE else _RANK}",)
        return
    names = tuple(map(str, rest))
    if isinstance(rest[-1], int):
        if change.kind != "moved":
            yield from dict.fromkeys((names[0], _key(each)) for each in (change.new, change.old) if each is not None)
        return
    sides = [[] if side is None else side for side in (change.old, change.new)]
    if not any(sides) or not all(isinstance(side, list) for side in sides):
        yield names
        return
    old, new = ([repr(each) for each in side] for side in sides)
    yield from ((*names, each) for each in dict.fromkeys((*new, *old)) if (each in old) != (each in new))


def _key(element: Any) -> str:
    """What an element of a history is known by: its day, or what it is about; else all that it says."""
    known = isinstance(element, Mapping)
    return next((f"{name} {element[name]!r}" for name in ("date", "about") if known and name in element), repr(element))
