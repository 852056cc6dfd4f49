"""Which initiatives serve what."""

from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item
from okrtui.plan.objective import Objective
from okrtui.plan.plan import Plan


def initiatives_serving(plan: Plan, objective: Objective) -> list[Item]:
    """The initiatives that serve an objective or one of its key results, in the order of the file."""
    ids = {objective.id, *(each.id for each in objective.key_results)} - {None}
    return [item for item in plan.items if isinstance(item.part, Initiative) and ids & {*item.part.serves}]
