"""Places where a merge left the lines of both sides, between marks, for somebody to choose."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from okrtui.document.slip import Slip
from okrtui.document.span import Span
from okrtui.locales.sentence import Sentence

_MARK = re.compile(r"^(?P<signs><{7,}|\|{7,}|={7,}|>{7,})(?: [^\r\n]*)?\r?$", re.MULTILINE)
_ANYTHING = re.compile(r"[^\r\n]")


@dataclass(slots=True)
class Undecided:
    """A place between marks: it begins at `start`, its lines of ours at `ours`, and it ends behind the last mark.

    From `others` on there is what is not ours: the base, where it was kept, and theirs, behind a mark of their own that
    ends at `theirs`.
    """

    signs: int
    start: int
    ours: int
    others: int | None = None
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
        else:
            place.others = mark.start() if place.others is None else place.others
            if sign == "=" and not place.theirs:
                place.theirs = mark.end()
    return found


def with_ours(text: str, places: Iterable[Undecided]) -> str:
    """The text with what stands on our side; the rest of each place is blank, so that all else stays where it was."""
    return _blanked(text, ((place.start, place.ours, place.others, place.end) for place in places))


def with_theirs(text: str, places: Iterable[Undecided]) -> str:
    """The same with what stands on their side."""
    ends = ((place, text.rfind("\n", place.theirs, place.end)) for place in places)
    return _blanked(text, ((place.start, place.theirs, end, place.end) for place, end in ends))


def _blanked(text: str, places: Iterable[tuple[int, int, int | None, int]]) -> str:
    """The text, at each place blank from the first offset to the second, and from the third to the fourth."""
    parts = []
    at = 0
    for first, behind_first, second, behind_second in places:
        for blank, until in ((first, behind_first), (second, behind_second)):
            parts += [text[at:blank], _ANYTHING.sub(" ", text[blank:until])]
            at = until
    return "".join([*parts, text[at:]])


def slips_of(text: str, places: Iterable[Undecided]) -> Iterator[Slip]:
    """What to say of such places, one after the other."""
    last = 1
    at = 0
    for place in places:
        last += text.count("\n", at, place.end)
        at = place.end
        yield Slip(
            Span(place.start, place.ours),
            Sentence(
                "a merge left two versions here, up to line {last}: keep what is right, and delete the marks",
                last=last,
            ),
        )
