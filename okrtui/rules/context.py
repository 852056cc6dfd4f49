"""What rules may ask about a plan, each answer found once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from okrtui.document.parents import NO_PARENTS, Parents
from okrtui.document.slip import Slip
from okrtui.locales.language import Language, current_language
from okrtui.plan.directory import Directory
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.objective import Objective
from okrtui.plan.path import Path
from okrtui.plan.reading import Reading
from okrtui.plan.status import Standing, standing
from okrtui.rules.allowance import IdleWord
from okrtui.rules.limits import DEFAULT_LIMITS, Limits

_OPEN = ("active", "planned", "running")

P = TypeVar("P", Objective, KeyResult, Initiative)


class Placed(NamedTuple, Generic[P]):
    """A part of the plan and the item that it is."""

    part: P
    item: Item

    @property
    def path(self) -> Path:
        """Where it stands."""
        return self.item.path

    @property
    def words(self) -> str:
        """What a reader calls it."""
        return self.item.words

    @property
    def title_path(self) -> Path:
        """Where the words stand that a reader knows it by; the item itself where it has none."""
        if self.part.title:
            return (*self.path, "title")
        if isinstance(self.part, KeyResult) and self.part.metric:
            return (*self.path, "metric")
        return self.path


class ActiveObjective(NamedTuple):
    """An active objective and its active key results."""

    objective: Placed[Objective]
    key_results: tuple[Placed[KeyResult], ...]


class Context:
    """A plan that is judged: how it was read, what stands around it, by which limits, on which day.

    `before` is the plan as it was, where a change is judged; None outside a comparison.
    """

    def __init__(
        self,
        reading: Reading,
        data: Mapping[str, Any],
        today: date,
        *,
        limits: Limits = DEFAULT_LIMITS,
        parents: Parents = NO_PARENTS,
        slips: Sequence[Slip] = (),
        before: "Context | None" = None,
    ) -> None:
        self.reading = reading
        self.plan = reading.plan
        self.data = data
        self.today = today
        self.limits = limits
        self.parents = parents
        self.slips = slips
        self.before = before
        self.idle_words: Sequence[IdleWord] = ()

    @property
    def language(self) -> Language:
        """The language that the rules read the plan in: its own, or the reader's where it names none."""
        return self.plan.header.lang or current_language()

    @cached_property
    def directory(self) -> Directory:
        """What the ids in the plan stand for."""
        return Directory(self.plan, self.parents.plans)

    @cached_property
    def faulty(self) -> frozenset[Path]:
        """Where values stood that the model could not take."""
        return frozenset(fault.path for fault in self.reading.faults)

    @cached_property
    def by_path(self) -> dict[Path, Item]:
        """The items of the plan by where they stand."""
        return {item.path: item for item in self.plan.items}

    @cached_property
    def objectives(self) -> tuple[Placed[Objective], ...]:
        """All objectives, in the order of the file."""
        return tuple(Placed(item.part, item) for item in self.plan.items if isinstance(item.part, Objective))

    @cached_property
    def active_objectives(self) -> tuple[ActiveObjective, ...]:
        """The active objectives with their active key results, in the order of the file."""
        return tuple(
            ActiveObjective(
                objective,
                tuple(
                    Placed(key_result, self.by_path[(*objective.path, "key_results", place)])
                    for place, key_result in enumerate(objective.part.key_results)
                    if key_result.state == "active"
                ),
            )
            for objective in self.objectives
            if objective.part.state == "active"
        )

    @cached_property
    def active_key_results(self) -> tuple[Placed[KeyResult], ...]:
        """The active key results of active objectives."""
        return tuple(key_result for active in self.active_objectives for key_result in active.key_results)

    @cached_property
    def standings(self) -> Mapping[Path, Standing | None]:
        """How each active key result of an active objective stands today, by its path."""
        return {
            key_result.path: standing(self.plan, objective.part, key_result.part, self.today)
            for objective, key_results in self.active_objectives
            for key_result in key_results
        }

    @cached_property
    def initiatives(self) -> tuple[Placed[Initiative], ...]:
        """All initiatives, in the order of the file."""
        return tuple(Placed(item.part, item) for item in self.plan.items if isinstance(item.part, Initiative))

    @cached_property
    def open_initiatives(self) -> tuple[Placed[Initiative], ...]:
        """The initiatives that are neither done nor dropped."""
        return tuple(placed for placed in self.initiatives if placed.part.state in _OPEN)

    @cached_property
    def serving(self) -> Mapping[str, Sequence[Placed[Initiative]]]:
        """By id of what they serve, the initiatives that are not dropped."""
        found: dict[str, list[Placed[Initiative]]] = defaultdict(list)
        for initiative in self.initiatives:
            if initiative.part.state != "dropped":
                for id in initiative.part.serves:
                    found[id].append(initiative)
        return found

    def served_by(self, objective: Objective) -> tuple[Placed[Initiative], ...]:
        """The initiatives that serve an objective or one of its key results, in the order of the file."""
        ids = {objective.id, *(key_result.id for key_result in objective.key_results)}
        serving = {placed.path: placed for id in ids if id is not None for placed in self.serving.get(id, ())}
        return tuple(serving[path] for path in sorted(serving))

    def serving_key_result(self, objective: Objective, key_result: KeyResult) -> tuple[Placed[Initiative], ...]:
        """What serves a key result, or its objective as a whole; nothing where none is for the key result itself."""
        own = self.serving.get(key_result.id, ()) if key_result.id is not None else ()
        if not own:
            return ()
        whole = self.serving.get(objective.id, ()) if objective.id is not None else ()
        return tuple({placed.path: placed for placed in (*own, *whole)}.values())

    def owner_name(self, owner: str) -> str:
        """The name of the person that an owner's id stands for, or the owner as written."""
        person = self.directory.people.get(owner)
        return owner if person is None else person.words

    def is_closed(self, path: Path) -> bool:
        """Whether an item is parked, done or dropped, or lies in one that is."""
        for length in (2, 4):
            item = self.by_path.get(path[:length])
            if (
                item is not None
                and isinstance(item.part, Objective | KeyResult | Initiative)
                and item.part.state not in _OPEN
            ):
                return True
        return False
