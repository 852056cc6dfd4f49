"""The statement that a parser stumbled over: the lines from its key to where it should have ended."""

import re

from okrtui.document.inline import skip_value
from okrtui.document.tokens import KEY_PART, LINE, NESTING

_KEY = rf"(?:{KEY_PART.pattern})(?:[ \t]*\.[ \t]*(?:{KEY_PART.pattern}))*[ \t]*="
_STATEMENT = re.compile(rf"[ \t]*(?:{_KEY}|[A-Za-z0-9_\-.\"'][A-Za-z0-9_\-.\"' \t]*=)")
_HEADER = re.compile(r"[ \t]*\[\[?[^\[\],={}]+\]\]?[ \t]*(?:#.*)?\r?$")
LONG_LINE = 10_000
"""Characters; nobody wrote a longer line by hand, and it is not worth looking into."""

_INDENT = re.compile(r"[ \t]*")


def statement_start(text: str, stumble: int) -> int:
    """Where the line begins on which the statement begins that a parser was in when it stumbled.

    All that stands before is TOML.
    """
    at = 0
    while at < stumble:
        end = _line_end(text, at)
        if end is None or end > stumble:
            return at
        at = end
    return at


def _line_end(text: str, at: int) -> int | None:
    """Where the line after a statement begins; None where it has no end."""
    found = LINE.match(text, at)
    if found is None:
        return None
    if found.lastgroup != "other":
        return found.end()
    end = at
    if not text.startswith("[", at + len(_blanks(text, at))):
        key = _STATEMENT.match(text, at)
        if key is None:
            return None
        try:
            end = skip_value(text, key.end() + len(_blanks(text, key.end())))
        except (ValueError, IndexError):  # it has no end
            return None
    newline = text.find("\n", end)
    return len(text) if newline < 0 else newline + 1


def _blanks(text: str, at: int) -> str:
    found = _INDENT.match(text, at)
    return "" if found is None else found.group()


def is_header(line: str) -> bool:
    """Whether a line by itself is, or begins, a table."""
    return bool(_HEADER.match(line))


def begins_another(lines: list[str], first: int, line: int) -> bool:
    """Whether a line below the first one of a statement looks like the beginning of another statement or table."""
    text = lines[line]
    if is_header(text):
        return True
    return bool(_STATEMENT.match(text)) and len(_blanks(text, 0)) <= len(_blanks(lines[first], 0))


def lines_of(lines: list[str], first: int, stumble: int, *, closed: bool) -> range:
    """The lines that go with the statement that begins on the first line and is wrong at another one below.

    Of a header, those of its whole table. `closed` is whether all quotes and brackets of the statement are there.
    """
    if lines[first].lstrip(" \t").startswith("["):
        last = first + 1
        while last < len(lines) and not is_header(lines[last]):
            last += 1
        return range(first, last)
    end = max(_end_of_nesting(lines, first), stumble)
    for line in range(first + 1, end + 1):
        if not closed and begins_another(lines, first, line):
            return range(first, max(line, first + 1))
    return range(first, end + 1)


def _end_of_nesting(lines: list[str], first: int) -> int:
    """The line on which all brackets and quotes that a statement opens are closed; its first one if they never are."""
    if len(lines[first]) > LONG_LINE:
        return first
    text = "\n".join(lines[first:])
    depth = 0
    line_end = len(lines[first])
    for token in NESTING.finditer(text):
        if depth <= 0 and token.start() > line_end:
            break
        sign = token.group()[0]
        depth += 1 if sign in "[{" else -1 if sign in "]}" else 0
        if token.end() > line_end:
            newline = text.find("\n", token.end())
            line_end = len(text) if newline < 0 else newline
    return first + text.count("\n", 0, line_end) if depth <= 0 else first
