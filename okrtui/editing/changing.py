"""A change made to a document: commands through guarded edits, text as it was typed."""

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.source import Source
from okrtui.document.splice import reversed_splices, spliced
from okrtui.editing.command import Command
from okrtui.editing.history import Splices
from okrtui.editing.rewrite_text import MendSlip, SetText
from okrtui.plan.plan import Plan

Change = Command | SetText | MendSlip


def changed(document: Document, plan: Plan, change: Change) -> tuple[Document, Splices]:
    """The document after a change of the plan it says, and the way back (empty: nothing changes).

    Raises:
        Refused: the change cannot be made.
    """
    if not isinstance(change, SetText | MendSlip):
        applied = apply(document, change.edits(plan))
        return applied.document, applied.undo
    splices = change.splices(document)
    if not splices:
        return document, ()
    after = Document(Source(spliced(document.text, splices), document.source.bom))
    return after, (reversed_splices(document.text, splices),)
