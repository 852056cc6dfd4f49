"""Change the text itself: the source view, and a slip put right."""

from dataclasses import dataclass

from okrtui.document.document import Document
from okrtui.document.slip import Slip
from okrtui.document.splice import Splice
from okrtui.locales.sentence import Sentence


@dataclass(frozen=True, slots=True)
class SetText:
    """The text as somebody has left it in a text editor."""

    text: str

    @property
    def label(self) -> Sentence:
        """That the text was edited."""
        return Sentence("edit of the text")

    def splices(self, document: Document) -> tuple[Splice, ...]:
        """The one stretch that differs; none where nothing does."""
        old, new = document.text, self.text
        if old == new:
            return ()
        shorter = min(len(old), len(new))
        head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
        most = shorter - head
        tail = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
        return (Splice(head, len(old) - tail, new[head : len(new) - tail]),)


@dataclass(frozen=True, slots=True)
class MendSlip:
    """A slip put right as it proposes."""

    slip: Slip

    @property
    def label(self) -> Sentence:
        """What it was mended to."""
        return Sentence("correction to {mend}", mend=self.slip.mend or "")

    def splices(self, document: Document) -> tuple[Splice, ...]:
        """The mend in the place of the slip; none where it has no mend or is no longer there."""
        if self.slip.mend is None or self.slip not in document.slips:
            return ()
        return (Splice(self.slip.span.start, self.slip.span.end, self.slip.mend),)
