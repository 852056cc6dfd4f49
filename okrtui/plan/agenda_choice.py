"""Which objectives a walkthrough goes through, and in which order."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from okrtui.plan.directory import Directory
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item
from okrtui.plan.objective import Objective
from okrtui.plan.organisation import Person
from okrtui.plan.pace import objective_pace
from okrtui.plan.serving import initiatives_serving
from okrtui.plan.status import Status, standing

Order = Literal["rank", "worst first", "owner"]
ORDERS: tuple[Order, ...] = get_args(Order)

RED: tuple[Status, ...] = ("off track", "at risk", "outdated")
"""What somebody has to see to."""

_WORST_FIRST: tuple[Status | None, ...] = (*RED, "not started", None, "on track", "closed")


@dataclass(frozen=True, slots=True)
class Selection:
    """What an objective must have to be walked through; None and False ask for nothing.

    `owner` is who owns it or one of its key results. `team` is a team that does some of its initiatives, or that the
    owner of the objective, of one of its key results or of one of these initiatives is in, or is. `red` are those of
    which an active key result is off track, at risk or outdated. `keys` are ids, or pointers where there is no id.
    """

    owner: str | None = None
    team: str | None = None
    red: bool = False
    keys: frozenset[str] | None = None

    def has(self, item: Item, directory: Directory, today: date) -> bool:
        """Whether an objective is to be walked through."""
        objective = item.part
        assert isinstance(objective, Objective)
        return (
            (self.keys is None or item.key in self.keys)
            and (self.owner is None or self.owner in _owners(objective))
            and (self.team is None or self.team in _teams(objective, directory))
            and (not self.red or objective_status(directory, objective, today) in RED)
        )


EVERYTHING = Selection()


def objective_status(directory: Directory, objective: Objective, today: date) -> Status | None:
    """The worst status among the active key results of an objective; None where none of them has one."""
    told = (
        standing(directory.plan, objective, key_result, today)
        for key_result in objective.key_results
        if key_result.state == "active"
    )
    return min((each.status for each in told if each is not None), key=_WORST_FIRST.index, default=None)


def sort_key(order: Order, directory: Directory, today: date) -> Callable[[Item], tuple[float, ...]]:
    """What objectives are sorted by, which leaves them in their rank where it is the same.

    Worst first: by status, then by pace, the latest first. By owner: as the file first names them, what nobody owns
    last.
    """
    objectives = [item.part for item in directory.plan.items if isinstance(item.part, Objective)]
    owners = list(dict.fromkeys(objective.owner for objective in objectives if objective.owner))

    def key(item: Item) -> tuple[float, ...]:
        objective = item.part
        assert isinstance(objective, Objective)
        match order:
            case "worst first":
                pace = objective_pace(directory.plan, objective, today)
                status = objective_status(directory, objective, today)
                return (_WORST_FIRST.index(status), float("inf") if pace is None else pace.value)
            case "owner":
                return (owners.index(objective.owner) if objective.owner else len(owners),)
        return ()

    return key


def _owners(objective: Objective) -> set[str]:
    return {owner for owner in (objective.owner, *(each.owner for each in objective.key_results)) if owner}


def _teams(objective: Objective, directory: Directory) -> set[str]:
    """Teams by id, or by name where the plan lists none; an owner may be a team, too."""
    work = [item.part for item in initiatives_serving(directory.plan, objective)]
    owners = _owners(objective) | {part.owner for part in work if isinstance(part, Initiative) and part.owner}
    people = (item.part for owner in owners if (item := directory.people.get(owner)) is not None)
    return {
        *owners.difference(directory.people),
        *(part.team for part in work if isinstance(part, Initiative) and part.team),
        *(person.team for person in people if isinstance(person, Person) and person.team),
    }
