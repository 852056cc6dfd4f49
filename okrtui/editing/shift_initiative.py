"""Move an initiative in the calendar."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from okrtui.document.edit import Edit, SetValue
from okrtui.document.refused import Refused
from okrtui.editing.finding_items import find_item
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.initiative import Initiative
from okrtui.plan.plan import Plan

_SPAN = re.compile(r"(?P<sign>[+-]?)(?P<count>[0-9]+)(?P<unit>[dwjs])")
_MOST_DIGITS = 4
_DAYS = {"d": 1, "j": 1, "w": 7, "s": 7}  # day and week, jour and semaine


def parse_shift(text: str) -> timedelta:
    """A stretch of time such as `2w`, `-3d`; `2s` and `3j` in French.

    Raises:
        Refused: it is none, or goes too far.
    """
    found = _SPAN.fullmatch(text.strip())
    if found is None:
        raise Refused(
            Sentence("{text} is no stretch of time; write 2w for two weeks, -3d for three days", text=Quoted(text))
        )
    if len(found["count"]) > _MOST_DIGITS:
        raise Refused(Sentence("{text} is too far", text=Quoted(text)))
    days = int(found["count"]) * _DAYS[found["unit"]]
    return timedelta(days=-days if found["sign"] == "-" else days)


@dataclass(frozen=True, slots=True)
class ShiftInitiative:
    """Move both ends `by` a stretch of time, or give one or both ends a day.

    With a new start alone the length stays, as if the bar were moved; with a new end alone the start stays.
    """

    item: str
    by: timedelta | None = None
    start: date | None = None
    end: date | None = None

    @property
    def label(self) -> Sentence:
        """What was moved."""
        return Sentence("dates of {item}", item=Quoted(self.item))

    def edits(self, plan: Plan) -> Sequence[Edit]:
        """The days that change."""
        item = find_item(plan, self.item)
        initiative = item.part
        if not isinstance(initiative, Initiative):
            raise Refused(Sentence("{item} is no initiative: it has no place in the calendar", item=Quoted(item.words)))
        start, end = self._new(initiative)
        days = {"start": start, "end": end}
        return [SetValue((*item.path, name), day) for name, day in days.items() if day is not None]

    def _new(self, initiative: Initiative) -> tuple[date | None, date | None]:
        start, end = initiative.start, initiative.end
        if self.by is not None:
            if start is None and end is None:
                raise Refused(Sentence("it has no dates that could be moved"))
            try:
                return start and start + self.by, end and end + self.by
            except OverflowError:
                raise Refused(Sentence("no calendar goes that far")) from None
        if self.start is not None and self.end is None and start is not None and end is not None:
            return self.start, self.start + (end - start)
        return self.start or start, self.end or end
