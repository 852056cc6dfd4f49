"""Offering what a killed session had not saved."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from okrtui.document.not_saved import NotSaved
from okrtui.editing.recovery import Recovery, recoveries
from okrtui.locales.sentence import Sentence
from okrtui.tui.screens.recovery_words import told
from okrtui.tui.widgets.question import Answer, Question

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


class Recovering:
    """Asks about each journal that was left behind, the oldest first; one that is not decided on stays."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench
        self._later: set[Path] = set()

    def ask(self) -> bool:
        """Ask about the next one, put together with what the plan says by now; False where there is none."""
        left = recoveries(self._workbench.session)
        recovery = next((each for each in left if each.left.file not in self._later), None)
        if recovery is None:
            return False
        question = told(recovery, self._workbench.session.today)
        half = recovery.is_half_typed
        if recovery.text is None or (half and recovery.typed is None):
            question = Sentence("{question} – in lines that have changed since", question=question)
        answers = [
            *(self._answers_half_typed(recovery) if half else self._answers_done(recovery)),
            Answer("x", Sentence("discard them"), lambda: self._forget(recovery)),
            Answer("escape", Sentence("decide later"), lambda: self._postpone(recovery)),
        ]
        self._workbench.open(Question(self._workbench.palette, question, answers))
        return True

    def _answers_half_typed(self, recovery: Recovery) -> Iterator[Answer]:
        """What can be done with what was only half typed."""
        if recovery.typed is None:
            words = Sentence("show both side by side, as far as it was typed")
            yield Answer("C", words, lambda: self._take_apart(recovery, with_typed=True))
            yield self._beside(recovery)
        else:
            words = Sentence("restore it as far as it was typed")
            yield Answer("enter", words, lambda: self._take(recovery, with_typed=True))

    def _answers_done(self, recovery: Recovery) -> Iterator[Answer]:
        """What can be done with what was changed, and apart from it with what was half typed besides."""
        if recovery.text is None:
            yield Answer("C", Sentence("show both side by side"), lambda: self._take_apart(recovery, with_typed=False))
        elif recovery.was_typing:
            yield Answer("enter", Sentence("restore what was done"), lambda: self._take(recovery))
        else:
            yield Answer("enter", Sentence("restore them"), lambda: self._take(recovery))
        if recovery.was_typing:
            words = Sentence("and what was half typed")
            if recovery.text is None or recovery.typed is None:
                yield Answer("t", words, lambda: self._take_apart(recovery, with_typed=True))
            else:
                yield Answer("t", words, lambda: self._take(recovery, with_typed=True))
        if recovery.text is None:
            yield self._beside(recovery)

    def _beside(self, recovery: Recovery) -> Answer:
        words = Sentence("put them into a file beside the plan")
        return Answer("b", words, lambda: self._put_beside(recovery))

    def _postpone(self, recovery: Recovery) -> None:
        self._later.add(recovery.left.file)
        self._next()
        if self._workbench.overlay is None:
            key = self._workbench.keymap.shown("recover")
            self._workbench.say(Sentence("it is kept; “{key}” asks again", key=f"{key} recover"))

    def _next(self) -> None:
        self._workbench.close()
        self.ask()

    def _take(self, recovery: Recovery, *, with_typed: bool = False) -> None:
        recovery.take(self._workbench.session, with_typed=with_typed)
        self._next()
        key = self._workbench.keymap.shown("undo")
        if recovery.moved_on:
            sentence = Sentence("restored, together with what has changed since; {key} undoes it", key=key)
        else:
            sentence = Sentence("restored; {key} undoes it", key=key)
        self._workbench.say(sentence)

    def _take_apart(self, recovery: Recovery, *, with_typed: bool) -> None:
        """Go on where the session was cut off, and decide about what has changed since; other journals wait."""
        workbench = self._workbench
        workbench.close()
        recovery.take_apart(workbench.session, with_typed=with_typed)
        workbench.do("decide")

    def _put_beside(self, recovery: Recovery) -> None:
        try:
            file = recovery.save_beside(self._workbench.session.file)
        except NotSaved as error:
            self._postpone(recovery)
            self._workbench.say(Sentence("not saved: {reason}", reason=error.sentence))
        else:
            self._next()
            self._workbench.say(Sentence("they are in {file}", file=file.name))

    def _forget(self, recovery: Recovery) -> None:
        recovery.left.discard()
        self._next()
