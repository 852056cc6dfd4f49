"""What was changed and voted in a walkthrough, written into the review of its day."""

from typing import TYPE_CHECKING

from okrtui.editing.add_review_note import AddReviewNote
from okrtui.editing.together import Together
from okrtui.locales.sentence import Sentence
from okrtui.review.minutes.gathering import gathered
from okrtui.review.minutes.words import SectionWords

if TYPE_CHECKING:
    from okrtui.tui.walkthrough.walking import Walking


def write_into_review(walking: "Walking") -> Sentence:
    """Write, as one step, what the review does not say yet; decisions and notes stand there from the beginning."""
    session = walking.workbench.session
    told = gathered(walking.before, session.document, walking.agenda, walking.held(), session.today)
    words = SectionWords(told.plans)
    known = [review.note or "" for review in session.plan.reviews if review.date == session.today]
    notes = []
    for section in (*told.objectives, told.whole):
        about = section.item.key if section.item is not None and words.stands(section.item) else None
        for said in words.happened(section):
            if not any(said in note for note in known):
                notes.append(AddReviewNote(session.today, said, about))
    if not notes:
        return Sentence("the review says it all already")
    label = Sentence("what was decided, in the review of {day}", day=session.today)
    refusal = session.apply(Together(label, tuple(notes)))
    if refusal is not None:
        return refusal
    key = walking.workbench.keymap.shown("undo")
    return Sentence("done: {change}; {key} undoes it", change=label, key=key)
