"""The steps of a session: what was done, and the way back and forth."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from okrtui.document.refused import Refused
from okrtui.document.splice import difference
from okrtui.editing.agreed import Agreed, with_theirs
from okrtui.editing.merging import splices_between
from okrtui.editing.put_on import put_on
from okrtui.editing.step import Splices, Step, changes_in, foreign_label, made, size_of
from okrtui.editing.step_log import StepLog
from okrtui.locales.sentence import Sentence

if TYPE_CHECKING:
    from okrtui.editing.undecided import Undecided


class Stepped(NamedTuple):
    """The text after going a step back or forth, and what that step is.

    `reopened` is what is undecided again, where a decision was undone; `decides` says that one was made again.
    """

    text: str
    label: Sentence
    reopened: "Undecided | None" = None
    decides: bool = False


class _Undone(NamedTuple):
    """A step that can be done again: `step.undo` does it, to the text that `way` makes of the one it is asked in."""

    step: Step
    way: Splices


class History:
    """Steps done, and steps undone that can be done again until something else is done.

    Only splices are kept, no texts: what a step costs is what it has changed.
    """

    def __init__(self) -> None:
        self.done = StepLog()
        self._undone: list[_Undone] = []
        self._count = 0

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps in their order: those done, then those that can be done again."""
        return (*self.done, *(undone.step for undone in reversed(self._undone)))

    @property
    def has_own(self) -> bool:
        """Whether there is a step that undo would take back."""
        return self._last_own is not None

    def did(self, step: Step, after: str) -> None:
        """A new step, which has led to the text `after`; what was undone before it cannot come back.

        One that repeats the step before becomes one with it; where both come to nothing, there is none.
        """
        last = None if self._undone else self.done.last
        self._undone.clear()
        if last is None or step.coalesce is None or step.coalesce != last.coalesce:
            self._add(step)
            return
        self._put_together([last, step], step.label, after)

    def join(self, since: int, label: Sentence, after: str) -> None:
        """One step of those after the one numbered `since`, as far as none of them is foreign or a decision."""
        steps: list[Step] = []
        for step in reversed(self.done):
            if step.foreign or step.decision is not None or step.number <= since:
                break
            steps.insert(0, step)
        if len(steps) > 1:
            self._put_together(steps, label, after)

    def _put_together(self, steps: Sequence[Step], label: Sentence, after: str) -> None:
        """Have steps be one: the last ones, of which all but the newest may stand in the history already."""
        self.done.cut(self.done.place_of(steps[0].number))
        sets = [splices for step in reversed(steps) for splices in step.undo]
        before, _ = made(after, sets)
        if before != after:
            stretch = (difference(after, before),)
            undo = stretch if size_of(stretch) <= size_of(sets) else sets
            self.done.append(replace(steps[-1], label=label, undo=undo, number=steps[0].number))

    def took_in(self, step: Step) -> None:
        """A foreign step; what was undone before can still be done again, beside what it has brought."""
        self._add(step)
        if self._undone:
            undone, way = self._undone.pop()
            self._undone.append(_Undone(undone, (*step.undo, *way)))

    def _add(self, step: Step) -> None:
        self._count += 1
        self.done.append(replace(step, number=self._count))

    @property
    def _last_own(self) -> int | None:
        places = range(len(self.done) - 1, -1, -1)
        return next((place for place, step in zip(places, reversed(self.done), strict=True) if not step.foreign), None)

    def undo(self, text: str) -> Stepped | None:
        """The text without the last step of ours, and what that step was; None if there is none.

        Byte for byte the one before it, unless another program's changes came after: these stay.

        Raises:
            Refused: the step cannot be told from what the other program wrote.
        """
        own = self._last_own
        if own is None:
            return None
        steps = self.done.cut(own)
        step, *foreign = steps
        after, _ = made(text, [splices for theirs in reversed(foreign) for splices in theirs.undo])
        before, forth = made(after, step.undo)
        reopened = step.decision
        if foreign:
            agreed = tuple(each for theirs in foreign for each in theirs.agreed)
            together = _kept_by_both(put_on(after, text, before), text, agreed)
            if together is None:
                self.done.extend(steps)
                raise _inseparable(step)
            if len(foreign) > 1:
                label = foreign_label(sum(map(changes_in, foreign)))
                foreign[-1] = replace(foreign[-1], label=label, agreed=agreed)
            self.done.append(replace(foreign[-1], undo=(splices_between(together, before),)))
            before, forth = together, (splices_between(together, text),)
            reopened = reopened and reopened.moved_on(after, text)
        self._undone.append(_Undone(replace(step, undo=forth), ()))
        return Stepped(before, step.label, reopened)

    def redo(self, text: str) -> Stepped | None:
        """The text with the last undone step done again, and what it is; None if there is none.

        Raises:
            Refused: the step cannot be told from what another program wrote since.
        """
        if not self._undone:
            return None
        step, way = self._undone[-1]
        base, _ = made(text, way)
        after, back = made(base, step.undo)
        together = after if base == text else put_on(base, text, after)
        if together is None:
            raise _inseparable(step)
        self._undone.pop()
        if together != after:
            back = (splices_between(together, text),)
            if self._undone:
                following, its_way = self._undone.pop()
                self._undone.append(_Undone(following, (splices_between(together, after), *its_way)))
        self.done.append(replace(step, undo=back))
        return Stepped(together, step.label, decides=step.decision is not None)

    def way_to(self, text: str, number: int) -> Iterator[Stepped]:
        """Go step by step to where a step was the last of ours done; 0 is before all of them.

        What other programs wrote since stays.

        Raises:
            Refused: a step on the way cannot be told from what another program wrote; those before it are gone.
        """
        forth = any(undone.step.number == number for undone in self._undone)
        place = next((place for place, step in enumerate(self.done) if step.number == number), -1)
        if place < 0 and number and not forth:
            return
        while not self._is_at(number, place, forth=forth):
            stepped = self.redo(text) if forth else self.undo(text)
            assert stepped is not None  # there is a step between here and there
            text = stepped.text
            yield stepped

    def _is_at(self, number: int, place: int, *, forth: bool) -> bool:
        """Whether a step is the last done, where the way to it leads forth; else whether none of ours comes after."""
        if forth:
            return self.done.last is not None and self.done.last.number == number
        own = self._last_own
        return own is None or own <= place

    def agreed_since(self, number: int) -> Sequence[Agreed]:
        """What another program has written alike since a step that is done, from the first."""
        since: list[Step] = []
        for step in reversed(self.done):
            if step.number == number:
                break
            since.append(step)
        return [each for step in reversed(since) for each in step.agreed]

    def around(self, text: str, number: int) -> tuple[Step, str, str] | None:
        """A step that is done, the text before it and the text after it; None where no such step is done."""
        after = text
        for step in reversed(self.done):
            before, _ = made(after, step.undo)
            if step.number == number:
                return step, before, after
            after = before
        return None


def _kept_by_both(without: str | None, text: str, agreed: Sequence[Agreed]) -> str | None:
    """The text without a step, with what the other program has written alike; None where nothing of the step goes."""
    if without is None or not agreed:
        return without
    together = with_theirs(without, agreed)
    return None if together == text != without else together


def _inseparable(step: Step) -> Refused:
    return Refused(
        Sentence("{change}: another program has changed the same since, so it stays as it is", change=step.label)
    )
