"""The round over the key results whose check-ins are due, and what a week brings beside them."""

from datetime import date, timedelta

from okrtui.plan.cadence import GRACE_DAYS, next_due, one_cadence_after
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.kpi import Kpi
from okrtui.plan.objective import Objective
from okrtui.plan.plan import Plan

_WEEK = 7


def is_asked(plan: Plan, key_result: KeyResult, today: date) -> bool:
    """Whether a round of today asks for the key result: its check-in is due, or will be within the days of grace.

    So a team that missed a Monday and met on Tuesday is asked on the next Monday, too.
    """
    asked = next_due(plan, key_result, today)
    return asked is not None and (asked - today).days <= GRACE_DAYS


def check_in_round(plan: Plan, today: date, first_owner: str | None = None) -> list[Item]:
    """The key results that a round asks for, by owner: those of one, then the others as the file names them.

    Those that nobody owns come last. Key results of objectives that are not active are not asked for.
    """
    found: dict[str, list[Item]] = {first_owner: []} if first_owner else {}
    nobodys: list[Item] = []
    active = False
    for item in plan.items:
        part = item.part
        if isinstance(part, Objective):
            active = part.state == "active" and part.grade is None
        elif isinstance(part, KeyResult) and active and is_asked(plan, part, today):
            (found.setdefault(part.owner, []) if part.owner else nobodys).append(item)
    return [*(item for items in found.values() for item in items), *nobodys]


def week_around(day: date) -> tuple[date, date]:
    """The Monday and the Sunday of the week that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=_WEEK - 1)


def starting_and_ending(plan: Plan, today: date) -> tuple[list[Item], list[Item]]:
    """The initiatives that start in the week of a day, and those that end in it; not what is done or dropped."""
    first, last = week_around(today)
    starting, ending = [], []
    for item in plan.items:
        part = item.part
        if isinstance(part, Initiative) and part.state in ("planned", "running"):
            if part.start is not None and first <= part.start <= last:
                starting.append(item)
            if part.end is not None and first <= part.end <= last:
                ending.append(item)
    return starting, ending


def kpis_to_observe(plan: Plan, today: date) -> list[Item]:
    """The KPIs whose newest observation is a month old, or that have none.

    A dashboard is kept at least monthly; a KPI has no cadence of its own.
    """
    return [item for item in plan.items if isinstance(item.part, Kpi) and _wants_observing(item.part, today)]


def _wants_observing(kpi: Kpi, today: date) -> bool:
    days = [each.date for each in kpi.observations if each.date is not None and each.date <= today]
    return not days or one_cadence_after(max(days), "monthly") <= today
