"""The figures in a line: from one to another, a change, a range, with their unit."""

import re
from typing import NamedTuple

from okrtui.document.refused import Refused
from okrtui.editing.typed import read_number
from okrtui.language.number import ungrouped
from okrtui.locales.language import Language
from okrtui.plan.change import parse_change

_NUMBER = r"[+\-\u2212]?(?:\d{1,3}(?:[ \u00a0\u202f\u2009'’]\d{3})+(?!\d)|\d+)(?:[.,]\d+)*"
_SCALE = r"(?:Md|M|k|K)(?![^\W_]|[€$£])"
_SIGNS = r"[ \u00a0\u202f]?(?:%|(?:Md|M|k|K)?[€$£]|/\d+(?![\d/]))"
_GLUED = r"(?:min|ms|h|s|j|d|pts?|x)(?![^\W_])"
_TIME = r"(?:hour|day|week|month|quarter|year)"
_RATE = rf"[ \u00a0\u202f]?(?:/[ \u00a0\u202f]?[^\W\d_]+|(?<=\s)(?i:par|per)\s[^\W\d_]+|(?<=\s)(?i:an?\s{_TIME})(?!\w))"
"""How often, or for what: /mois, par lead, a month."""
_FIGURE = (
    rf"(?:(?P<sign_{{n}}>[€$£])\s?)?(?P<number_{{n}}>{_NUMBER}\s?{_SCALE}|{_NUMBER})"
    rf"(?P<unit_{{n}}>(?:{_SIGNS}|{_GLUED})(?:{_RATE})?|{_RATE})?"
)
_ONE, _TWO = _FIGURE.replace("{n}", "1"), _FIGURE.replace("{n}", "2")
_LETTERS = r"[^\W\d_]+"
_WORD = (
    rf"(?:[ \u00a0\u202f](?:(?P<word>{_LETTERS}(?:/{_LETTERS})?)"
    rf"|(?P<words>{_LETTERS}(?: {_LETTERS}(?:/{_LETTERS})?){{1,3}})))??"
)
_SAME_WORDS = r"(?(words)(?= (?P=words)(?!\w)))"
"""Several words are a unit where both figures have them."""
_SLASH = re.compile(r"\s*(?:/|\b(?:par|per|an?)\b)\s*", re.IGNORECASE)
_ARROW = r"(?:\s*(?:→|➜|⇒|->|=>|–>|-->)\s*|\s+(?i:jusqu['’]à|à|a|to)\s+)"
_FROM = r"(?:\b(?i:de|from)\s+|\b[dD]['’]\s*|:\s*)?"
_BOUND = r"(?:[≥≤<>]=?\s*)?"
_LEFT = r"(?<![\w.,/])"
_RIGHT = r"(?![\w/\-]|[.,]\d)"
_LEAST = r"(?:≥|⩾|(?<![-=–])>=?|\b(?i:au moins|at least|minimum|min\.?)(?!\w))"
_MOST = r"(?:≤|⩽|<=?|\b(?i:au plus|at most|maximum|max\.?)(?!\w))"

_PAIR = re.compile(rf"{_FROM}{_LEFT}{_ONE}{_WORD}{_ARROW}{_BOUND}{_TWO}{_RIGHT}{_SAME_WORDS}")
_UNKNOWN_START = re.compile(rf"(?<!\S)\?{_ARROW}{_BOUND}{_TWO}{_RIGHT}")
_GOAL = re.compile(rf"(?<!\S)(?:→|➜|⇒|->|=>)\s*{_BOUND}{_TWO}{_RIGHT}")
_BETWEEN = re.compile(rf"\b(?i:entre|between)\s+{_ONE}\s+(?i:et|and)\s+{_TWO}{_RIGHT}")
_DASHED = re.compile(rf"{_LEFT}{_ONE}\s?[–-]\s?{_TWO}{_RIGHT}")
_AT_LEAST = re.compile(rf"{_LEAST}\s*{_ONE}{_RIGHT}")
_AT_MOST = re.compile(rf"{_MOST}\s*{_ONE}{_RIGHT}")
_CHANGE = re.compile(
    r"(?<!\S)(?P<change>[+\-\u2212][ \u00a0]?\d+(?:[.,]\d+)?[ \u00a0\u202f]?%(?!\w)"
    r"|[x×][ \u00a0]?\d+(?:[.,]\d+)?(?![\w%]))"
)
_LAST = re.compile(rf"{_LEFT}{_ONE}\s*$")


class Figures(NamedTuple):
    """The fields that figures fill, the characters that they are written in, and their unit."""

    fields: dict[str, float | int | str]
    spans: tuple[tuple[int, int], ...]
    unit: str | None = None


def aims_in(text: str, language: Language) -> Figures | None:
    """What a key result is to come to: from one figure to another, a change, a range; None where no figure says so."""
    return (
        _pair(_PAIR.search(text), ("baseline", "target"), language)
        or _single(_UNKNOWN_START.search(text), "2", "target", language)
        or _change(text)
        or range_in(text, language)
        or _single(_GOAL.search(text), "2", "target", language)
    )


def range_in(text: str, language: Language) -> Figures | None:
    """The range that something is to stay in: at least, at most, or both; None where no figure says so."""
    for pattern in (_BETWEEN, _DASHED):
        both = _pair(pattern.search(text), ("at_least", "at_most"), language)
        if both is not None:
            return both
    least = _single(_AT_LEAST.search(text), "1", "at_least", language)
    most = _single(_AT_MOST.search(text), "1", "at_most", language)
    if least is None or most is None:
        return least or most
    return Figures({**least.fields, **most.fields}, (*least.spans, *most.spans), least.unit or most.unit)


def last_figure(text: str, language: Language) -> Figures | None:
    """The number that ends a text, as its `target`; None where none does."""
    return _single(_LAST.search(text), "1", "target", language)


def _pair(match: re.Match[str] | None, names: tuple[str, str], language: Language) -> Figures | None:
    if match is None:
        return None
    units = [_unit(match, place) for place in "12"]
    if all(units) and len({_SLASH.sub("/", unit or "") for unit in units}) > 1:
        return None  # from 26 h to 4 %: a sentence, and nothing that has two ends
    between = match.groupdict()
    unit = units[1] or units[0] or between.get("word") or between.get("words")
    try:
        values = [_number(match[f"number_{place}"], unit, language) for place in "12"]
    except Refused:
        return None
    return Figures(dict(zip(names, values, strict=True)), (match.span(),), unit)


def _single(match: re.Match[str] | None, place: str, name: str, language: Language) -> Figures | None:
    if match is None:
        return None
    unit = _unit(match, place)
    try:
        return Figures({name: _number(match[f"number_{place}"], unit, language)}, (match.span(),), unit)
    except Refused:
        return None


def _change(text: str) -> Figures | None:
    match = _CHANGE.search(text)
    if match is None:
        return None
    try:
        return Figures({"change": parse_change(match["change"].replace("\u00a0", " ")).written}, (match.span(),))
    except ValueError:
        return None


def _unit(match: re.Match[str], place: str) -> str | None:
    """The sign before a number and the unit at its end."""
    sign, unit = match[f"sign_{place}"] or "", (match[f"unit_{place}"] or "").strip()
    return (f"{sign}{unit}" if unit.startswith("/") else f"{sign} {unit}".strip()) or None


def _number(written: str, unit: str | None, language: Language) -> int | float:
    """The value of a number, its thousands marked as the reader's language does; the letter of thousands counts."""
    digits = written.rstrip("kKMd")
    return read_number(ungrouped(digits, language) + written[len(digits) :].strip(), unit)
