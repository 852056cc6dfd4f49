"""A look at the file of an open plan, apart from the session: it may run in another thread while somebody edits on."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from okrtui.document.document import Document
from okrtui.document.reading import read_bytes
from okrtui.document.unreadable import Unreadable
from okrtui.editing.joining import Joined, brought, join, unfit
from okrtui.editing.undecided import Undecided
from okrtui.locales.sentence import Sentence

if TYPE_CHECKING:
    from okrtui.plan.changes import PlanChange


@dataclass(frozen=True, slots=True)
class LookResult:
    """What a look has found, for the `document` and `base` that it was asked with.

    `trouble` says why what stands there is not taken in; without one and without `joined`, nothing has changed.
    With `gone`, nothing stands there at all.
    `changes` is what the plan would be told otherwise. With `typing`, what is being typed is in conflict with it,
    and it waits until that is done.
    """

    document: Document
    base: Document
    joined: Joined | None = None
    changes: tuple["PlanChange", ...] = ()
    trouble: Sentence | None = None
    typing: bool = False
    undecided: Undecided | None = None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class LookJob:
    """What is edited here and what the file held; `typed` is the text that the plan would have with what is typed.

    `undecided` is what was decided, and is no longer.
    """

    file: Path
    document: Document
    base: Document
    typed: str | None = None
    undecided: Undecided | None = None

    def run(self) -> LookResult:
        """Read the file, and put together what both sides have changed."""
        try:
            raw = read_bytes(self.file)
            if raw == self.base.source.to_bytes():
                return self._nothing_new()
            theirs = Document.from_bytes(raw)
        except Unreadable as unreadable:
            unread = Sentence("the file cannot be read: {reason}", reason=unreadable.sentence)
            return self._found(trouble=unread, gone=unreadable.gone)
        trouble = unfit(theirs, self.document)
        if trouble is not None:
            return self._found(trouble=trouble)
        if self.undecided is None:
            return self._joined(join(self.base, self.document, theirs))
        undecided = self.undecided.moved_on(self.base.text, theirs.text)
        return self._joined(undecided.joined(self.document, theirs))

    def _nothing_new(self) -> LookResult:
        """Nobody has touched the file; what is undecided may be another by what was edited here."""
        undecided = self.undecided
        return self._found() if undecided is None else self._joined(undecided.joined(self.document, self.base))

    def _joined(self, joined: Joined) -> LookResult:
        typing = self.typed is not None and not joined.conflicts and self._disputed(self.typed, joined.theirs)
        return self._found(joined=joined, changes=brought(joined), typing=typing)

    def _disputed(self, typed: str, theirs: Document) -> bool:
        base = self.base if self.undecided is None else Document(self.undecided.ancestor)
        return bool(join(base, Document.from_text(typed), theirs).conflicts)

    def _found(
        self,
        *,
        joined: Joined | None = None,
        changes: tuple["PlanChange", ...] = (),
        trouble: Sentence | None = None,
        typing: bool = False,
        gone: bool = False,
    ) -> LookResult:
        return LookResult(self.document, self.base, joined, changes, trouble, typing, self.undecided, gone)
