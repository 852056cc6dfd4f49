"""What the minutes say, by what it is about."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from okrtui.document.document import Document
from okrtui.locales.sentence import Sentence
from okrtui.plan.agenda import Agenda
from okrtui.plan.plan import Plan
from okrtui.plan.review import STATES_DECIDED, Decision, Review
from okrtui.plan.review_notes import notes_of
from okrtui.review.minutes.change_account import Above, ChangeAccount, Place, ToldChange
from okrtui.review.minutes.meeting import Meeting
from okrtui.review.minutes.sections import Section, Sections, item_called
from okrtui.review.minutes.words import SectionWords

Said = TypeVar("Said")


class Gathered(NamedTuple):
    """The sections: objectives in the order of the agenda, then others of which something is said; the plan in all.

    `unread` says why what changed cannot be told, where one of the texts cannot be read.
    """

    objectives: Sequence[Section]
    whole: Section
    plans: tuple[Plan, Plan]
    unread: Sentence | None


def gathered(
    before: Document, after: Document, agenda: Agenda, meeting: Meeting, day: date, above: Above = ((), ())
) -> Gathered:
    """What came of a walkthrough of a day, between two states of the plan; each thing once.

    A state that follows from what was decided is no change beside it, and a line that the review was given of a change
    or vote is no note.
    """
    account = ChangeAccount(before, after, day, above)
    sections = Sections(account, agenda, meeting)
    old, new = ([review for review in plan.reviews if review.date == day] for plan in (account.before, account.after))
    decisions = list(_new(old, new, lambda review: review.decisions))
    decided = set(_states_decided(decisions, account.after))
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
    for note in _new(old, new, lambda review: notes_of(review, account.after)):
        sections.of_item(None if note.about is None else note.about.key).notes.append(note)
    sections.whole.lessons += _new(old, new, lambda review: [review.learned] if review.learned else [])
    for ballot in meeting.ballots:
        if ballot.figures or ballot.agreed is not None:
            sections.of_item(ballot.key_result).ballots.append(ballot)
    plans = (account.before, account.after)
    words = SectionWords(plans, above[1])
    for section in (*sections.objectives, sections.whole):
        happened = set(words.happened(section))
        noted = section if section.item is None or words.stands(section.item) else sections.whole
        noted.notes = [note for note in noted.notes if note.text not in happened]
    return Gathered(sections.objectives, sections.whole, plans, account.unread)


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


def _new(old: Iterable[Review], new: Iterable[Review], said: Callable[[Review], Iterable[Said]]) -> Iterator[Said]:
    """What reviews say that these did not say before."""
    known = Counter(repr(each) for review in old for each in said(review))
    for review in new:
        for each in said(review):
            known[repr(each)] -= 1
            if known[repr(each)] < 0:
                yield each
