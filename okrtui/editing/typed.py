"""What somebody typed for a field, as a value: numbers and days as French and English write them."""

import re
from datetime import date

from okrtui.document.edit import Value
from okrtui.document.refused import Refused
from okrtui.editing.person_days import without_days
from okrtui.editing.typed_day import TypingContext, day_at, read_typed_day
from okrtui.editing.typed_period import read_period
from okrtui.editing.typed_span import span_at
from okrtui.language.number import ungrouped
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.change import Change, parse_change
from okrtui.plan.check_in import DatedValue
from okrtui.plan.path import Path
from okrtui.plan.period import Period
from okrtui.plan.shapes import FieldShape, field_at

_SPACES = re.compile(r"[ \u00a0\u2009\u202f'’]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_ENGLISH = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d{1,3}(?:,\d{3}){2,}")
_CONTINENTAL = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+,\d+|[+-]?\d{1,3}(?:\.\d{3}){2,}")
_CURRENCIES = "€$£"
_FACTORS = {"Md": 10**9, "M": 10**6, "k": 10**3, "K": 10**3}
_PLACES = 9  # what a float can tell of a number that is taken times a thousand
_BEYOND = 2**63  # the whole numbers of TOML have 64 bits
_LONGEST = 40  # characters of a number that somebody means
_DASH = re.compile(r"\s+(?:[-–—→]|to|au)\s+")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})")
_FIGURE = re.compile(r"\d[\d.,]*\d")
_TRUE = frozenset({"true", "yes", "oui", "vrai"})
_FALSE = frozenset({"false", "no", "non", "faux"})


_ENDS = frozenset({"end", "due"})
"""Fields in which a week means its last day."""


def read_typed(path: Path, text: str, unit: str | None = None, around: TypingContext | None = None) -> Value | None:
    """The value that a text means for the field at a path; None for an empty text: no value.

    `unit` is that of the item: it may stand behind a number, and is not part of it. With `around`, days and numbers
    are read as its reader types them (see `typed_day`); without, as a script writes them.

    Raises:
        Refused: it can be no value of this field; the sentence says what could.
    """
    text = text.strip()
    if not text:
        return None
    shape = field_at(path)
    if shape is None:
        return text
    if shape.many:
        if shape.part is DatedValue:
            return [_dated_value(part.strip(), unit, around) for part in text.split(";") if part.strip()]
        if shape.part is not None:
            raise Refused(Sentence("this is a list of tables; add to it item by item"))
        return [word for word in (part.strip() for part in text.split(",")) if word]
    if around is not None and shape.holds is date:
        return read_typed_day(text, around, last=path[-1] in _ENDS)
    if around is not None and shape.holds is Period:
        return _span(text, around) or read_period(text, around.today)
    if around is not None and shape.holds in (float, int):
        text = _ungrouped(without_days(str(path[-1]), text), around)
    return _read_one(shape, text, unit)


def _read_one(shape: FieldShape, text: str, unit: str | None) -> Value:
    holds = shape.holds
    if shape.words:
        if text not in shape.words:
            raise Refused(Sentence("{text} is not one of {words}", text=Quoted(text), words=list(shape.words)))
        return text
    if holds is bool:
        return _truth(text)
    if holds in (float, int):
        return _within(shape, read_number(text, unit))
    if holds is date:
        return read_day(text)
    if holds is Period:
        return _days(text) or read_period(text)
    if holds is Change:
        return _change(text)
    if issubclass(holds, str):
        return text
    raise Refused(Sentence("this is a table; set its fields one by one"))


def _ungrouped(text: str, around: TypingContext | None) -> str:
    """A number without the marks between its thousands, as its reader sets them."""
    return text if around is None else _FIGURE.sub(lambda figure: ungrouped(figure[0], around.language), text)


def _dated_value(text: str, unit: str | None, around: TypingContext | None) -> dict[str, Value]:
    """A day and the value on it: ``2027-01-29 20,5``."""
    found = None if around is None else day_at(text, 0, around)
    stop = len(text.partition(" ")[0]) if found is None else found.stop
    day, number = text[:stop].rstrip(":=,"), _ungrouped(text[stop:].strip(" :="), around)
    if not number:
        raise Refused(Sentence("write a day and a value each, with a semicolon between: 2027-01-29 20; 2027-02-26 23"))
    return {"date": read_day(day) if found is None else found.first, "value": read_number(number, unit)}


