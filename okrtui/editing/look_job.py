"""A look at the file of an open plan, apart from the session: it may run in another thread while somebody edits on."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from okrtui.document.document import Document
from okrtui.document.reading import read_bytes
from okrtui.document.unreadable import Unreadable
from okrtui.editing.joining import Joined, brought, join, unfit
from okrtui.locales.sentence import Sentence

if TYPE_CHECKING:
    from okrtui.plan.changes import PlanChange


@dataclass(frozen=True, slots=True)
class LookResult:
    """What a look has found, for the `document` and `base` that it was asked with.

    `trouble` says why what stands there is not taken in; without one and without `joined`, nothing has changed.
    `changes` is what the plan would be told otherwise. With `typing`, what is being typed is in conflict with it,
    and it waits until that is done.
    """

    document: Document
    base: Document
    joined: Joined | None = None
    changes: tuple["PlanChange", ...] = ()
    trouble: Sentence | None = None
    typing: bool = False


@dataclass(frozen=True, slots=True)
class LookJob:
    """What is edited here and what the file held; `typed` is the text that the plan would have with what is typed."""

    file: Path
    document: Document
    base: Document
    typed: str | None = None

    def run(self) -> LookResult:
        """Read the file, and put together what both sides have changed."""
        try:
            raw = read_bytes(self.file)
            if raw == self.base.source.to_bytes():
                return self._found()
            theirs = Document.from_bytes(raw)
        except Unreadable as unreadable:
            return self._found(trouble=Sentence("the file cannot be read: {reason}", reason=unreadable.sentence))
        trouble = unfit(theirs, self.document)
        if trouble is not None:
            return self._found(trouble=trouble)
        joined = join(self.base, self.document, theirs)
        typing = self.typed is not None and not joined.conflicts and self._disputed(self.typed, theirs)
        return self._found(joined=joined, changes=brought(joined), typing=typing)

    def _disputed(self, typed: str, theirs: Document) -> bool:
        return bool(join(self.base, Document.from_text(typed), theirs).conflicts)

    def _found(
        self,
        *,
        joined: Joined | None = None,
        changes: tuple["PlanChange", ...] = (),
        trouble: Sentence | None = None,
        typing: bool = False,
    ) -> LookResult:
        return LookResult(self.document, self.base, joined, changes, trouble, typing)
