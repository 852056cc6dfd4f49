"""The usual slips of people who write TOML by hand, and what each should have been."""

import re
from collections.abc import Callable
from typing import NamedTuple

from okrtui.document.span import Span
from okrtui.document.tokens import STRING
from okrtui.locales.sentence import Sentence

_BEFORE = r"[=\[,][ \t]*"
_END = r"(?=[ \t]*(?:\r|$))"
_AFTER = r"(?=[ \t]*(?:[,}\]#\r]|$))"
_SPACES = " \u00a0\u202f\u2009"


class Slip(NamedTuple):
    """A place that does not parse: where, why in plain words, and what would put it right, where that is known."""

    span: Span
    message: Sentence
    mend: str | None = None


def _thousands(found: re.Match[str]) -> tuple[str, Sentence]:
    mend = re.sub(f"[{_SPACES}]", "", found["slip"]).replace(",", ".")
    return mend, Sentence("a number is written without spaces: {mend}", mend=mend)


def _comma(found: re.Match[str]) -> tuple[str, Sentence]:
    mend = found["slip"].replace(",", ".")
    return mend, Sentence("a number is written with a decimal point: {mend}", mend=mend)


def _percent(found: re.Match[str]) -> tuple[str, Sentence]:
    mend = found["number"].replace(",", ".")
    return mend, Sentence("a number is written without its unit: {mend}", mend=mend)


def _day(found: re.Match[str]) -> tuple[str, Sentence]:
    first, second, year = int(found["first"]), int(found["second"]), found["year"]
    day, month = (first, second) if second <= 12 else (second, first)
    mend = f"{year}-{month:02}-{day:02}"
    return mend, Sentence("a date is written as year, month, day: {mend}", mend=mend)


def _truth(found: re.Match[str]) -> tuple[str, Sentence]:
    word = found["slip"].lower()
    mend = {"vrai": "true", "oui": "true", "yes": "true", "faux": "false", "non": "false", "no": "false"}.get(
        word, word
    )
    return mend, Sentence("yes and no are written {true} and {false}", true="true", false="false")


def _curly(found: re.Match[str]) -> tuple[str, Sentence]:
    inside = found["words"].strip(_SPACES).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inside}"', Sentence("text stands between straight quotes: {mend}", mend=f'"{inside}"')


def _unclosed(found: re.Match[str]) -> tuple[str, Sentence]:
    mend = f'{found["words"].rstrip()}"'
    return mend, Sentence("the closing quote is missing: {mend}", mend=mend)


def _bare(found: re.Match[str]) -> tuple[str, Sentence]:
    inside = found["words"].strip().strip('"').replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inside}"', Sentence("text stands between quotes: {mend}", mend=f'"{inside}"')


def _bracket(found: re.Match[str]) -> tuple[str, Sentence]:
    opening, closing = ("[[", "]]") if found["double"] else ("[", "]")
    mend = f"{opening}{found['name'].strip()}{closing}"
    return mend, Sentence("a bracket is missing: {mend}", mend=mend)


def _value(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{_BEFORE}(?P<slip>{pattern}){_AFTER}")


_KNOWN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[str, Sentence]]], ...] = (
    (_value(r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>\d{4})"), _day),
    (_value(rf"[+-]?\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:[.,]\d+)?"), _thousands),
    (_value(r"[+-]?\d+,\d+"), _comma),
    (_value(rf"(?P<number>[+-]?\d+(?:[.,]\d+)?)[{_SPACES}]?[%€$£]"), _percent),
    (_value(r"(?i:true|false|vrai|faux|oui|non|yes|no)"), _truth),
    (_value(r"“(?P<words>[^”\"\r]*)”"), _curly),
    (_value(r"«(?P<words>[^»\"\r]*)»"), _curly),
    (
        re.compile(r"^[ \t]*(?P<slip>(?P<double>\[\[)(?P<name>[^\[\]#\r]*[^\[\]#\r \t])\]?)(?=[ \t]*(?:#|\r|$))"),
        _bracket,
    ),
    (
        re.compile(
            r"^[ \t]*(?P<slip>(?P<double>)\[(?P<name>[^\[\]#\r=,\"]*[^\[\]#\r=,\" \t])(?:\]\])?)(?=[ \t]*(?:#|\r|$))"
        ),
        _bracket,
    ),
    (re.compile(rf"=[ \t]*(?P<slip>(?P<words>\"[^\"\r]*[^\"\r\\{{}}\[\], \t])){_END}"), _unclosed),
    (
        re.compile(rf"=[ \t]*(?P<slip>(?P<words>[^\W\d_](?:[^\"\r\n\[\]{{}}#=]*[^\"\r\n\[\]{{}}#= \t])?\"?)){_END}"),
        _bare,
    ),
)


def known_slip(line: str, column: int) -> tuple[Span, Sentence, str] | None:
    """What at a column of a line that does not parse looks like one of the usual slips: where, why, and the mend.

    A parser stumbles within a slip or right behind it; what stands further off is no slip, or another one.
    """
    for pattern, explain in _KNOWN:
        for found in pattern.finditer(line):
            start, end = found.span("slip")
            if start <= column and not line[end:column].strip():
                mend, message = explain(found)
                if mend != found["slip"]:
                    return Span(start, end), message, mend
    return None


_SIGN = re.compile(rf"{STRING.pattern}|\#[^\n]*|\S", re.DOTALL)
_ELEMENT = re.compile(r"[\"'{\[0-9+-]|true\b|false\b|inf\b|nan\b|[A-Za-z0-9_-]+[ \t]*=")


def missing_comma(before: str, following: str) -> int | None:
    """Where in the text before an element the comma is missing that should part the two; None if none is."""
    if not _ELEMENT.match(following):
        return None
    return max((sign.end() for sign in _SIGN.finditer(before) if sign.group()[0] != "#"), default=None)
