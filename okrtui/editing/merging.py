"""Two texts that came from one, put together line by line."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from okrtui.document.splice import Splice, difference
from okrtui.editing.clash import Clash, Part, as_ours, clashes_in


class _Hunk(NamedTuple):
    """Lines of the base, from `start` to before `end`, and what one side made of them."""

    start: int
    end: int
    lines: tuple[str, ...]


def merge_texts(base: str, ours: str, theirs: str) -> str | None:
    """What both sides changed, in one text; None where both changed the same lines in different ways.

    Changes that touch each other count as the same lines: putting them together would be a guess.
    """
    parts = merge_lines(base, ours, theirs)
    return None if clashes_in(parts) else as_ours(parts)


def merge_lines(base: str, ours: str, theirs: str) -> list[Part]:
    """What both sides changed; lines that both changed in different ways, or that touch, as a clash."""
    if ours == theirs or theirs == base:
        return [ours]
    if ours == base:
        return [theirs]
    base_lines = lines_of(base)
    mine, other = _hunks(base_lines, ours), _hunks(base_lines, theirs)
    merged: list[Part] = []
    at = 0
    for start, end in _regions([*mine, *other]):
        merged.append("".join(base_lines[at:start]))
        one, two = _made(base_lines, mine, start, end), _made(base_lines, other, start, end)
        was = "".join(base_lines[start:end])
        if one == two or two == was:
            merged.append(one)
        elif one == was:
            merged.append(two)
        else:
            merged.append(Clash(was, one, two))
        at = end
    merged.append("".join(base_lines[at:]))
    return merged


def splices_between(old: str, new: str) -> tuple[Splice, ...]:
    """The lines in which two texts differ, as splices of the first: as many as there are stretches of them."""
    stretch = difference(old, new)
    if not stretch:
        return ()
    start = old.rfind("\n", 0, stretch[0].start) + 1
    end = old.find("\n", stretch[0].end) + 1 or len(old)  # what lies outside is the same, and need not be compared
    lines = lines_of(old[start:end])
    starts = list(accumulate(map(len, lines), initial=start))
    hunks = _hunks(lines, new[start : len(new) - (len(old) - end)])
    return tuple(Splice(starts[hunk.start], starts[hunk.end], "".join(hunk.lines)) for hunk in hunks)


def lines_of(text: str) -> list[str]:
    """The lines of a text with their ends; only a line feed ends one, whatever else Unicode has."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _regions(hunks: Sequence[_Hunk]) -> list[tuple[int, int]]:
    """The stretches of the base that hunks take, those that touch as one."""
    regions: list[tuple[int, int]] = []
    for start, end, _lines in sorted(hunks):
        if regions and start <= regions[-1][1]:
            regions[-1] = (regions[-1][0], max(end, regions[-1][1]))
        else:
            regions.append((start, end))
    return regions


def _made(base: Sequence[str], hunks: Sequence[_Hunk], start: int, end: int) -> str:
    """What one side made of a stretch of the base."""
    lines: list[str] = []
    at = start
    for hunk in hunks:
        if start <= hunk.start and hunk.end <= end:
            lines.extend(base[at : hunk.start])
            lines.extend(hunk.lines)
            at = hunk.end
    lines.extend(base[at:end])
    return "".join(lines)


def _hunks(base: list[str], text: str) -> list[_Hunk]:
    from difflib import SequenceMatcher  # two writers of one plan are rare, and this is slow to import

    lines = lines_of(text)
    matcher = SequenceMatcher(None, base, lines, autojunk=False)
    return [
        _Hunk(start, end, tuple(lines[new_start:new_end]))
        for tag, start, end, new_start, new_end in matcher.get_opcodes()
        if tag != "equal"
    ]
