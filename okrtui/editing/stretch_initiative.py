"""Make an initiative's bar in the calendar longer or shorter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from okrtui.document.edit import Edit, SetValue
from okrtui.document.refused import Refused
from okrtui.editing.finding_items import find_item
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.initiative import Initiative
from okrtui.plan.plan import Plan

_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class StretchInitiative:
    """Move the end of an initiative by so many weeks; a bar without an end is a week long first."""

    item: str
    weeks: int

    @property
    def label(self) -> Sentence:
        """What was made longer or shorter."""
        return Sentence("end of {item}", item=Quoted(self.item))

    def edits(self, plan: Plan) -> Sequence[Edit]:
        """The new last day."""
        item = find_item(plan, self.item)
        initiative = item.part
        if not isinstance(initiative, Initiative):
            raise Refused(Sentence("{item} is no initiative: it has no place in the calendar", item=Quoted(item.words)))
        try:
            return [SetValue((*item.path, "end"), self._new_end(initiative))]
        except OverflowError:
            raise Refused(Sentence("no calendar goes that far")) from None

    def _new_end(self, initiative: Initiative) -> date:
        start, end = initiative.start, initiative.end
        if end is None:
            if start is None:
                raise Refused(Sentence("it has no dates that could be moved"))
            end = start - _DAY
        new = end + self.weeks * _WEEK
        if self.weeks < 0 and start is not None and new < start:
            raise Refused(Sentence("it is no longer than a week"))
        return new