def _days(text: str) -> dict[str, Value] | None:
    """A period from one day to another: ``2027-01-04 – 2027-03-28``; None where it is not written so."""
    days = _DASH.split(text, maxsplit=1)
    return {"start": read_day(days[0]), "end": read_day(days[1])} if len(days) > 1 else None


def _span(text: str, around: TypingContext) -> dict[str, Value] | None:
    """The same as people type it: ``4 janv. – 28 mars 2027``."""
    found = span_at(text, 0, around)
    return None if found is None or found.stop != len(text) else {"start": found.first, "end": found.last}


def _truth(text: str) -> bool:
    word = text.lower()
    if word not in _TRUE | _FALSE:
        raise Refused(Sentence("{text} is neither true nor false", text=Quoted(text)))
    return word in _TRUE


def _change(text: str) -> str:
    try:
        return parse_change(text).written
    except ValueError:
        raise Refused(
            Sentence("{text} is no change; write +30 %, -10 % or x2, which start from the baseline", text=Quoted(text))
        ) from None


def _within(shape: FieldShape, number: int | float) -> int | float:
    if shape.holds is int and isinstance(number, float):
        if not number.is_integer():
            raise Refused(Sentence("a whole number stands here"))
        number = int(number)
    if shape.least is not None and number < shape.least:
        raise Refused(Sentence("the least that can stand here is {least}", least=shape.least))
    if shape.most is not None and number > shape.most:
        raise Refused(Sentence("the most that can stand here is {most}", most=shape.most))
    return number


def read_number(text: str, unit: str | None = None) -> int | float:
    """A number: ``1 200,5``, ``1,200.5``, ``1.200,5``, ``26,5``, ``26.5``; a single comma or point is a decimal one.

    A percent sign, a currency or the item's own unit behind it is left out; ``12k`` are thousands, ``3 M€``
    millions, ``2 Md€`` milliards.

    Raises:
        Refused: it is none, or more than a plan can hold.
    """
    plain, factor = _without_unit(_SPACES.sub("", text.strip()).replace("\u2212", "-"), unit)
    if len(plain) <= _LONGEST:
        if _ENGLISH.fullmatch(plain) and ("." in plain or plain.count(",") > 1):
            plain = plain.replace(",", "")
        elif _CONTINENTAL.fullmatch(plain):
            plain = plain.replace(".", "")
        plain = plain.replace(",", ".")
        if _NUMBER.fullmatch(plain):
            return _times(float(plain) if "." in plain else int(plain), factor)
    raise Refused(Sentence("{text} is not a number", text=Quoted(text)))


def _without_unit(plain: str, unit: str | None) -> tuple[str, int]:
    """The digits of a number without spaces, and what they are to be taken times."""
    words = (unit or "").split()
    for own in ("".join(words), *words[:1]):
        if own and plain.endswith(own):
            return plain.removesuffix(own), 1
    if plain.endswith("%"):
        return plain[:-1], 1
    plain = plain.rstrip(_CURRENCIES)
    for letters, factor in _FACTORS.items():
        if plain.endswith(letters):
            return plain.removesuffix(letters), factor
    return plain, 1


def _times(number: int | float, factor: int) -> int | float:
    if factor != 1:
        number = round(number * factor, _PLACES)
        number = int(number) if number == int(number) else number
    if isinstance(number, int) and not -_BEYOND <= number < _BEYOND:
        raise Refused(Sentence("that is a larger number than a plan can hold"))
    return number


def read_day(text: str) -> date:
    """A day: ``2027-01-11``, or ``11/01/2027``, day first.

    Raises:
        Refused: it is none.
    """
    found = _DAY_FIRST.fullmatch(text.strip())
    try:
        if found is not None:
            return date(int(found["year"]), int(found["month"]), int(found["day"]))
        return date.fromisoformat(text.strip())
    except ValueError:
        raise Refused(Sentence("{text} is not a day; write it as 2027-01-11", text=Quoted(text))) from None
