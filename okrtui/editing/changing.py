"""A change made to a document: commands through guarded edits, text as it was typed."""

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.source import Source
from okrtui.document.splice import reversed_splices, spliced
from okrtui.editing.begin_plan import FORMAT
from okrtui.editing.command import Command
from okrtui.editing.rewrite_text import MendSlip, SetText
from okrtui.editing.step import Splices
from okrtui.editing.together import Together
from okrtui.plan.plan import Plan

Change = Command | Together | SetText | MendSlip


def changed(document: Document, plan: Plan, change: Change) -> tuple[Document, Splices]:
    """The document after a change of the plan it says, and the way back (empty: nothing changes).

    The first command that changes anything in a file that is no plan yet makes it one.

    Raises:
        Refused: the change cannot be made.
    """
    if not isinstance(change, SetText | MendSlip):
        edits = list(change.edits(document, plan)) if isinstance(change, Together) else change.edits(plan)
        applied = apply(document, edits)
        if applied.undo and FORMAT.path[0] not in applied.document.data:
            begun = apply(applied.document, [FORMAT])
            return begun.document, (*begun.undo, *applied.undo)
        return applied.document, applied.undo
    splices = change.splices(document)
    if not splices:
        return document, ()
    after = Document(Source(spliced(document.text, splices), document.source.bom))
    return after, (reversed_splices(document.text, splices),)
