"""What somebody typed for a field, as a value: numbers and days as French and English write them."""

import re
from datetime import date

from okrtui.document.edit import Value
from okrtui.document.refused import Refused
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.change import Change
from okrtui.plan.path import Path
from okrtui.plan.period import Period
from okrtui.plan.shapes import FieldShape, field_at

_SPACES = re.compile(r"[ \u00a0\u2009\u202f'’]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_ENGLISH = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d{1,3}(?:,\d{3}){2,}")
_LONGEST = 40  # characters of a number that somebody means
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})")
_TRUE = frozenset({"true", "yes", "oui", "vrai"})
_FALSE = frozenset({"false", "no", "non", "faux"})


def read_typed(path: Path, text: str) -> Value | None:
    """The value that a text means for the field at a path; None for an empty text: no value.

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
        if shape.part is not None:
            raise Refused(Sentence("this is a list of tables; add to it item by item"))
        return [word for word in (part.strip() for part in text.split(",")) if word]
    return _read_one(shape, text)


def _read_one(shape: FieldShape, text: str) -> Value:
    holds = shape.holds
    if shape.words:
        if text not in shape.words:
            raise Refused(Sentence("{text} is not one of {words}", text=Quoted(text), words=list(shape.words)))
        return text
    if holds is bool:
        return _truth(text)
    if holds in (float, int):
        return _within(shape, read_number(text))
    if holds is date:
        return read_day(text)
    if issubclass(holds, str | Change | Period):
        return text
    raise Refused(Sentence("this is a table; set its fields one by one"))


def _truth(text: str) -> bool:
    word = text.lower()
    if word not in _TRUE | _FALSE:
        raise Refused(Sentence("{text} is neither true nor false", text=Quoted(text)))
    return word in _TRUE


def _within(shape: FieldShape, number: int | float) -> int | float:
    if shape.least is not None and number < shape.least:
        raise Refused(Sentence("the least that can stand here is {least}", least=shape.least))
    if shape.most is not None and number > shape.most:
        raise Refused(Sentence("the most that can stand here is {most}", most=shape.most))
    return number


def read_number(text: str) -> int | float:
    """A number: ``1 200,5``, ``1,200.5``, ``26,5``, ``26.5``; a single comma is a decimal comma.

    Raises:
        Refused: it is none.
    """
    plain = _SPACES.sub("", text.strip()).replace("\u2212", "-")
    if len(plain) <= _LONGEST:
        if _ENGLISH.fullmatch(plain) and ("." in plain or plain.count(",") > 1):
            plain = plain.replace(",", "")
        plain = plain.replace(",", ".")
        if _NUMBER.fullmatch(plain):
            return float(plain) if "." in plain else int(plain)
    raise Refused(Sentence("{text} is not a number", text=Quoted(text)))


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
