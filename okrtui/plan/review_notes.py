"""What was noted in a review line by line: what is said about what, and the questions that were parked.

A line that begins with “? ” is a question that was left for later, one that begins with an id and a colon is about that
item: ``? notoriete: who pays for the survey?``
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from okrtui.locales.language import Language
from okrtui.plan.items import Item
from okrtui.plan.plan import Plan
from okrtui.plan.references import ABOUT
from okrtui.plan.review import Review
from okrtui.text.one_line import on_one_line

_MARK = "? "
_QUESTION = re.compile(r"\s*\?+(?=\s|\w)\s*")
_COLON = re.compile(r"[ \u00a0\u202f]?:\s+")
_COLONS: dict[Language, str] = {"en": ": ", "fr": "\u00a0: "}


class ReviewNote(NamedTuple):
    """One line of the note of a review, without what it begins with; `about` is None where it is about no one item."""

    text: str
    about: Item | None = None
    question: bool = False


def written_note(note: ReviewNote, language: Language | None) -> str:
    """The line that says a note, in the language of the plan."""
    about = "" if note.about is None else f"{_label(note.about)}{_COLONS[language or 'en']}"
    return f"{_MARK if note.question else ''}{about}{on_one_line(note.text).strip()}"


def typed_note(text: str, about: Item | None = None) -> ReviewNote:
    """What somebody typed as a note: a question, where it begins with a question mark."""
    mark = _QUESTION.match(text)
    return ReviewNote(on_one_line(text if mark is None else text[mark.end() :]).strip(), about, mark is not None)


def notes_of(review: Review, plan: Plan) -> Iterator[ReviewNote]:
    """The lines of the note of a review, empty ones left out."""
    labels = {_label(item): item for item in reversed(plan.items) if item.kind in ABOUT.own}
    for line in (review.note or "").splitlines():
        note = typed_note(line)
        if not note.text:
            continue
        for colon in _COLON.finditer(note.text):
            about = labels.get(note.text[: colon.start()])
            if about is not None:
                note = ReviewNote(note.text[colon.end() :], about, note.question)
                break
        yield note


def _label(item: Item) -> str:
    """What a line calls an item; its title where it has no id, which does not say where it stood then."""
    return item.id or on_one_line(item.title or item.key)
