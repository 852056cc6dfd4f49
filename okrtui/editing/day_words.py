"""The words by which French and English name days: months, weekdays, today and tomorrow."""

import re
from datetime import date, timedelta

from okrtui.text.fold import fold

_MONTHS = (
    *("jan january janv janvier", "feb february fev fevr fevrier", "mar march mars", "apr april avr avril"),
    *("may mai", "jun june juin", "jul july juil juillet", "aug august aout", "sep sept september septembre"),
    *("oct october octobre", "nov november novembre", "dec december decembre"),
)
_WEEKDAYS = (
    *("monday lundi", "tuesday mardi", "wednesday mercredi", "thursday jeudi"),
    *("friday vendredi", "saturday samedi", "sunday dimanche"),
)
_NEAR = {
    "yesterday": -1,
    "hier": -1,
    "today": 0,
    "aujourd'hui": 0,
    "tomorrow": 1,
    "demain": 1,
}

_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_WEEKDAY_NUMBERS = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}

MONTH_PATTERN = r"[^\W\d_]{3,9}\.?"
"""What the name of a month may look like; `month_number` says whether it is one."""

_LETTERS = re.compile(r"[^a-z']")


def _plain(word: str) -> str:
    return _LETTERS.sub("", fold(word).replace("’", "'"))


def month_number(word: str) -> int | None:
    """The month, January being 1, that a name or its short form stands for in either language; None for other words."""
    return _MONTH_NUMBERS.get(_plain(word))


def near_day(word: str, today: date) -> date | None:
    """The day that a word means seen from today: tomorrow, demain, or the next Monday after today; else None."""
    plain = _plain(word)
    if plain in _NEAR:
        return today + timedelta(days=_NEAR[plain])
    if plain in _WEEKDAY_NUMBERS:
        return today + timedelta(days=(_WEEKDAY_NUMBERS[plain] - today.weekday() - 1) % 7 + 1)
    return None
