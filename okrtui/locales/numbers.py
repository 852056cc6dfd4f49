"""Numbers and dates as French and English write them."""

from datetime import date

from okrtui.locales.language import current_language

_PLAIN_BELOW = 1000  # whole numbers below it look the same in both languages


def format_number(value: float) -> str:
    """A number as it is written in the current language: ``1 234,5`` or ``1,234.5``."""
    if value == int(value) and 0 <= value < _PLAIN_BELOW:
        return str(int(value))
    # Babel takes longer to import than a whole check; most sentences hold small whole numbers only
    from babel.numbers import format_decimal

    return format_decimal(value, format="#,##0.######", locale=current_language())


def format_percent(share: float) -> str:
    """A share of 1 as whole per cent: ``28 %`` (narrow no-break space) or ``28%``."""
    sign = "\u202f%" if current_language() == "fr" else "%"
    return f"{format_number(round(share * 100))}{sign}"


def format_day(day: date) -> str:
    """A day in short: ``4 janv. 2027`` or ``Jan 4, 2027``."""
    from babel.dates import format_date  # see format_number

    return format_date(day, format="medium", locale=current_language())
