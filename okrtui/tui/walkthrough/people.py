"""Who is in a walkthrough, and who leads."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.room.person import PRESENTER, Person
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.pick_list import Option, PickList

if TYPE_CHECKING:
    from okrtui.tui.walkthrough.walking import Walking

_FILTER = Hint("abc", Sentence("filter"))
_LEADING = (
    Hint("↵", Sentence("hand the lead over")),
    Hint("↑ ↓", Sentence("choose")),
    _FILTER,
    Hint("esc", Sentence("close")),
)
_LOOKING = (Hint("↑ ↓", Sentence("choose")), _FILTER, Hint("esc", Sentence("close")))


class PeopleList:
    """Lists them; who presents hands the lead to the one that is picked, or takes it back by picking himself."""

    def __init__(self, walking: "Walking") -> None:
        self._walking = walking
        self._workbench = walking.workbench

    def show(self) -> None:
        """Show the list; who has been handed the lead is asked whether to give it back instead."""
        walking, workbench, meeting = self._walking, self._workbench, self._walking.company.meeting
        if meeting is None:
            workbench.say(Sentence("nobody is here yet"))
            return
        options = [self._option(person, meeting.leader) for person in (meeting.presenter, *meeting.people)]
        heading = _("Who is here")
        listed = PickList(workbench.palette, heading, options, on_picked=self._picked, on_closed=workbench.close)
        workbench.open(listed, _LEADING if walking.company.presents or walking.leads else _LOOKING)

    def _option(self, person: Person, leader: int) -> Option:
        told = [f"{person.columns}×{person.rows}"]
        if person.id == PRESENTER:
            told.append(_("presents"))
        if person.id == leader:
            told.append(_("leads"))
        return Option(str(person.id), person.words, " · ".join(reversed(told)))

    def _picked(self, keys: Sequence[str]) -> None:
        walking, workbench = self._walking, self._workbench
        workbench.close()
        company, meeting, id = walking.company, walking.company.meeting, int(keys[0])
        person = None if meeting is None else meeting.person(id)
        if person is None:
            workbench.say(Sentence("that person has left"))
        elif meeting is not None and meeting.leader == id:
            workbench.say(Sentence("{name} leads already", name=person.words))
        elif company.presents and id != PRESENTER:
            company.hand_to(id)
            workbench.say(Sentence("{name} leads now; pick yourself to lead again", name=person.words))
        elif id == PRESENTER and (company.presents or company.leads):
            walking.take_back()
            workbench.say(Sentence("{name} leads now", name=person.words))
        else:
            workbench.say(Sentence("only who presents hands the lead over"))
        workbench.show_selection()
