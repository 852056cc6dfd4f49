"""Text that does not parse, read all the same: each slip is put right or left out in memory, and told."""

import tomli

from okrtui.document.erring import LONG_LINE, begins_another, lines_of, statement_start
from okrtui.document.mended_lines import MendedLines
from okrtui.document.plain_words import plain_words
from okrtui.document.slip import Slip, known_slip, missing_comma
from okrtui.document.span import Span
from okrtui.locales.sentence import Sentence

_MOST_SLIPS = 20
"""After so many, the rest of the text is not worth guessing at."""

_LARGE = 1_000_000
"""Characters; in a larger text only the first slip is told, since each one costs a reading."""

_WITHIN_TEXT = ("Unescaped", "hex value", "scalar value")
"""What the parser says of a slip within text, whose quotes are all there."""


class Recovery:
    """One text on its way to being TOML."""

    def __init__(self, text: str) -> None:
        self.lines = MendedLines(text)
        self.slips: list[Slip] = []
        self._mended_up_to = (-1, -1)
        self._most = _MOST_SLIPS if len(text) < _LARGE else 1

    def take(self, error: tomli.TOMLDecodeError) -> str | None:
        """Note the slip behind an error; the text without it, or None where there is no getting on."""
        if len(self.slips) == self._most:
            return None
        getting_on = self._take(error)
        return self.lines.text if getting_on else None

    def _take(self, error: tomli.TOMLDecodeError) -> bool:
        lines = self.lines
        at = min(error.lineno - 1, len(lines.now) - 1)
        column = min(error.colno - 1, len(lines.now[at]))
        text = lines.text
        stumble = sum(len(line) + 1 for line in lines.now[:at]) + column
        first = text.count("\n", 0, statement_start(text, stumble))
        # a mend that did not help is none, and what is left must go
        known = self._known(first, at, column, error) if (at, column) > self._mended_up_to else None
        if known is not None:
            line, (where, message, mend) = known
            self.slips.append(Slip(lines.span(line, where), message, mend))
            lines.mend(line, where, mend)
            self._mended_up_to = (at, column + len(mend) if line == at else column)
            return True
        wrong = lines_of(lines.now, first, at, closed=any(part in error.msg for part in _WITHIN_TEXT))
        if "overwrite" in error.msg:
            at, column = first, len(lines.now[first]) - len(lines.now[first].lstrip(" \t"))
        elif wrong.stop <= at or not _says_something(lines.now[at]):
            at = _last_line(lines.now, range(first, min(wrong.stop, at)))
            column = len(lines.now[at])
        end = len(lines.now[at].rstrip("\r"))
        start = min(column, end)
        self.slips.append(Slip(lines.span(at, Span(start, end)), plain_words(error)))
        return lines.leave_out(wrong)

    def _known(
        self, first: int, at: int, column: int, error: tomli.TOMLDecodeError
    ) -> tuple[int, tuple[Span, Sentence, str]] | None:
        """One of the usual slips, and the line that it is on."""
        lines = self.lines.now
        if len(lines[at]) >= LONG_LINE:
            return None
        known = known_slip(lines[at], column)
        if known is not None:
            return at, known
        if "Unclosed" not in error.msg or (first < at and begins_another(lines, first, at)):
            return None
        before = "\n".join([*lines[first:at], lines[at][:column]])
        comma = missing_comma(before, lines[at][column:])
        if comma is None:
            return None
        place = comma - (before.rfind("\n", 0, comma) + 1)
        return first + before.count("\n", 0, comma), (Span(place, place), Sentence("a comma is missing here"), ",")


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip(" \t").startswith("#")


def _last_line(lines: list[str], some: range) -> int:
    """The last of some lines that is more than blank or a comment; the first if none is."""
    return next((line for line in reversed(some) if _says_something(lines[line])), some.start)
