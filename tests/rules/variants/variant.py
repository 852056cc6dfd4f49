"""One fragment of a plan that brings out what a rule says."""

from datetime import date
from typing import NamedTuple

from okrtui.locales.language import Language

LATER = date(2027, 3, 12)
"""A day late in the quarter, when work is over and what is behind shows."""

HEAD = 'okrtui = 1\n\n[plan]\ntitle = "Plan marketing"\nlang = "fr"\n'
"""The head of a plan without its period."""


class Variant(NamedTuple):
    """A fragment of a plan file in the language of its words; the day is that of all tests where none is given.

    `before` is what stood there before a change.
    """

    case: str
    text: str
    today: date | None = None
    language: Language = "fr"
    before: str | None = None
