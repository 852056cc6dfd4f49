"""Places where a merge left the lines of both sides, between marks, for somebody to choose."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_MARK = re.compile(r"^(?P<signs><{7,}|\|{7,}|={7,}|>{7,})(?: [^\r\n]*)?\r?$", re.MULTILINE)
_ANYTHING = re.compile(r"[^\r\n]")


@dataclass(slots=True)
class Undecided:
    """A place between marks: it begins at `start`, its lines of ours at `ours`, and it ends behind the last mark.

    From `others` on there is what is not ours: the base, where it was kept, and theirs, which begin behind a mark of
    their own, at `theirs`, and end where the last mark begins (`closed`).
    """

    signs: int
    start: int
    ours: int
    others: int = 0
    theirs: int = 0
    closed: int = 0
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
                place.closed, place.end = mark.span()
                found.append(place)
            place = None
        else:
            place.others = place.others or mark.start()
            if sign == "=" and not place.theirs:
                place.theirs = mark.end()
    return found


def first_mark(text: str) -> int | None:
    """Where in a text the first mark of a merge stands, one that was left over among them; None without any.

    Signs of equality alone may underline a heading in somebody's note: they are a mark between others only.
    """
    return next((mark.start() for mark in _MARK.finditer(text) if mark["signs"][0] != "="), None)


def with_ours(text: str, places: Iterable[Undecided]) -> str:
    """The text with what stands on our side; the rest of each place is blank, so that all else stays where it was."""
    return _blanked(text, ((place.start, place.ours, place.others, place.end) for place in places))


def with_theirs(text: str, places: Iterable[Undecided]) -> str:
    """The text with what stands on their side, likewise."""
    return _blanked(text, ((place.start, place.theirs, place.closed, place.end) for place in places))


def _blanked(text: str, places: Iterable[tuple[int, int, int, int]]) -> str:
    """The text with blanks in two stretches of each place, from one offset to before the next."""
    parts = []
    at = 0
    for place in places:
        for blank, until in (place[:2], place[2:]):
            parts += [text[at:blank], _ANYTHING.sub(" ", text[blank:until])]
            at = until
    return "".join([*parts, text[at:]])
