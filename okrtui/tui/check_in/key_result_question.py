"""A key result asked for value, confidence and note."""

from collections.abc import Sequence

from okrtui.editing.add_check_in import AddCheckIn
from okrtui.editing.typed_check_in import read_check_in
from okrtui.locales.catalogue import _
from okrtui.locales.numbers import format_percent
from okrtui.locales.sentence import Sentence
from okrtui.plan.check_in import CheckIn
from okrtui.plan.history import current_value, newest_confidence
from okrtui.plan.items import Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.pace import said
from okrtui.plan.plan import Plan
from okrtui.plan.progress import Progress, is_complete
from okrtui.plan.status import status_word
from okrtui.tui.board import Board
from okrtui.tui.check_in.history_told import SEPARATOR, with_note
from okrtui.tui.check_in.question import Entry, Question
from okrtui.tui.figures import LONG_UNIT, aim_of, now_in_range


class KeyResultQuestion(Question):
    """Shows at every key the check-in that would be written, progress, pace and status after it, the last ones."""

    def heading(self) -> str:
        """Words, aim and owner of the key result."""
        item = self.item
        key_result = _part(item)
        owner = self._board(self._session.plan).person(key_result.owner) or _("nobody owns it")
        return SEPARATOR.join(part for part in (item.words, aim_of(key_result, LONG_UNIT), owner) if part)

    def hint(self) -> Sentence:
        """What stands on the line."""
        if _part(self.item).shape == "milestone":
            return Sentence("“done” once it is reached, confidence from 0 to 10, note")
        return Sentence(
            "value, confidence from 0 to 10, note; {same} for the same value, {none} for none", same="=", none="-"
        )

    def history(self, item: Item) -> Sequence[Entry]:
        """Its check-ins."""
        return _part(item).check_ins

    def command(self, text: str) -> AddCheckIn:
        """The check-in of today."""
        value, confidence, note, done, _unchanged, _by = read_check_in(text, _part(self.item))
        return AddCheckIn(self.key, self._session.today, value, confidence, note, done, corrects=self.corrects)

    def reckoned(self, text: str) -> Sentence | None:
        """The last value, and what a sign before the number makes of it."""
        typed, last = read_check_in(text, _part(self.item)), current_value(_part(self.item))
        if typed.by is None or typed.value is None or last is None:
            return None
        figures = {"last": last, "by": abs(typed.by), "value": typed.value}
        if typed.by < 0:
            return Sentence("{last} − {by} = {value}; for less than 0, type = before it", **figures)
        return Sentence("{last} + {by} = {value}", **figures)

    def words(self, item: Item, entry: Entry) -> str:
        """Day, value, confidence and note."""
        return with_note(entry, _part(item).unit) if isinstance(entry, CheckIn) else ""

    def following(self, item: Item, plan: Plan) -> str:
        """Progress, pace and status."""
        now, then = self._board(self._session.plan).stand(self.item), self._board(plan).stand(item)
        parts = [_change(now.progress, then.progress), now_in_range(_part(item))]
        if is_complete(_part(item)):
            parts.append(_("done") if _part(item).done else _("the baseline is known"))
        elif then.pace is not None:
            parts.append(str(said(then.pace)))
        if then.standing is not None:
            parts.append(str(status_word(then.standing.status)))
        return SEPARATOR.join(part for part in parts if part)

    def cautions(self, item: Item, entry: Entry) -> Sequence[Sentence]:
        """That words alone are no figure, and that an older confidence than the value tells the status."""
        key_result = _part(item)
        if not isinstance(entry, CheckIn) or entry.confidence is not None or is_complete(key_result):
            return ()
        if entry.value is None:
            if key_result.shape == "milestone":
                return (Sentence("a note alone: neither “done” nor a confidence"),)
            return (Sentence("a note alone: neither a value nor a confidence"),)
        newest = newest_confidence(key_result)
        if newest is None or newest.date is None or entry.value == current_value(_part(self.item)):
            return ()
        told = Sentence(
            "confidence {confidence} is that of {day}: type a new one behind the value",
            confidence=newest.confidence,
            day=newest.date,
        )
        return (told,)

    def _board(self, plan: Plan) -> Board:
        return Board(plan, (), self._session.today)


def _change(now: Progress | None, then: Progress | None) -> str:
    """The progress, and what it was before where it is another."""
    if then is None:
        return ""
    new = format_percent(then.unclamped)
    old = new if now is None else format_percent(now.unclamped)
    if old == new:
        return str(Sentence("progress {progress}", progress=new))
    return str(Sentence("progress {before} → {after}", before=old, after=new))


def _part(item: Item) -> KeyResult:
    if not isinstance(item.part, KeyResult):
        raise TypeError(item.kind)
    return item.part
