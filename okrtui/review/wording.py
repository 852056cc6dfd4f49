"""Fields and values of a plan in the words of a sentence about them."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from okrtui.locales.sentence import Sentence
from okrtui.plan.words import DECISIONS, ENUMS, FIELDS
from okrtui.review.names import Names, shortened

_VALUES: dict[str, Mapping[str, Sentence]] = {**ENUMS, "decision": DECISIONS}

REFERRING = ("owner", "team", "kpi", "about", "supports", "serves", "after")
"""Fields that hold ids of other items."""

_FIGURES = ("baseline", "target", "at_least", "at_most", "value")
"""Fields in the unit of their item."""


def field_words(field: str) -> Sentence | str:
    """What a field is called; the key itself where the format does not know it."""
    return FIELDS.get(field) or shortened(field)


def value_words(field: str, value: Any, names: Names, unit: str | None = None) -> object:
    """A value as a field of a sentence."""
    match value:
        case bool():
            return Sentence("yes") if value else Sentence("no")
        case int() | float() if field in _FIGURES and unit:
            return _figure(value, unit)
        case int() | float():
            return value
        case datetime():
            return value.isoformat(" ")
        case date():
            return value
        case str():
            return _text_words(field, value, names)
        case list() if value and all(isinstance(each, str) for each in value):
            return [_text_words(field, each, names) for each in value]
        case []:
            return Sentence("none at all")
        case dict() if isinstance(start := value.get("start"), date) and isinstance(end := value.get("end"), date):
            return Sentence("{start} to {end}", start=start, end=end)
    return shortened(_as_text(value))


def _text_words(field: str, text: str, names: Names) -> object:
    if field in REFERRING:
        return names.name(field, text)
    known = _VALUES.get(field, {}).get(text)
    return names.quoted(text) if known is None else known


def _figure(value: float, unit: str) -> Sentence:
    if unit == "%":
        return Sentence("{number}%", number=value)
    return Sentence("{number} {unit}", number=value, unit=shortened(unit))


def _as_text(value: Any) -> str:
    """A list or table of an author's own, as it might be written."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_as_text(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_as_text(part) for part in value) + "]"
    return str(value)
