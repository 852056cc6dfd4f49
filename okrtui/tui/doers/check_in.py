"""Checking in: one line a key result, and on to the next that is due; KPIs likewise."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from okrtui.locales.sentence import Sentence
from okrtui.plan.check_in_round import check_in_round, kpis_to_observe
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.organisation import Person
from okrtui.tui.board import key_of
from okrtui.tui.check_in.question import Entry
from okrtui.tui.check_in.sitting import Sitting
from okrtui.tui.check_in.walk import Walk

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench
        self._noted: dict[str, Entry] = {}

    def check_in(self) -> None:
        """Check in the selected key result, or the first due one of what is selected; a KPI is observed."""
        workbench = self._workbench
        item = workbench.item
        if item is not None and item.kind == "kpi":
            self._begin(item.key, self._kpis)
            return
        first = self._first(item)
        if first is None:
            workbench.say(Sentence("there is no key result here to check in"))
            return
        owner = first.part.owner if isinstance(first.part, KeyResult) else None
        self._begin(first.key, lambda: self._due(owner))

    def _due(self, owner: str | None) -> Sequence[str]:
        """What a round asks for; in a walkthrough, that of the objective that is shown."""
        workbench = self._workbench
        due = check_in_round(workbench.session.plan, workbench.session.today, owner)
        if workbench.walking is not None:
            due = [item for item in due if key_of(item) in workbench.active.keys]
        return _keys(due)

    def observe(self) -> None:
        """Observe the KPIs that want it."""
        keys = self._kpis()
        if keys:
            self._begin(keys[0], self._kpis)

    def _kpis(self) -> Sequence[str]:
        session = self._workbench.session
        return _keys(kpis_to_observe(session.plan, session.today))

    def _first(self, item: Item | None) -> Item | None:
        """The key result that is meant by what is selected: one that is due before one that is not."""
        session = self._workbench.session
        if item is not None and item.kind == "key_result":
            return item
        due = check_in_round(session.plan, session.today)
        meant = list(due if item is None or item.kind == "team" else self._meant(item, due))
        active = [each for each in meant if isinstance(each.part, KeyResult) and each.part.state == "active"]
        return next((each for each in active if each in due), active[0] if active else None)

    def _meant(self, item: Item, due: Sequence[Item]) -> Iterator[Item]:
        """The key results of an objective, of what an initiative serves, of a person."""
        board = self._workbench.board
        match item.part:
            case Initiative() as initiative:
                for word in initiative.serves:
                    served = board.plan.by_id.get(word)
                    if served is not None and served.kind != "initiative":
                        yield from self._meant(served, due)
            case Person() as person:
                yield from (each for each in due if isinstance(each.part, KeyResult) and each.part.owner == person.id)
            case KeyResult():
                yield item
            case _:
                yield from board.key_results(item)

    def _begin(self, first: str, due: Callable[[], Sequence[str]]) -> None:
        workbench = self._workbench
        if workbench.session.document.slips:
            workbench.say_text_first()
        else:
            Sitting(workbench, Walk(first, due), self._noted, self.observe).ask()


def _keys(items: Sequence[Item]) -> list[str]:
    return [item.key for item in items]
