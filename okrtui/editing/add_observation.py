"""Observe a KPI: its value on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from okrtui.document.edit import Edit, Value
from okrtui.document.refused import Refused
from okrtui.editing.finding_items import find_item
from okrtui.editing.noting import corrected, noted
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.kpi import Kpi
from okrtui.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class AddObservation:
    """Write down what a KPI shows on a day, behind what was observed up to that day.

    With `corrects` the last observation of that day says this from now on, where there is one.
    """

    item: str
    day: date
    value: int | float
    corrects: bool = False

    @property
    def label(self) -> Sentence:
        """What was observed."""
        return Sentence("observation of {item}", item=Quoted(self.item))

    def edits(self, plan: Plan) -> Sequence[Edit]:
        """One entry."""
        item = find_item(plan, self.item)
        kpi = item.part
        if not isinstance(kpi, Kpi):
            raise Refused(Sentence("{item} is no KPI: nothing is observed of it", item=Quoted(item.words)))
        path = (*item.path, "observations")
        fields: dict[str, Value | None] = {"value": self.value}
        entry = corrected(kpi.observations, path, self.day, fields) if self.corrects else None
        return noted(kpi.observations, path, self.day, fields) if entry is None else entry
