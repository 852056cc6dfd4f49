"""What people have said between two states of a plan: decisions, notes and parked questions, each in a sentence."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from okrtui.locales.sentence import Sentence
from okrtui.plan.items import Item
from okrtui.plan.plan import Plan
from okrtui.plan.review import Decision, Review
from okrtui.plan.review_notes import ReviewNote, notes_of
from okrtui.review.minutes.sections import Section, item_called
from okrtui.review.minutes.words import SectionWords, quoted
from okrtui.text.one_line import on_one_line

Said = TypeVar("Said")


def newly_said(before: Plan, after: Plan) -> Sentence | None:
    """The newest of what was decided, else noted or parked; else what of it was taken back. None where it is the same.

    What was said is no quotation: where a message is too long, what it is about is cut first.
    """
    said = _came(before, after)
    if said is not None:
        return said
    gone = _came(after, before)
    return None if gone is None else Sentence("taken back: {what}", what=gone)


def _came(before: Plan, after: Plan) -> Sentence | None:
    decisions = _new(before.reviews, after.reviews, lambda review: review.decisions)
    if decisions:
        return _decided(decisions[-1], (before, after))
    # as lines, since an item that has been given other words is no other item
    notes = _new(before.reviews, after.reviews, lambda review: (review.note or "").splitlines())
    found = [note for line in notes for note in notes_of(Review(note=line), after)]
    return _noted(found[-1], after) if found else None


def _new(old: Iterable[Review], new: Iterable[Review], said: Callable[[Review], Iterable[Said]]) -> Sequence[Said]:
    """What reviews say that these did not say before, as often as they say it more."""
    known = Counter(repr(each) for review in old for each in said(review))
    came = []
    for review in new:
        for each in said(review):
            known[repr(each)] -= 1
            if known[repr(each)] < 0:
                came.append(each)
    return came


def _decided(decision: Decision, plans: tuple[Plan, Plan]) -> Sentence:
    item = item_called(plans[1], decision.about)
    told = SectionWords(plans).decision(Section(item), decision)
    words = " – ".join(map(str, (told.word, *told.rest)))
    if item is None:
        return Sentence("decided on the plan: {decision}", decision=words)
    return Sentence("decided on {item}: {decision}", item=quoted(item), decision=words)


def _noted(note: ReviewNote, plan: Plan) -> Sentence:
    text = on_one_line(note.text)
    item = None if note.about is None else _objective_of(note.about, plan)
    if item is None:
        if note.question:
            return Sentence("question parked on the plan: {question}", question=text)
        return Sentence("noted on the plan: {note}", note=text)
    if note.question:
        return Sentence("question parked on {item}: {question}", item=quoted(item), question=text)
    return Sentence("noted on {item}: {note}", item=quoted(item), note=text)


def _objective_of(item: Item, plan: Plan) -> Item:
    """The objective of a key result; any other item itself."""
    if item.kind != "key_result":
        return item
    return next(each for each in plan.items if each.path == item.path[:2])
