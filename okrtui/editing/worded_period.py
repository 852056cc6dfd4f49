"""A period told in words: ``2e trimestre 2027``, ``first half of 2027``, ``janvier-mars 2027``."""

import re
from typing import NamedTuple

from okrtui.editing.day_words import MONTH_PATTERN, month_number
from okrtui.text.fold import fold

_ORDINALS = (
    *("1er 1re 1ere 1st first premier premiere", "2e 2eme 2nd 2d second seconde deuxieme"),
    *("3e 3eme 3rd third troisieme", "4e 4eme 4th fourth quatrieme"),
)
_NUMBERS = {name: number for number, names in enumerate(_ORDINALS, 1) for name in names.split()}
_LETTERS = {"trimestre": "Q", "quarter": "Q", "semestre": "H", "half": "H"}
_MOST = {"Q": 4, "H": 2}
_MONTHS = {12: "", 6: "-H", 3: "-Q"}
"""How many months a year, a half and a quarter have, and what stands between the year and their number."""

_YEAR = r"(?P<year>[1-9][0-9]{3})(?![-\w])"
_PART = re.compile(
    rf"(?<![-\w])(?P<ordinal>\w+)\s+(?P<part>{'|'.join(_LETTERS)})\s+(?:(?:de|of)\s+)?{_YEAR}", re.IGNORECASE
)
_SPAN = re.compile(
    rf"(?<![-\w])(?:(?:de|from)\s+)?(?P<first>{MONTH_PATTERN})(?:\s*[-–—]\s*|\s+(?:à|au|to|through)\s+)"
    rf"(?P<last>{MONTH_PATTERN})\s+{_YEAR}",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")


class WordedPeriod(NamedTuple):
    """The characters from `start` to `stop` that tell a period, and the period as format 1 writes it."""

    start: int
    stop: int
    period: str


def worded_period(text: str) -> WordedPeriod | None:
    """The first period that a text tells in the words of either language; None where it tells none.

    Months are read where they are a quarter, a half or a year; others have no short form, and are left.
    """
    found = [
        WordedPeriod(*match.span(), period)
        for pattern, read in ((_PART, _part), (_SPAN, _months))
        for match in pattern.finditer(text)
        if (period := read(match)) is not None
    ]
    return min(found, default=None)


def speaks_of_a_part(text: str) -> bool:
    """Whether a word of a text may be part of a period: a quarter, a half, a month; ``T1``."""
    return any(
        fold(word) in _LETTERS or re.fullmatch("[tqsh][1-4]", fold(word)) or month_number(word)
        for word in _WORD.findall(text)
    )


def _part(match: re.Match[str]) -> str | None:
    letter = _LETTERS[fold(match["part"])]
    number = _NUMBERS.get(fold(match["ordinal"]))
    return None if number is None or number > _MOST[letter] else f"{match['year']}-{letter}{number}"


def _months(match: re.Match[str]) -> str | None:
    first, last = month_number(match["first"]), month_number(match["last"])
    if first is None or last is None:
        return None
    count = last - first + 1
    if count not in _MONTHS or last % count:
        return None
    return f"{match['year']}{_MONTHS[count]}{last // count if _MONTHS[count] else ''}"
