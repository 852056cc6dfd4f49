"""What a walkthrough goes through, step by step, and where one is once the plan has changed on the way."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from okrtui.plan.agenda_choice import EVERYTHING, Order, Selection, sort_key
from okrtui.plan.agenda_step import CLOSING, OPENING, AgendaStep, objective_steps
from okrtui.plan.directory import Directory
from okrtui.plan.items import Item
from okrtui.plan.matching import Placed, item_pairs
from okrtui.plan.plan import Plan


@dataclass(frozen=True)
class Agenda:
    """The steps of a walkthrough: the opening, objectives, the closing.

    `resting` are the objectives that are not active, in the order of the file: the closing names them. Order and
    selection are asked for once, at the beginning: what is checked in on the way moves no objective, and takes none
    out. `trail` are the keys of all objectives that were walked through, those that are gone at their place.
    """

    plan: Plan
    steps: tuple[AgendaStep, ...]
    resting: tuple[Item, ...]
    order: Order
    selection: Selection
    trail: tuple[str, ...]
    moved: Mapping[str, str] = field(default_factory=dict)
    """What the objectives go by, by what they went by before the last change of the plan."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """The same since the beginning, for keys that are not used any more."""

    @classmethod
    def of(
        cls,
        plan: Plan,
        today: date,
        order: Order = "rank",
        selection: Selection = EVERYTHING,
        parents: Sequence[Plan] = (),
    ) -> "Agenda":
        """The agenda of a walkthrough that begins, of the active objectives that the selection has."""
        directory = Directory(plan, parents)
        chosen = [
            step for step in objective_steps(plan) if step.is_active and selection.has(_item(step), directory, today)
        ]
        by = sort_key(order, directory, today)
        chosen.sort(key=lambda step: by(_item(step)))
        return cls(plan, _framed(chosen), _resting(plan), order, selection, tuple(step.key for step in chosen))

    @property
    def objectives(self) -> tuple[AgendaStep, ...]:
        """The steps between the opening and the closing; jumped to by number, the first is 1."""
        return self.steps[1:-1]

    def step_of(self, key: str) -> AgendaStep | None:
        """The step with a key; where it is gone, the nearest: the next that is left, else the one before.

        None for a key that no step ever had.
        """
        key = self._known_as(key)
        place = self._place(key)
        if place is not None:
            return self.steps[place]
        if key not in self.trail:
            return None
        return self._first(self.trail[self.trail.index(key) :]) or self._before(key)

    def kept(self, key: str) -> AgendaStep | None:
        """Where somebody is now who was at a step before the plan changed last, else as `step_of`."""
        return self.step_of(self.moved.get(key, key))

    def next(self, key: str) -> AgendaStep:
        """The step behind one, or behind where it was; the closing behind itself, and the opening behind no step."""
        key = self._known_as(key)
        place = self._place(key)
        if place is not None:
            return self.steps[min(place + 1, len(self.steps) - 1)]
        if key not in self.trail:
            return OPENING
        return self._first(self.trail[self.trail.index(key) :]) or CLOSING

    def previous(self, key: str) -> AgendaStep:
        """The step before one, or before where it was; the opening before itself, and before no step."""
        key = self._known_as(key)
        place = self._place(key)
        return self._before(key) if place is None else self.steps[max(place - 1, 0)]

    def numbered(self, number: int) -> AgendaStep | None:
        """The objective with a number, the first being 1; 0 is the opening, None there is none."""
        return self.steps[number] if 0 <= number < len(self.steps) - 1 else None

    def number_of(self, key: str) -> int | None:
        """The number that an objective is jumped to by, 0 for the opening; None for the closing, and what is gone."""
        place = self._place(key)
        return None if place == len(self.steps) - 1 else place

    def after(self, plan: Plan, today: date, parents: Sequence[Plan] = (), *, shown: str | None = None) -> "Agenda":
        """The agenda once the plan has become this one.

        Objectives that came, or are active again, are taken in where the selection has them: at their rank, or at the
        end where the order is another one. What is not active any more is left out, but for the objective of the
        step that is `shown` (its key before the change): it stays until somebody goes on from it.
        """
        known, found = objective_steps(self.plan), objective_steps(plan)
        pairs = item_pairs([_placed(step) for step in known], [_placed(step) for step in found])
        keys = {_item(step).path: step.key for step in found}
        moved = {step.key: keys[now] for step in known if (now := pairs.get(_item(step).path)) is not None}
        trail = tuple(dict.fromkeys(moved.get(key, key) for key in self.trail))
        passed_over = {moved[step.key] for step in known if step.is_active and step.key in moved}.difference(trail)
        here = None if shown is None else moved.get(shown, shown)
        directory = Directory(plan, parents)

        def goes_in(step: AgendaStep) -> bool:
            if step.key in trail:
                return step.is_active or step.key == here
            return step.is_active and step.key not in passed_over and self.selection.has(_item(step), directory, today)

        chosen = [step for step in found if goes_in(step)]
        if self.order != "rank":
            chosen.sort(key=lambda step: trail.index(step.key) if step.key in trail else len(trail))
        renamed = {**self.renamed, **{key: key for key in moved}}
        return Agenda(
            plan,
            _framed(chosen),
            _resting(plan),
            self.order,
            self.selection,
            _with_gone([step.key for step in chosen], trail),
            moved,
            {key: moved.get(now, now) for key, now in renamed.items() if moved.get(now, now) != key},
        )

    def _known_as(self, key: str) -> str:
        return key if self._place(key) is not None else self.renamed.get(key, key)

    def _before(self, key: str) -> AgendaStep:
        """What is left before an objective that is gone."""
        before = self.trail[: self.trail.index(key)] if key in self.trail else ()
        return self._first(reversed(before)) or OPENING

    def _first(self, keys: Iterable[str]) -> AgendaStep | None:
        """The first step there is among those with these keys."""
        places = (self._place(key) for key in keys)
        return next((self.steps[place] for place in places if place is not None), None)

    def _place(self, key: str) -> int | None:
        return next((place for place, step in enumerate(self.steps) if step.key == key), None)


def _framed(objectives: Iterable[AgendaStep]) -> tuple[AgendaStep, ...]:
    return (OPENING, *objectives, CLOSING)


def _resting(plan: Plan) -> tuple[Item, ...]:
    return tuple(_item(step) for step in objective_steps(plan) if not step.is_active)


def _item(step: AgendaStep) -> Item:
    assert step.item is not None
    return step.item


def _placed(step: AgendaStep) -> Placed:
    item = _item(step)
    return Placed(item.path, item.part.model_dump(exclude_unset=True))


def _with_gone(keys: list[str], trail: Sequence[str]) -> tuple[str, ...]:
    """The keys of the steps, and those that are gone each behind what it stood behind."""
    found = list(keys)
    for place, key in enumerate(trail):
        if key not in found:
            found.insert(found.index(trail[place - 1]) + 1 if place else 0, key)
    return tuple(found)
