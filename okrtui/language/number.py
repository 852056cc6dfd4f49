"""Numbers as people write them, with the decimal and thousands marks of both languages."""

import re
from math import inf

from okrtui.locales.language import Language

_SPACES = re.compile("[ \u00a0\u202f\u2009'’]")
_GROUPED: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"),
    "fr": re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?"),
}
_LONGEST = 300


def ungrouped(written: str, language: Language) -> str:
    """A number without the marks between its thousands, where the language groups it so: ``1,200`` in English."""
    bare = _SPACES.sub("", written)
    if _GROUPED[language].fullmatch(bare):
        return bare.replace("," if language == "en" else ".", "")
    return written


def parse_number(written: str, language: Language) -> float:
    """The value of a number as written: ``1 234,5``, ``1,234.5``; a comma or point alone is a decimal mark.

    Before exactly three digits it groups them where the language does so. More digits than a number can hold
    are an infinity.
    """
    if written.isdigit():
        return float(written) if len(written) < _LONGEST else inf
    if len(written) > _LONGEST:
        return inf
    bare = _SPACES.sub("", ungrouped(written, language))
    if bare.count(",") + bare.count(".") > 1:
        last = max(bare.rfind(","), bare.rfind("."))
        groups = bare.count(bare[last]) > 1  # the same mark twice cannot be a decimal one
        bare = bare.replace(",", "").replace(".", "") if groups else _digits(bare[:last]) + "." + bare[last + 1 :]
    return float(bare.replace(",", "."))


def _digits(written: str) -> str:
    return written.replace(",", "").replace(".", "")
