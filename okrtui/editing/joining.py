"""What another program has made of a plan's file, put together with what is edited here."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from okrtui.document.document import Document
from okrtui.document.source import Source
from okrtui.document.splice import Splice
from okrtui.editing.agreed import Agreed, agreed_in
from okrtui.editing.clash import Part, as_ours
from okrtui.editing.conflict import Conflict
from okrtui.editing.merging import splices_between
from okrtui.editing.worded import item_words
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.plan.words import FIELDS

if TYPE_CHECKING:
    from okrtui.plan.changes import PlanChange


@dataclass(frozen=True, slots=True)
class Joined:
    """Both sides in one document; where they are in conflict it says what ours says, and nothing is settled.

    `ours` is what is edited here, `theirs` what another program has made of it; `splices` make the document's text of
    ours, `parts` are that text with both sides where they clash. What stands `in_file` is theirs, unless something
    else was put there on top of it. With `agreed`, some of it was written by both.
    """

    ours: Document
    theirs: Document
    document: Document
    splices: tuple[Splice, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    parts: tuple[Part, ...] = ()
    in_file: Document | None = None
    agreed: tuple[Agreed, ...] = ()

    @property
    def standing(self) -> Document:
        """What stands in the file."""
        return self.theirs if self.in_file is None else self.in_file

    def is_like(self, other: "Joined") -> bool:
        """Whether the same two sides were put together."""
        return self.ours is other.ours and self.theirs.source == other.theirs.source


def join(base: Document, ours: Document, theirs: Document, in_file: Document | None = None) -> Joined:
    """Both sides put together item by item, from the state that they came from."""
    if ours.text in (base.text, theirs.text):
        agreed = agreed_in(base.text, ours.text, theirs.text, theirs.text)
        return Joined(ours, theirs, theirs, splices_between(ours.text, theirs.text), in_file=in_file, agreed=agreed)
    from okrtui.editing.merge_plans import merge_plans  # hardly ever, and long to import

    merged = merge_plans(base.text, ours.text, theirs.text)
    text = as_ours(merged.parts)
    together = ours if (text, theirs.source.bom) == (ours.text, ours.source.bom) else _with(text, theirs)
    agreed = () if merged.conflicts else agreed_in(base.text, ours.text, theirs.text, text)
    splices = splices_between(ours.text, text)
    return Joined(ours, theirs, together, splices, merged.conflicts, merged.parts, in_file, agreed)


def _with(text: str, theirs: Document) -> Document:
    return Document(Source(text, theirs.source.bom))


def brought(joined: Joined) -> tuple["PlanChange", ...]:
    """What the other program changes in what is edited here."""
    from okrtui.plan.changes import changes_between  # hardly ever needed

    return changes_between(joined.ours.data, joined.document.data)


def called(change: "PlanChange", before: Plan, after: Plan) -> Sentence | Quoted:
    """What a change is called in a list of steps, as our own are: “target of ‘unaided awareness’”."""
    words = item_words(change.id, before, after)
    if change.field is None:
        return words
    return Sentence("{field} of {item}", field=FIELDS.get(change.field, change.field), item=words)


def unfit(theirs: Document, ours: Document) -> Sentence | None:
    """Why what stands in the file is not taken in as it is: it is half written, or somebody's slip; None if it is fit.

    Where our own text does not parse either, theirs may well be the way out.
    """
    if ours.text.strip() and not theirs.text.strip():
        return Sentence("the file is empty")
    if theirs.slips and not ours.slips:
        line, _column = theirs.position(theirs.slips[0].span.start)
        return Sentence("the file does not parse: line {line}", line=line)
    return None
