"""What the minutes say of an objective, in plain words: for the Markdown, and for the closing of the walkthrough."""

from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.items import PLAN_ID, Item
from okrtui.plan.plan import Plan
from okrtui.plan.review import Decision
from okrtui.plan.review_notes import ReviewNote
from okrtui.plan.words import DECISIONS
from okrtui.review.minutes.meeting import Ballot
from okrtui.review.minutes.sections import Section, item_called
from okrtui.review.names import Names
from okrtui.text.one_line import on_one_line


class DecisionWords(NamedTuple):
    """What was decided, and behind it about what, where the heading does not say it, why, who and until when."""

    word: Sentence
    rest: Sequence[object]


class SectionWords:
    """Says what sections hold; what is gone is called as it was in the first of the two plans."""

    def __init__(self, plans: tuple[Plan, Plan], above: Sequence[Plan] = ()) -> None:
        self._plans = plans
        self._names = Names(plans[1], above)

    def said(self, section: Section) -> Iterator[object]:
        """All that there is to say, in the order of the minutes."""
        for decision in section.decisions:
            told = self.decision(section, decision)
            yield " – ".join([str(told.word), *map(str, told.rest)])
        yield from map(self.ballot, section.ballots)
        yield from section.check_ins
        yield from section.changes
        yield from map(on_one_line, section.lessons)
        for note in section.notes:
            words = self.note(section, note)
            yield Sentence("parked: {question}", question=words) if note.question else words

    def happened(self, section: Section) -> Iterator[str]:
        """What was voted, checked in and changed, as a line of a review says it; what is gone is named there."""
        gone = None if section.item is None or self.stands(section.item) else quoted(section.item)
        for said in (*map(self.ballot, section.ballots), *section.check_ins, *section.changes):
            line = said if gone is None else Sentence("{about}: {what}", about=gone, what=said)
            yield on_one_line(str(line)).strip()

    def stands(self, item: Item) -> bool:
        """Whether an item of the two plans is in the plan now, so that a review can be about it."""
        return any(item is each for each in self._plans[1].items)

    def decision(self, section: Section, decision: Decision) -> DecisionWords:
        """What was decided about what, why, by whom, until when."""
        word = Sentence("decision") if decision.decision is None else DECISIONS[decision.decision]
        about = self._subject(section, decision.about)
        rest: list[object] = [] if about is None else [about]
        if note := on_one_line(decision.note or ""):
            rest.append(note)
        if who := self.who(decision):
            rest.append(who)
        return DecisionWords(word, rest)

    def _subject(self, section: Section, key: str | None) -> Quoted | Sentence | None:
        """What something is about; None where the heading says it."""
        if not key or (section.item is not None and section.item.id == key):
            return None
        if key == PLAN_ID:
            return None if section.item is None else Sentence("the plan")
        return self._called(key)

    def _called(self, key: str) -> Quoted:
        """The words of an item by its id or pointer, as they are now or, where it is gone, as they were."""
        items = (item_called(plan, key) for plan in reversed(self._plans))
        found = next((item for item in items if item is not None), None)
        return self._names.name("about", key) if found is None else quoted(found)

    def who(self, decision: Decision) -> Sentence | str | None:
        """Who sees to it, and until when."""
        owner = None if not decision.owner else self._names.name("owner", decision.owner).text
        if owner is None:
            return None if decision.due is None else Sentence("by {day}", day=decision.due)
        if decision.due is None:
            return owner
        return Sentence("{owner}, by {day}", owner=owner, day=decision.due)

    def ballot(self, ballot: Ballot) -> Sentence:
        item = self._called(ballot.key_result)
        if not ballot.figures:
            return Sentence("{item}: agreed on {agreed}", item=item, agreed=ballot.agreed)
        said = _votes(item, ballot.figures)
        return (
            said if ballot.agreed is None else Sentence("{votes}; agreed on {agreed}", votes=said, agreed=ballot.agreed)
        )

    def note(self, section: Section, note: ReviewNote) -> Sentence | str:
        if note.about is None or note.about == section.item:
            return note.text
        return Sentence("{about}: {what}", about=quoted(note.about), what=note.text)


def _votes(item: Quoted, figures: Sequence[int]) -> Sentence:
    """How many voted, and how far apart their figures are."""
    count, lowest, highest = len(figures), min(figures), max(figures)
    if lowest == highest:
        return Sentence(
            "{item}: {count} vote, {figure}",
            "{item}: {count} votes, all of them {figure}",
            item=item,
            count=count,
            figure=lowest,
        )
    return Sentence(
        "{item}: {count} votes, {lowest} to {highest}, median {median}",
        item=item,
        count=count,
        lowest=lowest,
        highest=highest,
        median=median(figures),
    )


def quoted(item: Item) -> Quoted:
    """What an item is called, on one line."""
    return Quoted(called(item))


def called(item: Item) -> str:
    """The same without the signs around it; its key where its words are none."""
    return on_one_line(item.words) or item.key
