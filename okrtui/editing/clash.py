"""Where two sides of a merge cannot be put together: both kept, and shown between git's markers."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Clash(NamedTuple):
    """What a stretch of text was, and what each side made of it."""

    base: str
    ours: str
    theirs: str


Part = str | Clash
"""Text that is settled, or a clash."""

MARKER_SIZE = 7
"""Signs in a marker, as git has it."""


def clashes_in(parts: Iterable[Part]) -> list[Clash]:
    """The clashes among parts."""
    return [part for part in parts if isinstance(part, Clash)]


def ends_in_clash(parts: Sequence[Part]) -> bool:
    """Whether the last line, as far as it has come, will stand between markers."""
    for part in reversed(parts):
        if isinstance(part, Clash):
            return not all(side.endswith("\n") or not side for side in part)
        if "\n" in part:
            return False
    return False


def as_base(parts: Iterable[Part]) -> str:
    """The text with what the base says wherever the sides clash."""
    return "".join(part if isinstance(part, str) else part.base for part in parts)


def as_ours(parts: Iterable[Part]) -> str:
    """The text with what our side says wherever the sides clash."""
    return "".join(part if isinstance(part, str) else part.ours for part in parts)


def as_theirs(parts: Iterable[Part]) -> str:
    """The text with what their side says wherever the sides clash."""
    return "".join(part if isinstance(part, str) else part.theirs for part in parts)


def on_lines(parts: Iterable[Part]) -> list[Part]:
    """The same parts, each clash grown to the whole lines that it touches; clashes in one line become one."""
    grown: list[Part] = []
    line: list[Part] = []
    for part in _cut_at_lines(parts):
        line.append(part)
        if all(side.endswith("\n") or not side for side in _sides(line)):
            grown.append(_one(line))
            line = []
    if line:
        grown.append(_one(line))
    return grown


def _cut_at_lines(parts: Iterable[Part]) -> Iterable[Part]:
    """The parts; text in up to three: what may end a line that was begun, whole lines, what may begin one."""
    for part in parts:
        if isinstance(part, Clash):
            yield part
            continue
        first, last = part.find("\n") + 1, part.rfind("\n") + 1
        yield from filter(None, (part[:first], part[first:last], part[last:]))


def _sides(parts: Sequence[Part]) -> tuple[str, str, str]:
    return as_base(parts), as_ours(parts), as_theirs(parts)


def _one(parts: Sequence[Part]) -> Part:
    """One part of whole lines; a side of which only an indentation is left says nothing."""
    if not clashes_in(parts):
        return as_ours(parts)
    return Clash(*(side if side.strip() else "" for side in _sides(parts)))


def marked(parts: Iterable[Part], newline: str = "\n", size: int = MARKER_SIZE) -> str:
    """The text; where the sides clash, all three versions of the lines between markers."""
    return "".join(part if isinstance(part, str) else _between(part, newline, size) for part in on_lines(parts))


def _between(clash: Clash, newline: str, size: int) -> str:
    base, ours, theirs = (side if side.endswith("\n") or not side else side + newline for side in clash)
    return (
        f"{'<' * size} ours{newline}{ours}{'|' * size} base{newline}{base}"
        f"{'=' * size}{newline}{theirs}{'>' * size} theirs{newline}"
    )
