"""Change the text itself: the source view, and a slip put right."""

from dataclasses import dataclass

from okrtui.document.document import Document
from okrtui.document.slip import Slip
from okrtui.document.splice import Splice, difference
from okrtui.locales.sentence import Sentence


@dataclass(frozen=True, slots=True)
class SetText:
    """The text as somebody has left it in a text editor; or as `what` says that it has come about."""

    text: str
    what: Sentence | None = None

    @property
    def label(self) -> Sentence:
        """How the text has come about."""
        return self.what or Sentence("edit of the text")

    def splices(self, document: Document) -> tuple[Splice, ...]:
        """The one stretch that differs; none where nothing does."""
        return difference(document.text, self.text)


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
