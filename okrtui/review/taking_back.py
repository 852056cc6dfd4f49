"""One change of a plan taken back, and the others left as they are."""

from collections.abc import Sequence
from typing import Any

from okrtui.document.edit import Edit, Insert, Move, Remove, SetValue, Unset
from okrtui.plan.changes import Followed, PlanChange
from okrtui.plan.path import Path


def taking_back(change: PlanChange, followed: Followed) -> tuple[Edit, ...] | None:
    """The edits of the new plan that take one of its changes back; None while another has to be taken back first.

    That is so for what stood in an objective that is gone, and for a new objective that a key result has gone to;
    and for a plan that came or went as a whole. `followed` are all changes that it is one of.
    """
    return _Way(followed).back(change)


class _Way:
    """The way back from the new data to the old."""

    def __init__(self, followed: Followed) -> None:
        self._changes: Sequence[PlanChange] = followed.changes
        self._paths = followed.paths

    def back(self, change: PlanChange) -> tuple[Edit, ...] | None:
        before, after = change.before, change.after
        if before == () or after == ():
            return None
        if after is not None and (before is not None and change.kind != "moved"):
            return (SetValue(after, change.old),)
        if after is not None and before is None:
            return self._back_from_there(after)
        assert before is not None
        owner = self._now(before[:-2] if isinstance(before[-1], int) else before[:-1])
        if owner is None:
            return None
        if not isinstance(before[-1], int):
            return (SetValue((*owner, before[-1]), change.old),)
        name = before[-2]
        assert isinstance(name, str)
        place = self._place(before, (*owner, name), after)
        if after is None:
            return (Insert((*owner, name), place, change.old),)
        return (Move(after, (*owner, name), place),)

    def _back_from_there(self, after: Path) -> tuple[Edit, ...] | None:
        """What has come is taken away, unless something else has gone into it."""
        if not isinstance(after[-1], int):
            return (Unset(after),)
        if any(each.kind == "moved" and each.after and each.after[: len(after)] == after for each in self._changes):
            return None
        return (Remove(after),)

    def _now(self, owner: Path) -> Path | None:
        """Where a table of the old data stands in the new; None where it is gone."""
        is_item = len(owner) > 1 and isinstance(owner[-1], int)
        return self._paths.get(owner) if is_item else owner

    def _place(self, before: Path, now: Path, after: Path | None) -> int:
        """The place in a list as it is for what stood in it before: behind the last before it that has stayed."""
        was = before[:-1]
        left = {each.before[-1] for each in self._changes if each.before and each.before[:-1] == was and _leaves(each)}
        came = {each.after[-1] for each in self._changes if each.after and each.after[:-1] == now and _comes(each)}
        rank: Any = before[-1]
        stayed_before = sum(place not in left for place in range(rank))
        place = 0
        while stayed_before:
            stayed_before -= place not in came
            place += 1
        if after is not None and after[:-1] == now and after[-1] < place:  # type: ignore[operator]  # both are ranks
            place -= 1  # it is taken out first
        return place


def _leaves(change: PlanChange) -> bool:
    return change.kind in ("removed", "moved")


def _comes(change: PlanChange) -> bool:
    return change.kind in ("added", "moved")
