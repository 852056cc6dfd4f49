"""Two texts that came from one, put together line by line."""

from typing import NamedTuple


class _Hunk(NamedTuple):
    """Lines of the base, from `start` to before `end`, and what one side made of them."""

    start: int
    end: int
    lines: tuple[str, ...]


def merge_texts(base: str, ours: str, theirs: str) -> str | None:
    """What both sides changed, in one text; None where both changed the same lines in different ways.

    Changes that touch each other count as the same lines: putting them together would be a guess.
    """
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    base_lines = base.splitlines(keepends=True)
    mine, other = _hunks(base_lines, ours), _hunks(base_lines, theirs)
    merged: list[str] = []
    at = 0
    for hunk in sorted({*mine, *other}):
        clashing = [h for h in (*mine, *other) if h != hunk and h.start <= hunk.end and hunk.start <= h.end]
        if clashing:
            return None
        merged.extend(base_lines[at : hunk.start])
        merged.extend(hunk.lines)
        at = hunk.end
    merged.extend(base_lines[at:])
    return "".join(merged)


def _hunks(base: list[str], text: str) -> list[_Hunk]:
    from difflib import SequenceMatcher  # two writers of one plan are rare, and this is slow to import

    lines = text.splitlines(keepends=True)
    matcher = SequenceMatcher(None, base, lines, autojunk=False)
    return [
        _Hunk(start, end, tuple(lines[new_start:new_end]))
        for tag, start, end, new_start, new_end in matcher.get_opcodes()
        if tag != "equal"
    ]
