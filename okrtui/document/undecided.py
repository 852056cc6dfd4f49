"""Places where a merge left the lines of both sides, between marks, for somebody to choose."""

import re
from dataclasses import dataclass

from okrtui.document.slip import Slip
from okrtui.document.span import Span
from okrtui.locales.sentence import Sentence

_MARK = re.compile(r"^(?P<signs><{7,}|\|{7,}|={7,}|>{7,})(?: [^\r\n]*)?\r?$", re.MULTILINE)
_ANYTHING = re.compile(r"[^\r\n]")


@dataclass(slots=True)
class Undecided:
    """What lies between marks: from `start` on, ours until `theirs` (or the base, if it is there), theirs until `end`.

    `ours` is where the lines of ours begin, and `end` is behind the last mark.
    """

    signs: int
    start: int
    ours: int
    theirs: int = 0
    end: int = 0


def undecided_in(text: str) -> list[Undecided]:
    """The places of a text that git, or our own merge, has left to a person; marks that are not whole are none."""
    found: list[Undecided] = []
    place: Undecided | None = None
    for mark in _MARK.finditer(text):
        sign, signs = mark["signs"][0], len(mark["signs"])
        if sign == "<":
            place = Undecided(signs, mark.start(), mark.end())
        elif place is None or signs != place.signs:
            continue
        elif sign == ">":
            if place.theirs:
                place.end = mark.end()
                found.append(place)
            place = None
        elif not place.theirs:
            place.theirs = mark.start()
    return found


def with_ours(text: str, places: list[Undecided]) -> str:
    """The text with what stands on our side; the rest of each place is blank, so that all else stays where it was."""
    parts = []
    at = 0
    for place in places:
        for blank, until in ((place.start, place.ours), (place.theirs, place.end)):
            parts += [text[at:blank], _ANYTHING.sub(" ", text[blank:until])]
            at = until
    return "".join([*parts, text[at:]])


def slip_of(text: str, place: Undecided) -> Slip:
    """What to say of such a place."""
    first = text.count("\n", 0, place.start) + 1
    return Slip(
        Span(place.start, place.ours),
        Sentence(
            "a merge left two versions here, up to line {last}: keep what is right, and delete the marks",
            last=first + text.count("\n", place.start, place.end),
        ),
    )
