"""Saving a session's plan, apart from the session: it may run in another thread while somebody edits on."""

from dataclasses import dataclass
from pathlib import Path

from okrtui.document.document import Document
from okrtui.document.not_saved import ChangedUnderneath, NotSaved
from okrtui.document.reading import read_document
from okrtui.document.saving import save
from okrtui.document.source import Source
from okrtui.document.unreadable import Unreadable
from okrtui.locales.sentence import Sentence

_TRIES = 5
"""How often a file may change between reading and saving before we give up."""


@dataclass(frozen=True, slots=True)
class SaveResult:
    """How a save went: what to say, what stands in the file now (None: not saved), and what there is to note.

    `merged` is the text that was saved where somebody else's changes had to be taken in, made from `document`.
    """

    sentence: Sentence
    document: Document
    base: Document | None = None
    merged: Document | None = None
    notes: tuple[Sentence, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the file holds the document."""
        return self.base is not None


@dataclass(frozen=True, slots=True)
class SaveJob:
    """What to save where, and what the file held when it was read."""

    file: Path
    document: Document
    base: Document

    def run(self) -> SaveResult:
        """Save; where another program has changed the file, its changes and ours are put together first."""
        document, base = self.document, self.base
        for _attempt in range(_TRIES):
            try:
                saved = save(self.file, document, base)
            except ChangedUnderneath as changed:
                together = self._together(document, base)
                if together is None:
                    return SaveResult(self._not_saved(changed.sentence), self.document)
                document, base = together
            except NotSaved as error:
                return SaveResult(self._not_saved(error.sentence), self.document)
            else:
                return self._saved(document, saved.notes)
        return SaveResult(self._not_saved(ChangedUnderneath().sentence), self.document)

    def _saved(self, document: Document, notes: tuple[Sentence, ...]) -> SaveResult:
        if document is self.document:
            return SaveResult(Sentence("saved"), self.document, base=document, notes=notes)
        sentence = Sentence("saved, together with what another program has changed meanwhile")
        return SaveResult(sentence, self.document, base=document, merged=document, notes=notes)

    def _not_saved(self, reason: Sentence) -> Sentence:
        return Sentence("not saved: {reason}", reason=reason)

    def _together(self, document: Document, base: Document) -> tuple[Document, Document] | None:
        """Our text with their changes in it, and theirs; None where that cannot be done without a guess."""
        try:
            theirs = read_document(self.file)
        except Unreadable:
            return None
        from okrtui.editing.merge_plans import merge_without_conflict  # hardly ever, and long to import

        merged = merge_without_conflict(base.text, document.text, theirs.text)
        if merged is None:
            return None
        together = Document(Source(merged, theirs.source.bom))
        if together.slips and not document.slips:
            return None
        return together, theirs
