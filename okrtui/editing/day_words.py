"""The words by which French and English name days: months, weekdays, today and tomorrow."""

import re
from datetime import date, timedelta

from okrtui.locales.language import LANGUAGES, Language
from okrtui.text.fold import fold

_MONTHS: dict[Language, tuple[str, ...]] = {
    "en": (
        *("jan january", "feb february", "mar march", "apr april", "may", "jun june"),
        *("jul july", "aug august", "sep sept september", "oct october", "nov november", "dec december"),
    ),
    "fr": (
        *("jan janv janvier", "fev fevr fevrier", "mars", "avr avril", "mai", "juin"),
        *("juil juillet", "aout", "sept septembre", "oct octobre", "nov novembre", "dec decembre"),
    ),
}
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

_MONTH_NUMBERS = {
    language: {name: number for number, names in enumerate(months, 1) for name in names.split()}
    for language, months in _MONTHS.items()
}
_WEEKDAY_NUMBERS = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}

MONTH_PATTERN = r"[^\W\d_]{3,9}\.?"
"""What the name of a month may look like; `month_number` says whether it is one."""

_LETTERS = re.compile(r"[^a-z']")


def _plain(word: str) -> str:
    return _LETTERS.sub("", fold(word).replace("’", "'"))


def month_number(word: str, language: Language | None = None) -> int | None:
    """The month, January being 1, that a name or its short form stands for; None for other words.

    Without a language those of both are read.
    """
    plain = _plain(word)
    spoken = LANGUAGES if language is None else (language,)
    return next((number for each in spoken if (number := _MONTH_NUMBERS[each].get(plain))), None)


def near_day(word: str, today: date) -> date | None:
    """The day that a word means seen from today: tomorrow, demain, or the next Monday after today; else None."""
    plain = _plain(word)
    if plain in _NEAR:
        return today + timedelta(days=_NEAR[plain])
    if plain in _WEEKDAY_NUMBERS:
        return today + timedelta(days=(_WEEKDAY_NUMBERS[plain] - today.weekday() - 1) % 7 + 1)
    return None
