"""Which initiative could start later, so that a team's work fits."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from okrtui.plan.initiative import Initiative
from okrtui.plan.load import TeamLoad, WeekLoad, team_loads
from okrtui.plan.organisation import Team
from okrtui.plan.plan import Plan

_TRIED = 3
"""So many initiatives are tried, those with the least effort first: they are the easiest to move."""

_FARTHEST = 8  # weeks
_ROUNDING = 1e-9


class Freeing(NamedTuple):
    """An initiative, how many weeks later it would start, and on which day."""

    initiative: Initiative
    weeks: int
    start: date


def freed_by(plan: Plan, load: TeamLoad, stretch: Sequence[WeekLoad], *, most: float) -> Freeing | None:
    """The least move that brings a team's effort in these weeks to `most` times its capacity, and nowhere above.

    Only what has not begun is moved, later and within the period, and not past what comes after it.
    """
    end = load.weeks[-1].last
    planned = {id(part.initiative): part.initiative for week in stretch for part in week.slices}
    candidates = [initiative for initiative in planned.values() if initiative.state == "planned"]
    candidates = sorted(candidates, key=lambda initiative: initiative.effort or 0)[:_TRIED]
    for weeks in range(1, _FARTHEST + 1):
        for initiative in candidates:
            moved = _moved(initiative, weeks)
            if moved is None or moved.end is None or moved.start is None or moved.end > end:
                continue
            if moved.end > _latest(plan, initiative) or not _fits(plan, load, stretch, initiative, moved, most):
                continue
            return Freeing(initiative, weeks, moved.start)
    return None


def _moved(initiative: Initiative, weeks: int) -> Initiative | None:
    if initiative.start is None or initiative.end is None:
        return None
    by = timedelta(weeks=weeks)
    try:
        return initiative.model_copy(update={"start": initiative.start + by, "end": initiative.end + by})
    except OverflowError:  # the calendar ends with the year 9999
        return None


def _latest(plan: Plan, initiative: Initiative) -> date:
    """The day by which it has to end for the sake of what comes after it."""
    starts = [
        other.start
        for other in plan.initiatives
        if initiative.id is not None and initiative.id in other.after and other.start is not None
    ]
    return min(starts, default=date.max)


def _fits(
    plan: Plan, load: TeamLoad, stretch: Sequence[WeekLoad], initiative: Initiative, moved: Initiative, most: float
) -> bool:
    alone = plan.model_copy(update={"initiatives": (moved,)})
    (there,) = team_loads(alone, (Team(id=load.key),))
    weeks = {week.week for week in stretch}
    for before, after in zip(load.weeks, there.weeks, strict=True):
        if before.capacity is None or (before.week not in weeks and not after.effort):
            continue
        others = before.effort - sum(part.effort for part in before.slices if part.initiative is initiative)
        if others + after.effort > before.capacity * most + _ROUNDING:
            return False
    return True
