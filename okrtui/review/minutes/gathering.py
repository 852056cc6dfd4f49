"""What the minutes say, by what it is about."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from okrtui.document.document import Document
from okrtui.locales.sentence import Sentence
from okrtui.plan.agenda import Agenda
from okrtui.plan.plan import Plan
from okrtui.plan.review import Review
from okrtui.plan.review_notes import notes_of
from okrtui.review.minutes.change_account import Above, ChangeAccount, ToldChange
from okrtui.review.minutes.meeting import Meeting
from okrtui.review.minutes.sections import Section, Sections

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
    """What came of a walkthrough of a day, between two states of the plan."""
    account = ChangeAccount(before, after, day, above)
    sections = Sections(account, agenda, meeting)
    for change in account.changes():
        section = sections.of_place(change.place)
        if change.is_check_in:
            section.check_ins.append(change.told.what)
        else:
            section.changes.append(_said(change, section))
    old, new = ([review for review in plan.reviews if review.date == day] for plan in (account.before, account.after))
    for decision in _new(old, new, lambda review: review.decisions):
        sections.of_item(decision.about).decisions.append(decision)
    for note in _new(old, new, lambda review: notes_of(review, account.after)):
        sections.of_item(None if note.about is None else note.about.key).notes.append(note)
    sections.whole.lessons += _new(old, new, lambda review: [review.learned] if review.learned else [])
    for ballot in meeting.ballots:
        if ballot.figures or ballot.agreed is not None:
            sections.of_item(ballot.key_result).ballots.append(ballot)
    return Gathered(sections.objectives, sections.whole, (account.before, account.after), account.unread)


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
