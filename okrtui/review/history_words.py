"""Elements of histories in words: check-ins, observations, expected values, decisions."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from okrtui.locales.sentence import Sentence
from okrtui.review.names import Names
from okrtui.review.wording import field_words, value_words

PLAIN = ("value", "note", "decision")
"""Fields that need no name before what they hold."""


def element_words(field: str, element: Mapping[str, Any], names: Names) -> Sentence:
    """What an element of a history is: a check-in of a day, a decision about an item."""
    day, about = element.get("date"), element.get("about")
    if field == "decisions":
        if not isinstance(about, str):
            return Sentence("decision")
        return Sentence("decision about {item}", item=names.name("about", about))
    if not isinstance(day, date):
        return _undated(field)
    match field:
        case "check_ins":
            return Sentence("check-in of {day}", day=day)
        case "observations":
            return Sentence("observation of {day}", day=day)
    return Sentence("value expected by {day}", day=day)


def _undated(field: str) -> Sentence:
    match field:
        case "check_ins":
            return Sentence("check-in without a day")
        case "observations":
            return Sentence("observation without a day")
    return Sentence("expected value without a day")


def said_in(element: Any, names: Names, unit: str | None) -> list[object]:
    """What an element says beside its day, piece by piece; nothing for None."""
    if not isinstance(element, Mapping):
        return []
    said: list[object] = []
    for name, value in element.items():
        if name in ("date", "about"):
            continue
        words = value_words(name, value, names, unit)
        said.append(words if name in PLAIN else Sentence("{field} {value}", field=field_words(name), value=words))
    return said
