"""Numbers and dates as French and English write them.

Written out here for two languages and held to Babel's tables by a test: Babel takes longer to import than a
whole check, or than the first frame of the workbench can spare.
"""

from datetime import date
from decimal import Decimal
from typing import Literal

from okrtui.locales.language import Language, current_language

MonthForm = Literal["wide", "short"]

_DECIMALS = 6
_MARKS: dict[Language, dict[int, str]] = {
    "en": {},
    "fr": str.maketrans({",": "\u202f", ".": ","}),
}
_MONTHS: dict[tuple[Language, MonthForm], tuple[str, ...]] = {
    ("en", "wide"): (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    ("en", "short"): ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    ("fr", "wide"): (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    ("fr", "short"): (
        *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
        *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
    ),
}

_WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
}


def format_number(value: float) -> str:
    """A number as it is written in the current language: ``1 234,5`` or ``1,234.5``; at most six decimals."""
    written = f"{Decimal(str(value)):,.{_DECIMALS}f}".rstrip("0").rstrip(".")
    if written == "-0":
        return "0"
    return written.translate(_MARKS[current_language()])


def format_percent(share: float) -> str:
    """A share of 1 as whole per cent: ``28 %`` (narrow no-break space) or ``28%``."""
    sign = "\u202f%" if current_language() == "fr" else "%"
    return f"{format_number(round(share * 100))}{sign}"


def month_name(month: int, form: MonthForm = "wide") -> str:
    """The name of a month, January being 1: ``janvier`` or ``janv.``, ``January`` or ``Jan``."""
    return _MONTHS[current_language(), form][month - 1]


def format_day(day: date) -> str:
    """A day in short: ``4 janv. 2027`` or ``Jan 4, 2027``; the first of a month is ``1er`` in French."""
    name = month_name(day.month, "short")
    if current_language() == "fr":
        return f"{'1er' if day.day == 1 else day.day} {name} {day.year}"
    return f"{name} {day.day}, {day.year}"


def format_weekday(day: date) -> str:
    """A day with that of the week, in short: ``lun. 4 janv. 2027`` or ``Mon, Jan 4, 2027``."""
    comma = "," if current_language() == "en" else ""
    return f"{_WEEKDAYS[current_language()][day.weekday()]}{comma} {format_day(day)}"
