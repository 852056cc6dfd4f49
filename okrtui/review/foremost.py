"""Which of several changes of a plan tells most of what has become of it."""

from okrtui.plan.changes import PlanChange

_AIMS = ("target", "change", "at_least", "at_most", "done", "establish", "baseline", "due", "weight", "period")
_ITEMS = ("objective", "key_result", "initiative", "kpi", "plan", "priority", "team", "person", "review")
"""The kinds of items, from the one whose changes are news to the one that only follows what was done."""

_CLOSED = ("parked", "dropped")


def rank(change: PlanChange) -> tuple[int, int]:
    """Where a change stands among others, the most telling first.

    What the plan aims at leads, then what came into it and went from it, then who answers for what, then all else;
    what was only measured comes behind, reviews and their decisions last.
    """
    return _kind(change), _ITEMS.index(change.item)


def _kind(change: PlanChange) -> int:
    if change.item == "review":
        return 7
    if change.kind in ("moved", "renamed") and change.field != "objective":
        return 6
    if change.field is None or (change.field == "state" and change.new in _CLOSED):
        return {"plan": 0, "objective": 1, "key_result": 2, "initiative": 2, "kpi": 2}.get(change.item, 4)
    if change.item in ("objective", "key_result", "plan") and change.field in _AIMS:
        return 0
    if change.field == "owner":
        return 3
    path = change.after or change.before or ()
    return 5 if path and isinstance(path[-1], int) else 4
