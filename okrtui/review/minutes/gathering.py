"""What the minutes say, by what it is about."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from okrtui.document.document import Document
from okrtui.locales.sentence import Sentence
from okrtui.plan.agenda import Agenda
from okrtui.plan.plan import Plan
from okrtui.plan.review import STATES_DECIDED, Decision
from okrtui.plan.review_notes import notes_of
from okrtui.review.minutes.change_account import Above, ChangeAccount, Place, ToldChange
from okrtui.review.minutes.meeting import Meeting
from okrtui.review.minutes.sections import Section, Sections, item_called
from okrtui.review.minutes.words import SectionWords


class Gathered(NamedTuple):
    """The sections: objectives in the order of the agenda, then others of which something is said; the plan in all.

    With `began_earlier`, the plan had something of the day before the walkthrough: who knows what was looked at then.
    `unread` says why what changed cannot be told, where one of the texts cannot be read.
    """

    objectives: Sequence[Section]
    whole: Section
    plans: tuple[Plan, Plan]
    began_earlier: bool
    unread: Sentence | None


def gathered(
    before: Document, after: Document, agenda: Agenda, meeting: Meeting, day: date, above: Above = ((), ())
) -> Gathered:
    """What came of a walkthrough of a day; each thing once.

    What changed is what differs between two states of the plan. What was decided, noted, learned and checked in is all
    that the plan has of the day: it may have been walked through before, by who presented until his line dropped. A
    state that follows from what was decided is no change beside it, and a line that the review was given of a change or
    vote is no note.
    """
    account = ChangeAccount(before, after, day, above)
    sections = Sections(account, agenda, meeting)
    reviews = [review for review in account.after.reviews if review.date == day]
    decisions = [decision for review in reviews for decision in review.decisions]
    decided = set(_states_decided(decisions, account.after))
    for told in account.earlier_check_ins():
        sections.of_place(told.place).check_ins.append(told.told.what)
    for change in account.changes():
        if change.change.field == "state" and (change.place, change.change.new) in decided:
            continue
        section = sections.of_place(change.place)
        if change.is_check_in:
            section.check_ins.append(change.told.what)
        else:
            section.changes.append(_said(change, section))
    for decision in decisions:
        sections.of_item(decision.about).decisions.append(decision)
    for review in reviews:
        for note in notes_of(review, account.after):
            sections.of_item(None if note.about is None else note.about.key).notes.append(note)
        sections.whole.lessons += [review.learned] if review.learned else []
    for ballot in meeting.ballots:
        if ballot.figures or ballot.agreed is not None:
            sections.of_item(ballot.key_result).ballots.append(ballot)
    plans = (account.before, account.after)
    words = SectionWords(plans, above[1])
    for section in (*sections.objectives, sections.whole):
        happened = set(words.happened(section))
        noted = section if section.item is None or words.stands(section.item) else sections.whole
        noted.notes = [note for note in noted.notes if note.text not in happened]
    return Gathered(sections.objectives, sections.whole, plans, account.began_earlier, account.unread)


def _states_decided(decisions: Iterable[Decision], plan: Plan) -> Iterator[tuple[Place, str]]:
    """Where a state follows from what was decided, and which."""
    for decision in decisions:
        item = item_called(plan, decision.about)
        state = None if decision.decision is None else STATES_DECIDED.get(decision.decision)
        if item is not None and state is not None:
            yield Place(item.path), state


def _said(change: ToldChange, section: Section) -> Sentence:
    """A change in words; what it is about is left out where the heading of the section says it."""
    of_objective = section.item is not None and change.change.item in ("objective", "key_result")
    return change.told.what if of_objective else change.told.sentence
