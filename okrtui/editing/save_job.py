"""Saving a session's plan, apart from the session: it may run in another thread while somebody edits on."""

from dataclasses import dataclass
from pathlib import Path

from okrtui.document.document import Document
from okrtui.document.not_saved import ChangedUnderneath, FileGone, NotSaved
from okrtui.document.reading import read_document
from okrtui.document.saving import Saved, save, save_anew
from okrtui.document.unreadable import Unreadable
from okrtui.editing.agreed import Agreed
from okrtui.editing.joining import Joined, join, unfit
from okrtui.editing.undecided import Undecided
from okrtui.locales.sentence import Sentence

_TRIES = 5
"""How often a file may change between reading and saving before we give up."""


@dataclass(frozen=True, slots=True)
class SaveResult:
    """How a save of `document` went: what to say, what stands in the file now (None: not saved), what there is to note.

    `merged` is what was saved where somebody else's changes had to be taken in, `agreed` what both had written of it.
    `conflict` are both sides where that could not be done without a guess. `gone` says that it was not saved because
    the file is gone.
    """

    sentence: Sentence
    document: Document
    base: Document | None = None
    merged: Document | None = None
    notes: tuple[Sentence, ...] = ()
    conflict: Joined | None = None
    undecided: Undecided | None = None
    agreed: tuple[Agreed, ...] = ()
    gone: bool = False

    @property
    def ok(self) -> bool:
        """Whether the file holds the document."""
        return self.base is not None


@dataclass(frozen=True, slots=True)
class SaveJob:
    """What to save where, and what the file held when it was read.

    `undecided` is what was decided, and is no longer: it is in the way where what is edited still differs there.
    Where the file is known to be `gone`, it is made anew, and `with_folder` its folder too.
    """

    file: Path
    document: Document
    base: Document
    undecided: Undecided | None = None
    gone: bool = False
    with_folder: bool = False

    def run(self) -> SaveResult:
        """Save; where another program has changed the file, its changes and ours are put together first."""
        document, base = self.document, self.base
        if self.undecided is not None:
            reopened = self.undecided.joined(document, base)
            if reopened.conflicts:
                return self._undecided(reopened)
            document = reopened.document
        agreed: tuple[Agreed, ...] = ()
        for _attempt in range(_TRIES):
            try:
                saved = self._save(document, base)
            except ChangedUnderneath:
                joined = self._join(document, base)
                if isinstance(joined, Sentence):
                    return self._not_saved(joined)
                if joined.conflicts:
                    return self._undecided(joined)
                document, base = joined.document, joined.theirs
                agreed = (*agreed, *joined.agreed)
            except FileGone as error:
                return self._not_saved(error.sentence, gone=True)
            except NotSaved as error:
                return self._not_saved(error.sentence)
            else:
                return self._saved(document, saved.notes, agreed)
        return self._not_saved(ChangedUnderneath().sentence)

    def _save(self, document: Document, base: Document) -> Saved:
        if self.gone and not self.file.exists():
            return save_anew(self.file, document, with_folder=self.with_folder)
        return save(self.file, document, base)

    def _saved(self, document: Document, notes: tuple[Sentence, ...], agreed: tuple[Agreed, ...]) -> SaveResult:
        if document is self.document:
            return SaveResult(Sentence("saved"), self.document, document, notes=notes, undecided=self.undecided)
        sentence = Sentence("saved, together with what another program has changed meanwhile")
        return SaveResult(sentence, self.document, document, document, notes, undecided=self.undecided, agreed=agreed)

    def _not_saved(self, reason: Sentence, *, gone: bool = False) -> SaveResult:
        return SaveResult(Sentence("not saved: {reason}", reason=reason), self.document, gone=gone)

    def _undecided(self, joined: Joined) -> SaveResult:
        return SaveResult(not_saved_undecided(len(joined.conflicts)), self.document, conflict=joined)

    def _join(self, document: Document, base: Document) -> Joined | Sentence:
        """Our text with their changes in it; or why theirs is not taken in."""
        try:
            theirs = read_document(self.file)
        except Unreadable as unreadable:
            return unreadable.sentence
        return unfit(theirs, document) or join(base, document, theirs)


def not_saved_undecided(count: int) -> Sentence:
    """That a save waits for decisions."""
    return Sentence(
        "not saved: another program has changed {count} thing that is changed here too; decide first",
        "not saved: another program has changed {count} things that are changed here too; decide first",
        count=count,
    )
