"""The steps of a session: what was done, and the way back and forth."""

from collections.abc import Sequence
from dataclasses import dataclass

from okrtui.document.document import Document
from okrtui.document.source import Source
from okrtui.document.splice import Splice, reversed_splices, spliced
from okrtui.locales.sentence import Sentence

Splices = Sequence[Sequence[Splice]]


@dataclass(frozen=True, slots=True)
class Step:
    """One change of the text: what it was, and the splices that take it back."""

    label: Sentence
    undo: Splices


class History:
    """Steps done, and steps undone that can be done again until something else is done."""

    def __init__(self) -> None:
        self.done: list[Step] = []
        self.undone: list[Step] = []

    def did(self, step: Step) -> None:
        """A new step; what was undone before cannot come back."""
        self.done.append(step)
        self.undone.clear()

    def undo(self, document: Document) -> tuple[Document, Sentence] | None:
        """The document before the last step, byte for byte, and what that step was; None if there is none."""
        if not self.done:
            return None
        step = self.done.pop()
        before, forth = _made(document, step.undo)
        self.undone.append(Step(step.label, forth))
        return before, step.label

    def redo(self, document: Document) -> tuple[Document, Sentence] | None:
        """The document with the last undone step done again, and what it is; None if there is none."""
        if not self.undone:
            return None
        step = self.undone.pop()
        after, back = _made(document, step.undo)
        self.done.append(Step(step.label, back))
        return after, step.label

    def clear(self) -> None:
        """Forget all steps."""
        self.done.clear()
        self.undone.clear()


def _made(document: Document, sets: Splices) -> tuple[Document, Splices]:
    """The document with sets of splices made, and those that take them back."""
    text = document.text
    back: list[tuple[Splice, ...]] = []
    for splices in sets:
        back.append(reversed_splices(text, splices))
        text = spliced(text, splices)
    return Document(Source(text, document.source.bom)), tuple(reversed(back))
