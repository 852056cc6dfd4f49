"""TOML strings: what they say, and where each of their characters stands in the text."""

import re
from collections.abc import Iterator

from okrtui.document.span import Span

_PIECE = re.compile(
    r"\\(?:(?P<short>[btnfre\"\\])|x(?P<two>[0-9A-Fa-f]{2})|u(?P<four>[0-9A-Fa-f]{4})|U(?P<eight>[0-9A-Fa-f]{8})"
    r"|(?P<fold>[ \t]*\r?\n[ \t\r\n]*))"
    r"|(?P<newline>\r\n)"
    r"|(?P<plain>[^\\\r]+)"
)
_SHORT = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b", '"': '"', "\\": "\\"}


def content_span(written: str) -> Span:
    """The content within a written string: without its quotes, and the line break right behind the opening ones."""
    quotes = 3 if len(written) >= 6 and written[:3] in ('"""', "'''") else 1
    start = quotes
    if quotes == 3:
        start += 2 if written.startswith("\r\n", 3) else 1 if written.startswith("\n", 3) else 0
    return Span(start, len(written) - quotes)


def read_string(written: str) -> str:
    """What a string in the file, quotes included, says."""
    start, end = content_span(written)
    if written[0] == "'":
        return written[start:end].replace("\r\n", "\n")
    if "\\" not in written and "\r" not in written:
        return written[start:end]
    return "".join(said for said, _ in _pieces(written, start, end))


def inner_span(written: str, said: Span) -> Span:
    """Where a stretch of what a string says stands in the written string."""
    start, end = content_span(written)
    if written[0] == "'" and "\r" not in written:
        return Span(min(start + said.start, end), min(start + said.end, end))
    found_start: int | None = None
    count = 0
    for piece, place in _pieces(written, start, end, literal=written[0] == "'"):
        after = count + len(piece)
        straight = len(piece) == place.end - place.start
        if found_start is None and said.start < after:
            found_start = place.start + (said.start - count if straight else 0)
        if said.end <= after and found_start is not None:
            return Span(found_start, place.start + said.end - count if straight else place.end)
        count = after
    return Span(end if found_start is None else found_start, end)


def _pieces(written: str, start: int, end: int, *, literal: bool = False) -> Iterator[tuple[str, Span]]:
    """The string in pieces: what each says, and where it stands; a piece is an escape, a line break or a run."""
    at = start
    while at < end:
        found = None if literal and written[at] == "\\" else _PIECE.match(written, at, end)
        if found is None:  # a backslash in a literal string
            yield written[at], Span(at, at + 1)
            at += 1
            continue
        yield _said(found), Span(*found.span())
        at = found.end()


def _said(found: re.Match[str]) -> str:
    kind = found.lastgroup
    if kind == "plain":
        return found.group()
    if kind == "newline":
        return "\n"
    if kind == "short":
        return _SHORT[found["short"]]
    if kind == "fold":
        return ""
    return chr(int(found[kind or "four"], 16))
