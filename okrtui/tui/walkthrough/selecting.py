"""Which objectives are walked through, and in which order: picked from one list."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.plan.agenda import Agenda
from okrtui.plan.agenda_choice import EVERYTHING, Order, Selection
from okrtui.plan.organisation import Person, Team
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.pick_list import Option, PickList

if TYPE_CHECKING:
    from okrtui.tui.walkthrough.walking import Walking

_HINTS = (
    Hint("↵", Sentence("walk through these")),
    Hint("↑ ↓", Sentence("choose")),
    Hint("abc", Sentence("filter")),
    Hint("esc", Sentence("close")),
)


class _Way(NamedTuple):
    words: Sentence
    order: Order
    selection: Selection = EVERYTHING


class Selecting:
    """Offers the ways there are, each with how many objectives it goes through; what goes through none is left out."""

    def __init__(self, walking: "Walking") -> None:
        self._walking = walking
        self._workbench = walking.workbench
        self._ways = [(way, count) for way in self._all() if (count := self._count(way))]

    def ask(self) -> None:
        """Show the list."""
        workbench = self._workbench
        options = [
            Option(str(place), str(way.words), str(Sentence("{count} objective", "{count} objectives", count=count)))
            for place, (way, count) in enumerate(self._ways)
        ]
        if not options:
            workbench.say(Sentence("no objective yet"))
            return
        listed = PickList(
            workbench.palette, _("Walk through"), options, on_picked=self._picked, on_closed=workbench.close
        )
        workbench.open(listed, _HINTS)

    def _picked(self, keys: Sequence[str]) -> None:
        self._workbench.close()
        way, _count = self._ways[int(keys[0])]
        self._walking.select(way.order, way.selection)
        self._workbench.say(way.words)

    def _all(self) -> Iterator[_Way]:
        yield _Way(Sentence("all objectives in their rank"), "rank")
        yield _Way(Sentence("all objectives, what goes worst first"), "worst first")
        yield _Way(Sentence("all objectives by who owns them"), "owner")
        yield _Way(Sentence("only what is off track, at risk or outdated"), "worst first", Selection(red=True))
        for item in self._workbench.session.plan.items:
            if isinstance(item.part, Person) and item.id:
                yield _Way(Sentence("only what {name} owns", name=item.words), "rank", Selection(owner=item.id))
            elif isinstance(item.part, Team) and item.id:
                yield _Way(Sentence("only what {name} works on", name=item.words), "rank", Selection(team=item.id))

    def _count(self, way: _Way) -> int:
        session = self._workbench.session
        agenda = Agenda.of(session.plan, session.today, way.order, way.selection, session.parents.plans)
        return len(agenda.objectives)
