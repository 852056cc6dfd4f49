"""The steps of a session: what was done, and the way back and forth."""

from collections.abc import Sequence
from dataclasses import dataclass

from okrtui.document.document import Document
from okrtui.document.source import Source
from okrtui.document.splice import Splice, difference, reversed_splices, spliced
from okrtui.editing.merging import merge_texts
from okrtui.locales.sentence import Sentence

Splices = Sequence[Sequence[Splice]]


@dataclass(frozen=True, slots=True)
class Step:
    """One change of the text: what it was, and the splices that take it back.

    A `foreign` one is what another program wrote, taken in with a save: it is listed, and undo passes over it.
    """

    label: Sentence
    undo: Splices
    foreign: bool = False


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
        """The document without the last step of ours, and what that step was.

        Byte for byte the one before it, unless another program's changes came after: these stay. None if there
        is no such step, or if it cannot be told from what the other program wrote.
        """
        own = next((place for place in reversed(range(len(self.done))) if not self.done[place].foreign), None)
        if own is None:
            return None
        if own == len(self.done) - 1:
            step = self.done.pop()
            before, forth = _made(document, step.undo)
            self.undone.append(Step(step.label, forth))
            return before, step.label
        return self._undo_below(document, own)

    def _undo_below(self, document: Document, own: int) -> tuple[Document, Sentence] | None:
        """A step of ours taken back from under what another program wrote since: a merge of both."""
        step, *foreign = self.done[own:]
        after = document
        for theirs in reversed(foreign):
            after, _ = _made(after, theirs.undo)
        before, _ = _made(after, step.undo)
        text = merge_texts(after.text, before.text, document.text)
        if text is None:
            return None
        merged = Document(Source(text, document.source.bom))
        their_label = foreign[-1].label
        self.done[own:] = [Step(their_label, (difference(text, before.text),), foreign=True)]
        self.undone.append(Step(step.label, (difference(text, document.text),)))
        return merged, step.label

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
