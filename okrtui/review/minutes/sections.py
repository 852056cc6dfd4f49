"""The sections of the minutes: one for each objective, one for the plan in all."""

from dataclasses import dataclass, field

from okrtui.locales.sentence import Sentence
from okrtui.plan.agenda import Agenda
from okrtui.plan.agenda_step import AgendaStep, objective_steps
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.references import SERVES
from okrtui.plan.review import Decision
from okrtui.plan.review_notes import ReviewNote
from okrtui.review.minutes.change_account import ChangeAccount, Place
from okrtui.review.minutes.meeting import Ballot, Meeting


@dataclass(slots=True)
class Section:
    """What there is to say about an objective, or about the plan in all (`item` is None), and how long it was shown."""

    item: Item | None
    seconds: float = 0.0
    decisions: list[Decision] = field(default_factory=list)
    ballots: list[Ballot] = field(default_factory=list)
    check_ins: list[Sentence] = field(default_factory=list)
    changes: list[Sentence] = field(default_factory=list)
    notes: list[ReviewNote] = field(default_factory=list)
    lessons: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was decided, said or changed."""
        told = (self.decisions, self.ballots, self.check_ins, self.changes, self.notes, self.lessons)
        return not any(told)


class Sections:
    """The sections, each made when it is first asked for; those of the agenda come first, in its order."""

    def __init__(self, account: ChangeAccount, agenda: Agenda, meeting: Meeting) -> None:
        self._account = account
        self._by_place: dict[Place, Section] = {}
        self.whole = Section(None)
        places = {step.key: self._now(step) for step in objective_steps(account.before)}
        places |= {step.key: Place(step.item.path) for step in objective_steps(account.after) if step.item is not None}
        for key in agenda.trail:
            if key in places:
                self._at(places[key])
        for key, seconds in meeting.seconds.items():
            if key in places and seconds > 0:
                self._at(places[key]).seconds += seconds

    @property
    def objectives(self) -> list[Section]:
        """The sections of objectives."""
        return list(self._by_place.values())

    def of_item(self, key: str | None) -> Section:
        """Where something about an item is said, by its id or pointer."""
        for plan, is_gone in ((self._account.after, False), (self._account.before, True)):
            item = item_called(plan, key)
            if item is not None:
                return self.of_place(Place(item.path, is_gone))
        return self.whole

    def of_place(self, place: Place) -> Section:
        """Where something is said about what stands at a place.

        Key results go with their objective, an initiative with the first objective that it serves.
        """
        path, plan = place.path, self._account.before if place.is_gone else self._account.after
        if path[:1] == ("initiatives",):
            path = _served(plan, plan.initiatives[int(path[1])]) or ()
        if path[:1] != ("objectives",):
            return self.whole
        return self._at(self._account.now(path[:2]) if place.is_gone else Place(path[:2]))

    def _now(self, step: AgendaStep) -> Place:
        assert step.item is not None
        return self._account.now(step.item.path)

    def _at(self, place: Place) -> Section:
        if place not in self._by_place:
            plan = self._account.before if place.is_gone else self._account.after
            item = next(item for item in plan.items if item.path == place.path)
            self._by_place[place] = Section(item)
        return self._by_place[place]


def item_called(plan: Plan, key: str | None) -> Item | None:
    """The item with an id, or at a pointer; ids of people and teams are not looked for."""
    if key is None:
        return None
    return plan.by_id.get(key) or next((item for item in plan.items if item.key == key and item.in_shared_space), None)


def _served(plan: Plan, initiative: Initiative) -> Path | None:
    """The path of the first objective or key result that an initiative serves."""
    served = (plan.by_id.get(id) for id in initiative.serves)
    return next((item.path for item in served if item is not None and item.kind in SERVES.own), None)
