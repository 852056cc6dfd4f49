"""Remarks on items that were given up: they are gone, and nothing was put right."""

from collections.abc import Mapping

from okrtui.plan.initiative import Initiative
from okrtui.plan.key_result import KeyResult
from okrtui.plan.objective import Objective
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.finding import item_path
from okrtui.rules.registry import RULES

_CURED = frozenset(rule.code for rule in RULES if rule.cured_by_giving_up)
_NOT_JUDGED = frozenset(rule.code for rule in RULES if not rule.judges_closed)
_GIVEN_UP = ("parked", "dropped")


def went_with_its_item(told: Diagnostic, plans: tuple[Plan, Plan], pairs: Mapping[Path, Path]) -> bool:
    """Whether a remark on the first plan went because its item is not in the second, or is parked or dropped there.

    Some remarks are put right by just that: one of two items that say the same, an objective too many. `pairs` lead
    from where an item stood to where it stands.
    """
    item = item_path(told.path)
    if not item or told.code in _CURED:
        return False
    now = pairs.get(item)
    if now is None:
        return True
    return told.code in _NOT_JUDGED and _is_given_up(plans[1], now) and not _is_given_up(plans[0], item)


def _is_given_up(plan: Plan, path: Path) -> bool:
    """Whether an item is parked or dropped, or lies in one that is."""
    return any(
        item.path in (path, path[:2])
        and isinstance(item.part, Objective | KeyResult | Initiative)
        and item.part.state in _GIVEN_UP
        for item in plan.items
    )
