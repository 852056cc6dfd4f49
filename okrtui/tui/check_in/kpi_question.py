"""A KPI asked for what it shows today."""

from collections.abc import Sequence

from okrtui.document.refused import Refused
from okrtui.editing.add_observation import AddObservation
from okrtui.editing.noting import plain
from okrtui.editing.typed_check_in import read_observation
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.plan.history import in_order
from okrtui.plan.items import Item
from okrtui.plan.kpi import Kpi
from okrtui.plan.plan import Plan
from okrtui.tui.check_in.history_told import entry_told
from okrtui.tui.check_in.question import Entry, Question
from okrtui.tui.figures import LONG_UNIT, range_of


class KpiQuestion(Question):
    """Shows at every key the observation that would be written, whether it is in its range, and the last ones."""

    def heading(self) -> str:
        """Words and range of the KPI."""
        item = self.item
        range = range_of(_part(item), LONG_UNIT)
        return f"{item.words} · {range}" if range else item.words

    def hint(self) -> Sentence:
        """What stands on the line."""
        return Sentence("the value of today")

    def history(self, item: Item) -> Sequence[Entry]:
        """Its observations."""
        return _part(item).observations

    def command(self, text: str) -> AddObservation:
        """The observation of today; an empty line is the last value again."""
        kpi = _part(self.item)
        value = read_observation(text, kpi.unit) if text.strip() else _last_value(kpi)
        return AddObservation(self.key, self._session.today, value, corrects=self.corrects)

    def words(self, item: Item, entry: Entry) -> str:
        """Day and value."""
        return entry_told(entry, _part(item).unit)

    def following(self, item: Item, plan: Plan) -> str:  # noqa: ARG002 – a range needs no plan
        """Whether the value lies in the range, where there is one."""
        kpi = _part(item)
        if kpi.at_least is None and kpi.at_most is None:
            return ""
        return _("within its healthy range") if kpi.healthy(_last_value(kpi)) else _("outside its healthy range")


def _last_value(kpi: Kpi) -> int | float:
    values = [entry.value for entry in in_order(kpi.observations) if entry.value is not None]
    if not values:
        raise Refused(Sentence("nothing was noted before that could be unchanged"))
    return plain(values[-1])


def _part(item: Item) -> Kpi:
    if not isinstance(item.part, Kpi):
        raise TypeError(item.kind)
    return item.part
