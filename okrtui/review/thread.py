"""One item of a plan, followed back in time."""

from okrtui.plan.changes import PlanChange
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.review.merge_decisions import Line
from okrtui.review.past import Place
from okrtui.review.versions import Versions


class Thread:
    """The item that goes by an id or a pointer in the latest version that has one, wherever it stood before.

    It is followed from each commit to all before it: asked for in the order of the past, the latest first.
    """

    def __init__(self, key: str, versions: Versions) -> None:
        self._key = key
        self._versions = versions
        self._stood: dict[Place, Path] = {}

    def about(self, place: Place, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        """Of what a commit tells, what is about the item; nothing where the plan cannot be read.

        Raises:
            GitCannot: git cannot be asked.
        """
        if not self._versions.is_readable(place):
            return ()
        now = self._stood.get(place) or self._place(self._versions.readable(place).plan)
        was: dict[Place | None, Path | None] = {}
        for before in self._versions.before(place):
            if now is None:
                was[before] = self._place(self._versions.readable(before).plan)
            else:
                was[before] = {now: was for was, now in self._versions.pairs(before, place).items()}.get(now)
            if (found := was[before]) is not None:
                self._stood.setdefault(before, found)
        return tuple(line for line in lines if _is_about(line.change, now, was.get(line.before)))

    def _place(self, plan: Plan) -> Path | None:
        return next((item.path for item in plan.items if item.key == self._key), None)


def _is_about(change: PlanChange, now: Path | None, was: Path | None) -> bool:
    """Whether a change is in an item, or is the coming or going of what the item is in."""
    path, item = (change.before, was) if change.after is None else (change.after, now)
    if path is None or item is None:
        return False
    whole = change.field is None and change.kind in ("added", "removed")
    return path[: len(item)] == item or (whole and item[: len(path)] == path)
