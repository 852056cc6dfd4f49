"""What the screens show of one revision of a plan, worked out once for it."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from okrtui.locales.sentence import Sentence
from okrtui.plan.directory import Directory
from okrtui.plan.figure import Figure
from okrtui.plan.items import Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.objective import Commitment, Objective
from okrtui.plan.organisation import Person, Team
from okrtui.plan.pace import objective_pace, pace
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.progress import Progress, progress
from okrtui.plan.rollup import objective_progress, plan_expected, plan_progress
from okrtui.plan.status import Standing, is_started, standing
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.finding import item_path
from okrtui.rules.severity import SEVERITIES
from okrtui.tui.filter import Filter
from okrtui.tui.lanes import Grouping, Lane, lanes_of


class Stand(NamedTuple):
    """How an objective or key result stands; None where that cannot be told, the pace also where nothing has begun."""

    progress: Progress | None
    pace: Figure | None
    standing: Standing | None = None


def key_of(item: Item) -> str:
    """What an item goes by on the screens: kind and id, or its place where it has no id."""
    return f"{item.kind} {item.key}"


class Board:
    """A plan, the day it is looked at, its remarks, what of it is to be shown (no filter: all), and its parents.

    `slip` is the line where the text goes wrong, None where all of it can be read.
    """

    def __init__(
        self,
        plan: Plan,
        diagnostics: Iterable[Diagnostic],
        today: date,
        filter: Filter | None = None,
        parents: Sequence[Plan] = (),
        slip: int | None = None,
    ) -> None:
        self.plan = plan
        self.today = today
        self.filter = filter
        self.slip = slip
        self.directory = Directory(plan, parents)
        self.diagnostics = tuple(diagnostics)
        self._stands: dict[Path, Stand] = {}
        self._lanes: dict[Grouping, tuple[Lane, ...]] = {}

    @cached_property
    def by_key(self) -> dict[str, Item]:
        """All items by what they go by on the screens; the first where two have one id."""
        found: dict[str, Item] = {}
        for item in self.plan.items:
            found.setdefault(key_of(item), item)
        return found

    @cached_property
    def objectives(self) -> tuple[Item, ...]:
        """Objectives in their rank, those that are not active after the others."""
        items = [item for item in self.plan.items if item.kind == "objective"]
        return tuple(sorted(items, key=is_resting))

    def key_results(self, objective: Item) -> tuple[Item, ...]:
        """The key results of an objective in the order of the file."""
        return tuple(self._under.get(objective.path, ()))

    @cached_property
    def _under(self) -> dict[Path, list[Item]]:
        """The key results by the path of their objective."""
        found: dict[Path, list[Item]] = {}
        for item in self.plan.items:
            if item.kind == "key_result":
                found.setdefault(item.path[:2], []).append(item)
        return found

    @cached_property
    def shown_objectives(self) -> tuple[Item, ...]:
        """The objectives that the filter lets pass."""
        return tuple(filter(self.shows, self.objectives))

    def shown_key_results(self, objective: Item) -> tuple[Item, ...]:
        """The key results of an objective that the filter lets pass."""
        return tuple(filter(self.shows, self.key_results(objective)))

    def shows(self, item: Item) -> bool:
        """Whether the filter lets an item pass: an objective also for its key results, these for their objective."""
        if self.filter is None or self._is_kept(item):
            return True
        if item.kind == "objective":
            return any(map(self._is_kept, self.key_results(item)))
        above = self.objective_of(item) if item.kind == "key_result" else None
        return above is not None and self.filter.field is not None and self._is_kept(above)

    def _is_kept(self, item: Item) -> bool:
        if self.filter is None or self.filter.field is None:
            return bool(self.remarks(item))
        return self.filter.keeps(item)

    @cached_property
    def shown_diagnostics(self) -> tuple[Diagnostic, ...]:
        """The remarks on what the filter lets pass; those that are on no item belong to whoever looks for remarks."""
        if self.filter is None or self.filter.field is None:
            return self.diagnostics
        shown = {item.path for item in self.plan.items if self.shows(item)}
        return tuple(remark for remark in self.diagnostics if item_path(remark.path) in shown)

    def objective_of(self, item: Item) -> Item | None:
        """The objective that a key result stands under."""
        return self._by_path.get(item.path[:2])

    @cached_property
    def _by_path(self) -> dict[Path, Item]:
        """The objectives by their paths."""
        return {item.path: item for item in self.objectives}

    def lanes(self, grouping: Grouping) -> tuple[Lane, ...]:
        """The calendar by team or by objective."""
        if grouping not in self._lanes:
            self._lanes[grouping] = lanes_of(self.plan, grouping, None if self.filter is None else self.shows)
        return self._lanes[grouping]

    def nothing(self, words: str) -> str:
        """What to say where there is no item: these words, or that the text cannot be read, which may have some."""
        if self.slip is None:
            return words
        return str(Sentence("line {line} cannot be read", line=self.slip))

    @cached_property
    def progress(self) -> dict[Commitment, Progress]:
        """The progress of the plan, by kind of objective."""
        return plan_progress(self.plan, self.today)

    @cached_property
    def expected(self) -> dict[Commitment, Figure]:
        """What is expected of the plan today, by kind of objective."""
        return plan_expected(self.plan, self.today)

    def stand(self, item: Item) -> Stand:
        """How an objective or key result stands today."""
        if item.path not in self._stands:
            self._stands[item.path] = self._find_stand(item)
        return self._stands[item.path]

    def _find_stand(self, item: Item) -> Stand:
        plan, today, part = self.plan, self.today, item.part
        if isinstance(part, Objective):
            begun = self._begun and any(map(is_started, part.key_results))
            return Stand(objective_progress(plan, part, today), objective_pace(plan, part, today) if begun else None)
        above = self.objective_of(item)
        if not isinstance(part, KeyResult) or above is None or not isinstance(above.part, Objective):
            return Stand(None, None)
        return Stand(
            progress(plan, part, today),
            pace(plan, above.part, part, today) if self._begun and is_started(part) else None,
            standing(plan, above.part, part, today),
        )

    @property
    def _begun(self) -> bool:
        """Whether the period has begun: before, nothing can be ahead or late."""
        period = self.plan.header.period
        return period is None or period.start is None or period.start <= self.today

    def person(self, owner: str | None) -> str:
        """The name of the person that an owner is the id of, or the owner as it is written."""
        for item in self.plan.items:
            if isinstance(item.part, Person) and item.id == owner:
                return item.words
        return owner or ""

    def team(self, team: str | None) -> str:
        """The name of a team, or the team as it is written."""
        for item in self.plan.items:
            if isinstance(item.part, Team) and item.id == team:
                return item.words
        return team or ""

    @cached_property
    def _remarks_by_item(self) -> dict[Path, list[Diagnostic]]:
        found: dict[Path, list[Diagnostic]] = {}
        for diagnostic in sorted(self.diagnostics, key=_weight):
            found.setdefault(item_path(diagnostic.path), []).append(diagnostic)
        return found

    def remarks(self, item: Item | None) -> Sequence[Diagnostic]:
        """The remarks about an item itself, the most severe first; with None those about the plan as a whole."""
        return self._remarks_by_item.get(item.path if item is not None else (), ())

    def remarks_within(self, item: Item) -> list[Diagnostic]:
        """The remarks about an item and what stands under it, the most severe first."""
        within = (item, *self.key_results(item))
        return sorted((remark for each in within for remark in self.remarks(each)), key=_weight)


def _weight(diagnostic: Diagnostic) -> int:
    return SEVERITIES.index(diagnostic.severity)


def is_resting(item: Item) -> bool:
    """Whether an objective or key result is parked, done or dropped."""
    return isinstance(item.part, Objective | KeyResult) and item.part.state != "active"
