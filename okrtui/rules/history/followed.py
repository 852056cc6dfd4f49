"""The objectives and key results of a plan as it was, and what has become of them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from okrtui.plan.key_result import KeyResult
from okrtui.plan.objective import Objective
from okrtui.plan.path import Path
from okrtui.plan.period import Period
from okrtui.rules.context import Context, Placed
from okrtui.rules.history.decided import Decisions, decisions_since


class FollowedObjective(NamedTuple):
    """An objective that was active, and the same one in the plan as it is; None where it is gone."""

    before: Placed[Objective]
    after: Placed[Objective] | None


class FollowedKeyResult(NamedTuple):
    """An active key result of such an objective; `under` is the objective that it stands in now."""

    objective: FollowedObjective
    before: Placed[KeyResult]
    after: Placed[KeyResult] | None
    under: Placed[Objective] | None

    @property
    def ids(self) -> frozenset[str]:
        """The ids that it had and has."""
        return ids_of(self.before.part.id, None if self.after is None else self.after.part.id)

    @property
    def ids_above(self) -> frozenset[str]:
        """The ids of the objectives that it stood and stands in."""
        return ids_of(self.objective.before.part.id, None if self.under is None else self.under.part.id)


class Kept(NamedTuple):
    """A key result that was active and is, where it was, where it is, and all that is known of both."""

    was: KeyResult
    key_result: Placed[KeyResult]
    followed: FollowedKeyResult

    @property
    def now(self) -> KeyResult:
        """The key result as it is."""
        return self.key_result.part

    @property
    def is_restated(self) -> bool:
        """Whether its figures are in another unit: they cannot be held against the old ones."""
        was, now = self.was, self.now
        if (was.unit or "").strip() == (now.unit or "").strip():
            return False
        return bool(was.unit and now.unit) if was.baseline is None else was.baseline != now.baseline


class Since(NamedTuple):
    """What has become of a plan; `began` is the first day of its period, where that has come."""

    began: date | None
    objectives: tuple[FollowedObjective, ...]
    key_results: tuple[FollowedKeyResult, ...]
    decisions: Decisions

    def kept(self) -> Iterator[Kept]:
        """The key results that are still active, in the order that they had."""
        for followed in self.key_results:
            after, under = followed.after, followed.under
            if after is not None and under is not None and after.part.state == under.part.state == "active":
                yield Kept(followed.before.part, after, followed)


@lru_cache(maxsize=1)
def since_before(context: Context) -> Since | None:
    """What has become of the plan as it was; None outside a comparison, and where there is nothing to compare.

    There is nothing where one of the two texts could be read only in part, and where the file holds the plan of
    another period now. Several rules ask this of one plan after the other: the last answer is kept.
    """
    before = context.before
    if before is None or any(slip.mend is None for slip in (*before.slips, *context.slips)):
        return None
    old, new = before.plan.header.period, context.plan.header.period
    if old is not None and new is not None and _are_apart(old, new):
        return None
    start = next((period.start for period in (old, new) if period is not None and period.start is not None), None)
    objectives = tuple(_objectives(before, context))
    return Since(
        start if start is not None and start <= context.today else None,
        objectives,
        tuple(_key_results(before, context, objectives)),
        decisions_since(before.plan, context.plan),
    )


def ids_of(*ids: str | None) -> frozenset[str]:
    """The ids that there are."""
    return frozenset(id for id in ids if id is not None)


def table_at(data: Any, path: Path) -> Mapping[str, Any]:
    """The table that an item is in a plan's data; an empty one where something else stands there."""
    for step in path:
        data = data[step]
    return data if isinstance(data, Mapping) else {}


def _are_apart(old: Period, new: Period) -> bool:
    return (old.end is not None and new.start is not None and old.end < new.start) or (
        new.end is not None and old.start is not None and new.end < old.start
    )


def _objectives(before: Context, context: Context) -> Iterator[FollowedObjective]:
    now = {placed.path: placed for placed in context.objectives}
    found = _pairs(before, [placed.path for placed in before.objectives], context, list(now), {})
    for active in before.active_objectives:
        path = found.get(active.objective.path)
        yield FollowedObjective(active.objective, None if path is None else now[path])


def _key_results(
    before: Context, context: Context, objectives: Sequence[FollowedObjective]
) -> Iterator[FollowedKeyResult]:
    above = {placed.path: placed for placed in context.objectives}
    now = {path: Placed(item.part, item) for path, item in context.by_path.items() if isinstance(item.part, KeyResult)}
    was = [path for path, item in before.by_path.items() if isinstance(item.part, KeyResult)]
    homes = {each.before.path: each.after.path for each in objectives if each.after is not None}
    found = _pairs(before, was, context, list(now), homes)
    for followed, active in zip(objectives, before.active_objectives, strict=True):
        for key_result in active.key_results:
            path = found.get(key_result.path)
            if path is None:
                yield FollowedKeyResult(followed, key_result, None, None)
            else:
                yield FollowedKeyResult(followed, key_result, now[path], above[path[:2]])


def _pairs(
    before: Context, was: Sequence[Path], context: Context, now: Sequence[Path], homes: Mapping[Path, Path]
) -> dict[Path, Path]:
    """Where items stand now, by where they stood: as a comparison follows them, else by place if an id is missing.

    `homes` says the same of the objectives that they stand in.
    """
    from okrtui.plan.matching import Placed as Table  # only a comparison follows items
    from okrtui.plan.matching import item_pairs

    pairs = item_pairs(
        [Table(path, table_at(before.data, path), homes.get(path[:-2], ("gone", *path[:-2]))) for path in was],
        [Table(path, table_at(context.data, path), path[:-2]) for path in now],
    )
    taken = set(pairs.values())
    for path in was:
        there = (*homes.get(path[:-2], path[:-2]), *path[-2:])
        if path in pairs or there in taken or there not in context.by_path:
            continue
        if before.by_path[path].id is None or context.by_path[there].id is None:
            pairs[path] = there
            taken.add(there)
    return pairs
