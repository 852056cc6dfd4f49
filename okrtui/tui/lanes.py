"""The calendar's lanes: initiatives by the team that does them, or by the objective that they serve."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from okrtui.locales.catalogue import _
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item
from okrtui.plan.load import TeamLoad, team_loads
from okrtui.plan.objective import Objective
from okrtui.plan.plan import Plan

Grouping = Literal["team", "objective"]


class Lane(NamedTuple):
    """A part of the calendar: the team or objective that it is about, None for initiatives that have none.

    `key` tells lanes without an item apart.
    """

    key: str
    name: str
    item: Item | None
    load: TeamLoad | None
    initiatives: Sequence[Item]


def lanes_of(plan: Plan, grouping: Grouping, shows: Callable[[Item], bool] | None) -> tuple[Lane, ...]:
    """The lanes of the calendar from the top; only initiatives that `shows` lets pass, and then no empty lane."""
    items = [item for item in plan.items if item.kind == "initiative" and (shows is None or shows(item))]
    lanes = _by_team(plan, items) if grouping == "team" else _by_objective(plan, items)
    return tuple(lane for lane in lanes if lane.initiatives or shows is None)


def _by_team(plan: Plan, items: Sequence[Item]) -> Iterator[Lane]:
    """Those of the plan, then those that only initiatives name, then no team."""
    teams = {item.key: item for item in plan.items if item.kind == "team"}
    loads = {load.key: load for load in team_loads(plan)}
    work: dict[str | None, list[Item]] = {key: [] for key in teams}
    for item in items:
        if isinstance(item.part, Initiative):
            work.setdefault(item.part.team or None, []).append(item)
    nobodys = work.pop(None, None)
    for key, initiatives in work.items():
        if key is not None:
            name = teams[key].words if key in teams else key
            yield Lane(f"team {key}", name, teams.get(key), loads.get(key), initiatives)
    if nobodys:
        yield Lane("no team", _("no team"), None, None, nobodys)


def _by_objective(plan: Plan, items: Sequence[Item]) -> Iterator[Lane]:
    """Objectives in their rank, those that are not active only where something serves them; then what serves none.

    An initiative stands under the first objective that it serves.
    """
    work: dict[int | None, list[Item]] = {}
    elsewhere: list[Item] = []
    for item in items:
        if isinstance(item.part, Initiative):
            served = objectives_served(plan, item.part)
            if not served and item.part.serves:
                elsewhere.append(item)
            else:
                work.setdefault(served[0] if served else None, []).append(item)
    objectives = [item for item in plan.items if isinstance(item.part, Objective)]
    for place, item in enumerate(objectives):
        initiatives = work.get(place, [])
        if initiatives or (isinstance(item.part, Objective) and item.part.state == "active"):
            yield Lane(f"objective {item.key}", item.words, item, None, initiatives)
    if elsewhere:
        yield Lane("elsewhere", _("serves what is not in this plan"), None, None, elsewhere)
    if work.get(None):
        yield Lane("nothing", _("serves nothing"), None, None, work[None])


def objectives_served(plan: Plan, initiative: Initiative) -> list[int]:
    """The places of the objectives that an initiative serves, itself or a key result of theirs, as it names them."""
    found: dict[int, None] = {}
    for word in initiative.serves:
        item = plan.by_id.get(word)
        if item is not None and item.kind in ("objective", "key_result"):
            found.setdefault(int(item.path[1]))
    return list(found)
