"""What each stretch of a line of TOML is, told line by line without reading the whole."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

Role = Literal["key", "string", "number", "table", "comment"]

Delimiter = str
"""What a string over several lines ends with; empty outside such a string."""

_KEY = r"""(?:[\w-]++|"(?:\\.|[^"\\])*+"|'[^']*+')"""
_KEYS = rf"{_KEY}(?:[ \t]*+\.[ \t]*+{_KEY}){{0,12}}+"  # more dots than that are no key, and would take a while
_TABLE = re.compile(rf"[ \t]*+\[\[?[ \t]*+{_KEYS}[ \t]*+\]\]?(?=[ \t]*+(?:#|$))")
_TOKEN = re.compile(
    rf"""(?P<key>{_KEYS})(?=[ \t]*+=)"""
    r"""|(?P<comment>\#.*+)"""
    r'''|(?P<long>"""|\'\'\')'''
    r"""|(?P<string>"(?:\\.|[^"\\])*+"?+|'[^']*+'?+)"""
    r"""|(?P<number>(?<![\w-])(?:[+-]?\d[\w:.+-]*+(?:[ ]\d\d:[\d:.Z+-]++)?+|[+-]?(?:inf|nan)\b|true\b|false\b))"""
    r"""|(?P<word>[\w-]++)"""
)
# no possessive repeat of a group that looks ahead: Python before 3.11.5 gets it wrong
_ENDS = {
    '"""': re.compile(r'[^"\\]*+(?:(?:\\.|"(?!""))[^"\\]*+)*"{3,5}'),
    "'''": re.compile(r"[^']*+(?:'(?!'')[^']*+)*'{3,5}"),
}


class Part(NamedTuple):
    """Characters of a line from `start` to `end`, the end excluded, and what they are; plain ones are left out."""

    start: int
    end: int
    role: Role


def parts_of(line: str, within: Delimiter = "") -> tuple[Sequence[Part], Delimiter]:
    """The parts of a line that begins within a string, or outside any; and what the next line begins within."""
    parts: list[Part] = []
    at = 0
    if within:
        ended = _ENDS[within].match(line)
        if ended is None:
            return [Part(0, len(line), "string")], within
        at = ended.end()
        parts.append(Part(0, at, "string"))
    elif (table := _TABLE.match(line)) is not None:
        at = table.end()
        parts.append(Part(0, at, "table"))
    while (found := _TOKEN.search(line, at)) is not None:
        role, start, at = found.lastgroup, found.start(), found.end()
        if role == "long":
            ended = _ENDS[found.group()].match(line, at)
            if ended is None:
                return [*parts, Part(start, len(line), "string")], found.group()
            at = ended.end()
            parts.append(Part(start, at, "string"))
        elif role in ("key", "comment", "string", "number"):
            parts.append(Part(start, at, role))  # type: ignore[arg-type]  # one of the four
    return parts, ""


def within_at(lines: Sequence[str], number: int) -> Delimiter:
    """What a line begins within; only lines with the marks of long strings are looked at."""
    within = ""
    for line in _with_marks(lines[:number]):
        _parts, within = parts_of(line, within)
    return within


def _with_marks(lines: Sequence[str]) -> Iterator[str]:
    return (line for line in lines if '"""' in line or "'''" in line)
