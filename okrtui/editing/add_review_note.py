"""Note something, or park a question, in the review of a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from okrtui.document.edit import Edit
from okrtui.document.refused import Refused
from okrtui.editing.finding_items import find_item
from okrtui.editing.review_of_day import with_line
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.items import PLAN_ID
from okrtui.plan.plan import Plan
from okrtui.plan.review_notes import typed_note, written_note


@dataclass(frozen=True, slots=True)
class AddReviewNote:
    """Write a line into the review of a day, which is begun where there is none.

    `about` is the key of the item that was talked about, None or `plan` for the plan in all. A text that begins with a
    question mark, or a `question`, is one that is parked: it is kept for later.
    """

    day: date
    text: str
    about: str | None = None
    question: bool = False

    @property
    def parks(self) -> bool:
        """Whether it parks a question."""
        return self.question or typed_note(self.text).question

    @property
    def label(self) -> Sentence:
        """What was noted about what."""
        if self.about in (None, PLAN_ID):
            if self.parks:
                return Sentence("parked question in the review of {day}", day=self.day)
            return Sentence("note in the review of {day}", day=self.day)
        about = Quoted(self.about or "")
        if self.parks:
            return Sentence("parked question on {item}", item=about)
        return Sentence("note on {item}", item=about)

    def edits(self, plan: Plan) -> Sequence[Edit]:
        """One edit, of the note of the review.

        Raises:
            Refused: nothing is said, or there is no such item.
        """
        about = None if self.about in (None, PLAN_ID) else find_item(plan, self.about or "")
        note = typed_note(self.text, about)._replace(question=self.parks)
        if not note.text:
            raise Refused(Sentence("a note without a word says nothing"))
        return with_line(plan, self.day, written_note(note, plan.header.lang))
