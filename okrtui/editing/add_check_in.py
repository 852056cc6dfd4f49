"""Check in: how a key result stands on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from okrtui.document.edit import Edit, SetValue, Value
from okrtui.document.refused import Refused
from okrtui.editing.finding_items import find_item
from okrtui.editing.noting import corrected, noted
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan

MOST_CONFIDENCE = 10


@dataclass(frozen=True, slots=True)
class AddCheckIn:
    """Write down value, confidence (0 to 10) and note of a day; each may be missing, but not all of them.

    The check-in goes behind those of earlier days and of the same. With `corrects` the last one of that day says
    this from now on, where there is one. A first value of a key result that is there to establish its baseline is
    that baseline; `done` is a milestone reached.
    """

    item: str
    day: date
    value: int | float | None = None
    confidence: int | float | None = None
    note: str | None = None
    done: bool = False
    corrects: bool = False

    @property
    def label(self) -> Sentence:
        """What was checked in."""
        return Sentence("check-in of {item}", item=Quoted(self.item))

    def edits(self, plan: Plan) -> Sequence[Edit]:
        """The entry, and what follows from it for the key result itself."""
        item = find_item(plan, self.item)
        key_result = item.part
        if not isinstance(key_result, KeyResult):
            raise Refused(Sentence("{item} is no key result: it has no check-ins", item=Quoted(item.words)))
        self._check()
        path = (*item.path, "check_ins")
        fields: dict[str, Value | None] = {"value": self.value, "confidence": self.confidence, "note": self.note}
        entry = corrected(key_result.check_ins, path, self.day, fields) if self.corrects else None
        edits = noted(key_result.check_ins, path, self.day, fields) if entry is None else entry
        if self.done and key_result.shape == "milestone":
            edits.append(SetValue((*item.path, "done"), True))
        if self.value is not None and key_result.shape == "establish" and self._is_its_baseline(key_result):
            edits.append(SetValue((*item.path, "baseline"), self.value))
        return edits

    def _is_its_baseline(self, key_result: KeyResult) -> bool:
        """Whether the value is the first one, or corrects the first one."""
        if key_result.baseline is None:
            return True
        values = [each for each in key_result.check_ins if each.value is not None]
        return self.corrects and [each.date for each in values] == [self.day] and values[0].value == key_result.baseline

    def _check(self) -> None:
        if self.value is None and self.confidence is None and not self.note and not self.done:
            raise Refused(Sentence("a check-in says a value, a confidence or a note"))
        if self.confidence is not None and not 0 <= self.confidence <= MOST_CONFIDENCE:
            raise Refused(Sentence("the confidence goes from 0 to {most}", most=MOST_CONFIDENCE))
