"""Text that should be TOML: its data, and every slip in it.

A plan with slips is still shown: each is put right or left out in memory, line by line, and the text is read
again. The text itself is never touched by this.
"""

import re
from typing import Any, NamedTuple

import tomli

from okrtui.document.slip import Slip, known_slips
from okrtui.document.span import Span
from okrtui.locales.sentence import Sentence

_MOST_SLIPS = 20
"""After so many, the rest of the text is not worth guessing at."""

_LARGE = 1_000_000
"""Characters; in a larger text only the first slip is told, since each one costs a reading."""

_LONG_LINE = 10_000
"""Characters; nobody wrote a longer line by hand."""

_STATEMENT = re.compile(r"[ \t]*(?:\[|[A-Za-z0-9_\-.\"' \t]+=)")
_HEADER = re.compile(r"[ \t]*\[\[?[^\[\],={}]+\]\]?[ \t]*(?:#.*)?\r?$")


class Parsed(NamedTuple):
    """Data of a text; `text` is what it was read from: the same lines, some mended or left empty."""

    data: dict[str, Any]
    text: str
    slips: tuple[Slip, ...]


def parse(text: str) -> Parsed:
    """Read TOML 1.1, telling slips instead of failing."""
    try:
        return Parsed(tomli.loads(text), text, ())
    except tomli.TOMLDecodeError as error:
        return _recover(text, error)
    except RecursionError:
        return Parsed({}, "", (_too_deep(text),))


def _too_deep(text: str) -> Slip:
    start = max(text.find("[" * 50), text.find("{" * 50), 0)
    return Slip(Span(start, start), Sentence("brackets are nested too deeply for a plan"))


class _Lines:
    """The lines of a text, some mended or emptied in memory, and where each stands in the text itself."""

    def __init__(self, text: str) -> None:
        self.now = text.split("\n")
        self._starts = [0]
        for line in self.now:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._mends: dict[int, list[tuple[Span, int]]] = {}

    def offset(self, line: int, column: int) -> int:
        """Where a column of a line as it is now stands in the text."""
        for span, length in reversed(self._mends.get(line, [])):
            if column >= span.start + length:
                column += (span.end - span.start) - length
            elif column > span.start:
                column = span.start
        return min(self._starts[line] + column, self._starts[line + 1] - 1)

    def span(self, line: int, place: Span) -> Span:
        """The stretch of the text that a stretch of a line as it is now was made from."""
        return Span(self.offset(line, place.start), self.offset(line, place.end))

    def mend(self, line: int, place: Span, mend: str) -> None:
        """Put a stretch of a line right."""
        was = self.now[line]
        self.now[line] = was[: place.start] + mend + was[place.end :]
        self._mends.setdefault(line, []).append((place, len(mend)))

    def leave_out(self, lines: range) -> bool:
        """Empty some lines; False if nothing stood there."""
        stood = any(self.now[line].strip() for line in lines)
        for line in lines:
            self.now[line] = ""
        return stood


def _recover(text: str, error: tomli.TOMLDecodeError) -> Parsed:
    lines = _Lines(text)
    slips: list[Slip] = []
    most = _MOST_SLIPS if len(text) < _LARGE else 1
    while len(slips) < most:
        slip, getting_on = _take(lines, error)
        slips.append(slip)
        if not getting_on:
            break
        mended = "\n".join(lines.now)
        try:
            data = tomli.loads(mended)
        except tomli.TOMLDecodeError as next_error:
            error = next_error
        except RecursionError:
            return Parsed({}, "", (*slips, _too_deep(text)))
        else:
            return Parsed(data, mended, tuple(sorted(slips, key=lambda slip: slip.span)))
    # what is left is not worth guessing at, and the later slips may come from the first
    return Parsed({}, "", tuple(slips[:1]))


def _take(lines: _Lines, error: tomli.TOMLDecodeError) -> tuple[Slip, bool]:
    """The slip behind an error, put right or left out; and whether the text has changed by that."""
    at = min(error.lineno - 1, len(lines.now) - 1)
    line = lines.now[at]
    column = min(error.colno - 1, len(line))
    # a quote or bracket that is missing is only noticed at the statement after it
    too_late = at > 0 and column <= len(line) - len(line.lstrip()) and bool(_STATEMENT.match(line) or not line)
    for place in (at, at - 1) if too_late else (at,):
        known = min(_known(lines.now[place]), key=lambda slip: abs(slip[0].end - column), default=None)
        if known is not None:
            where, message, mend = known
            slip = Slip(lines.span(place, where), message, mend)
            lines.mend(place, where, mend)
            return slip, True
    if too_late:
        at -= 1
        column = len(lines.now[at])
    end = len(lines.now[at].rstrip("\r"))
    start = min(column, end)
    slip = Slip(lines.span(at, Span(start, max(start, end))), _plain_words(error))
    return slip, lines.leave_out(_statement_lines(lines.now, at))


def _known(line: str) -> list[tuple[Span, Sentence, str]]:
    return list(known_slips(line)) if len(line) < _LONG_LINE else []


def _statement_lines(lines: list[str], at: int) -> range:
    """The lines of the statement that stands at a line, from its key on; of a header, those of its block."""
    if _HEADER.match(lines[at]):
        last = at + 1
        while last < len(lines) and not _HEADER.match(lines[last]):
            last += 1
        return range(at, last)
    first = at
    while first > 0 and not _STATEMENT.match(lines[first]):
        first -= 1
    return range(first, at + 1)


_WORDS: tuple[tuple[str, Sentence], ...] = (
    ("twice", Sentence("this table stands in the file a second time")),
    ("overwrite", Sentence("this key stands in its table a second time")),
    ("Duplicate inline table key", Sentence("this key stands in its table a second time")),
    ("redefine namespace", Sentence("this key stands in its table a second time")),
    ("immutable namespace", Sentence("this adds to a value that is already complete")),
    ("Expected '='", Sentence("an equals sign is expected after the key")),
    ("Invalid statement", Sentence("a key or a table in brackets is expected here")),
    ("Invalid value", Sentence("a value is expected here: text in quotes, a number, a date, true or false")),
    ("Unclosed array", Sentence("the list is not closed: a comma or ] is expected here")),
    ("Unclosed inline table", Sentence("the table is not closed: a comma or } is expected here")),
    ("Unterminated string", Sentence("the closing quotes are missing")),
    ("Expected newline", Sentence("the line should end here; text stands between quotes")),
    ("Unescaped", Sentence("a backslash is written twice in text: \\\\")),
    ("hex value", Sentence("a backslash is written twice in text: \\\\")),
    ("Escaped character", Sentence("a backslash is written twice in text: \\\\")),
    ("Illegal character", Sentence("this character may not stand here; a closing quote may be missing")),
    ("invalid character", Sentence("this character may not stand here; a closing quote may be missing")),
    ("table declaration", Sentence("the closing bracket is missing")),
    ("array declaration", Sentence("the closing bracket is missing")),
    ("Expected '", Sentence("the closing quote is missing")),
    ('Expected "', Sentence("the closing quote is missing")),
    ("Invalid date", Sentence("there is no such day or time")),
    ("initial", Sentence("a key is expected here")),
)


def _plain_words(error: tomli.TOMLDecodeError) -> Sentence:
    for part, sentence in _WORDS:
        if part in error.msg:
            return sentence
    return Sentence("this is not TOML here: {reason}", reason=error.msg)
