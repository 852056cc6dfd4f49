"""The usual slips of people who write TOML by hand, and what each should have been."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from okrtui.document.span import Span
from okrtui.locales.sentence import Sentence

_BEFORE = r"(?:(?<==)|(?<==[ \t])|(?<==[ \t]{2})|(?<=\[)|(?<=, )|(?<=,))"
_AFTER = r"(?=[ \t]*(?:[,}\]#\r]|$))"
_SPACES = " \u00a0\u202f\u2009"


@dataclass(frozen=True, slots=True)
class Slip:
    """A place that does not parse: where, why in plain words, and what would put it right, where that is known."""

    span: Span
    message: Sentence
    mend: str | None = None


def _thousands(found: re.Match[str]) -> tuple[str, Sentence]:
    mend = re.sub(f"[{_SPACES}]", "", found.group()).replace(",", ".")
    return mend, Sentence("a number is written without spaces: {mend}", mend=mend)


def _comma(found: re.Match[str]) -> tuple[str, Sentence]:
    mend = found.group().replace(",", ".")
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
    word = found.group().lower()
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


_KNOWN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[str, Sentence]]], ...] = (
    (re.compile(_BEFORE + r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>\d{4})" + _AFTER), _day),
    (re.compile(_BEFORE + rf"[+-]?\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:[.,]\d+)?" + _AFTER), _thousands),
    (re.compile(_BEFORE + r"[+-]?\d+,\d+" + _AFTER), _comma),
    (re.compile(_BEFORE + rf"(?P<number>[+-]?\d+(?:[.,]\d+)?)[{_SPACES}]?[%€$£]" + _AFTER), _percent),
    (re.compile(_BEFORE + r"(?i:true|false|vrai|faux|oui|non|yes|no)" + _AFTER), _truth),
    (re.compile(_BEFORE + r"(?:“(?P<words>[^”\"\r]*)”)" + _AFTER), _curly),
    (re.compile(_BEFORE + r"(?:«(?P<words>[^»\"\r]*)»)" + _AFTER), _curly),
    (re.compile(r"^[ \t]*(?P<double>\[\[)(?P<name>[^\[\]#\r]+)\]?(?=[ \t]*(?:#|\r|$))"), _bracket),
    (re.compile(r"^[ \t]*(?P<double>)\[(?P<name>[^\[\]#\r=,\"]+)(?:\]\])?(?=[ \t]*(?:#|\r|$))"), _bracket),
    (re.compile(r"(?:(?<==)|(?<==[ \t]))(?P<words>\"[^\"\r]*[^\"\r\\{}\[\],])(?=\r|$)"), _unclosed),
    (re.compile(r"(?:(?<==)|(?<==[ \t]))(?P<words>[^\W\d_][^\"\r\n\[\]{}#=]*\"?)(?=\r|$)"), _bare),
)


def known_slips(line: str) -> Iterator[tuple[Span, Sentence, str]]:
    """What on a line that does not parse looks like one of the usual slips: where, why, and the mend."""
    for pattern, explain in _KNOWN:
        for found in pattern.finditer(line):
            mend, message = explain(found)
            if mend != found.group():
                start = found.end() - len(found.group().lstrip(" \t"))
                yield Span(start, found.end()), message, mend
