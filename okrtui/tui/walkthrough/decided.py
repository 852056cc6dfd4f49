"""What came of a walkthrough, as its closing tells it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from okrtui.document.document import Document
from okrtui.locales.catalogue import _
from okrtui.plan.agenda import Agenda
from okrtui.review.minutes.gathering import gathered
from okrtui.review.minutes.meeting import Meeting
from okrtui.review.minutes.sections import Section
from okrtui.review.minutes.words import SectionWords


class About(NamedTuple):
    """What came of one objective, or of the plan in all: its heading, and a sentence each."""

    words: str
    sentences: Sequence[str]


class Decided(NamedTuple):
    """All of it, in the order of the walkthrough."""

    told: Sequence[About] = ()


def decided(before: Document, after: Document, agenda: Agenda, meeting: Meeting, day: date) -> Decided:
    """What was decided, noted and changed between two states of the plan, in the language that is spoken."""
    told = gathered(before, after, agenda, meeting, day)
    return Decided(tuple(_told([*told.objectives, told.whole], SectionWords(told.plans))))


def _told(sections: Sequence[Section], words: SectionWords) -> Iterator[About]:
    for section in sections:
        if not section.is_empty:
            heading = _("The plan in all") if section.item is None else section.item.words
            yield About(heading, tuple(map(str, words.said(section))))
