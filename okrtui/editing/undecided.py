"""A conflict that was decided, kept with the decision: without it, there is a conflict again."""

from dataclasses import dataclass

from okrtui.document.document import Document
from okrtui.document.source import Source
from okrtui.editing.clash import as_theirs
from okrtui.editing.joining import Joined, join


@dataclass(frozen=True, slots=True)
class Undecided:
    """What another program wrote and the state that both sides came from; `settled` is ours with their side of it.

    It holds no documents: a step of the history keeps it for as long as the session lasts.
    """

    ancestor: Source
    theirs: Source
    settled: str

    def joined(self, ours: Document, in_file: Document | None = None) -> Joined:
        """Both sides put together with what is edited here now; `in_file` is what stands in the file by now."""
        return join(Document(self.ancestor), ours, Document(self.theirs), in_file)

    def moved_on(self, before: str, after: str) -> "Undecided":
        """The same where another program has made `after` of `before` since: what it said last is its side."""
        theirs = Source(_with_what_came(before, self.theirs.text, after), self.theirs.bom)
        return Undecided(self.ancestor, theirs, self.settled)

    def with_theirs_of(self, later: "Undecided") -> "Undecided":
        """The same with their side as it was when something else was left undecided, later."""
        return Undecided(self.ancestor, later.theirs, self.settled)


def undecided_in(ancestor: Source, joined: Joined) -> Undecided:
    """What is undecided in both sides put together, from the state that they came from."""
    return Undecided(ancestor, joined.theirs.source, as_theirs(joined.parts))


def _with_what_came(before: str, text: str, after: str) -> str:
    """A text with what leads from `before` to `after`, which has the last word."""
    if before == text:
        return after
    if before == after:
        return text
    from okrtui.editing.merge_plans import merge_plans  # long to import, and seldom needed

    return as_theirs(merge_plans(before, text, after).parts)
