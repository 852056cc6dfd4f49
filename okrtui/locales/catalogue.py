"""The gettext catalogue of a language; English is the source and needs none."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from okrtui.locales.language import Language, current_language

DOMAIN = "okrtui"
FOLDER = Path(__file__).parent
"""Where the catalogues lie, as gettext wants them: LANGUAGE/LC_MESSAGES/okrtui.mo."""


@cache
def catalogue(language: Language) -> NullTranslations:
    """The sentences of a language, read once."""
    if language == "en":
        return NullTranslations()
    with (FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
        return GNUTranslations(file)


def _(text: str) -> str:
    """A sentence without fields in the current language."""
    return catalogue(current_language()).gettext(text)
