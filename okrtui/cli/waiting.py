"""What in a plan waits for somebody now: check-ins, reviews, the closing, initiatives that should have ended."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from okrtui.document.document import Document
from okrtui.document.parents import Parents
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.cadence import next_due
from okrtui.plan.closing import left_to_close
from okrtui.plan.directory import Directory
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import PLAN_ID, Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.objective import Objective
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from okrtui.plan.review_rhythm import next_review
from okrtui.rules.context import Context, Placed
from okrtui.rules.diagnose import diagnose
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.execution.initiative_overdue import InitiativeOverdue
from okrtui.rules.finding import item_path
from okrtui.rules.rhythm.check_in_due import CheckInDue
from okrtui.rules.rhythm.never_checked_in import NeverCheckedIn, never_checked_in
from okrtui.rules.rhythm.period_over import PeriodOver
from okrtui.rules.rhythm.review_due import ReviewDue
from okrtui.rules.settings import Settings

ASKING = frozenset(rule.code for rule in (InitiativeOverdue, CheckInDue, NeverCheckedIn, ReviewDue, PeriodOver))
"""The rules that ask somebody to do something now; what the others see is for the next talk."""

WaitingKind = Literal["check-in", "review", "closing", "initiative"]


class Owner(NamedTuple):
    """Who is asked: as the plan writes it, and as a reader knows it."""

    key: str
    name: str


class Waiting(NamedTuple):
    """One thing that waits, for whom (nobody where that is empty), since which day, and for how many days."""

    file: str
    kind: WaitingKind
    rule: str
    item: str
    words: str
    owners: tuple[Owner, ...]
    since: date
    days: int

    @property
    def sentence(self) -> Sentence:
        """What is asked for, and how late it is."""
        about = {"words": Quoted(self.words), "since": self.since, "count": self.days}
        match self.kind:
            case "check-in":
                return Sentence(
                    "check-in on {words}: due on {since}, {count} day ago",
                    "check-in on {words}: due on {since}, {count} days ago",
                    **about,
                )
            case "review":
                return Sentence(
                    "review of {words}: due on {since}, {count} day ago",
                    "review of {words}: due on {since}, {count} days ago",
                    **about,
                )
            case "closing":
                return Sentence(
                    "grade or carry over {words}: its period ended on {since}, {count} day ago",
                    "grade or carry over {words}: its period ended on {since}, {count} days ago",
                    **about,
                )
            case "initiative":
                return Sentence(
                    "initiative {words}: should have ended on {since}, {count} day ago",
                    "initiative {words}: should have ended on {since}, {count} days ago",
                    **about,
                )


def waiting_in(document: Document, file: str, parents: Parents, settings: Settings, today: date) -> list[Waiting]:
    """Everything that waits in a plan, the latest first.

    What the settings or a comment of the plan silence is not asked for. A plan that is to be closed asks for that,
    and no longer for check-ins.
    """
    reading = read_plan(document.data)
    asked = settings._replace(select=ASKING - settings.ignore)
    told = diagnose(document, asked, parents=parents, today=today, day_rules=True, reading=reading)
    if any(each.code == PeriodOver.code for each in told):
        told = tuple(each for each in told if each.code not in (CheckInDue.code, NeverCheckedIn.code))
    never = never_checked_in(Context(reading, document.data, today, parents=parents))
    desk = _Desk(reading.plan, Directory(reading.plan, parents.plans), never, file, today)
    found = [waiting for each in told for waiting in desk.waiting_for(each)]
    return sorted(found, key=lambda waiting: -waiting.days)


class _Desk(NamedTuple):
    """A plan, who and what stands around it, and the day: what every entry is made from."""

    plan: Plan
    directory: Directory
    never_checked_in: Sequence[Placed[KeyResult]]
    file: str
    today: date

    def waiting_for(self, told: Diagnostic) -> Iterator[Waiting]:
        """What a remark asks for; nothing for one that asks for nothing."""
        match told.code:
            case ReviewDue.code:
                since = next_review(self.plan, self.today)
                if since is not None:
                    owners = [objective.owner for objective in left_to_close(self.plan)]
                    yield self._waiting(
                        "review", told.code, PLAN_ID, self.plan.header.title or self.file, owners, since
                    )
            case PeriodOver.code:
                yield from self._closings(told)
            case NeverCheckedIn.code:
                for key_result in self.never_checked_in:
                    yield from self._of_an_item(key_result.item, told)
            case InitiativeOverdue.code | CheckInDue.code:
                item = next(item for item in self.plan.items if item.path == item_path(told.path))
                yield from self._of_an_item(item, told)

    def _of_an_item(self, item: Item, told: Diagnostic) -> Iterator[Waiting]:
        part = item.part
        if isinstance(part, KeyResult):
            since = next_due(self.plan, part, self.today)
            if since is not None:
                yield self._waiting("check-in", told.code, item.key, item.words, [part.owner], since)
        elif isinstance(part, Initiative) and part.end is not None:
            owners = [part.owner or part.team]
            yield self._waiting("initiative", told.code, item.key, item.words, owners, part.end)

    def _closings(self, told: Diagnostic) -> Iterator[Waiting]:
        end = None if self.plan.header.period is None else self.plan.header.period.end
        left = {id(objective) for objective in left_to_close(self.plan)}
        for item in self.plan.items:
            if end is not None and isinstance(item.part, Objective) and id(item.part) in left:
                yield self._waiting("closing", told.code, item.key, item.words, [item.part.owner], end)

    def _waiting(
        self, kind: WaitingKind, rule: str, item: str, words: str, owners: list[str | None], since: date
    ) -> Waiting:
        people = tuple(dict.fromkeys(self._owner(owner) for owner in owners if owner))
        return Waiting(self.file, kind, rule, item, words, people, since, (self.today - since).days)

    def _owner(self, key: str) -> Owner:
        item = self.directory.people.get(key) or self.directory.teams.get(key)
        return Owner(key, key if item is None else item.words)
