"""Which of the two languages the interface speaks."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal, get_args

Language = Literal["en", "fr"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

_VARIABLES = ("OKRTUI_LANG", "LC_ALL", "LC_MESSAGES", "LANG")

_current: ContextVar[Language] = ContextVar("interface language", default="en")


def pick_language(asked: str | None, environ: Mapping[str, str]) -> Language:
    """The language asked for, or that of the first variable that names one; English where none does.

    The order is the one of POSIX locales, with the program's own variable before it.
    """
    for wish in (asked, *(environ.get(name) for name in _VARIABLES)):
        if not wish:
            continue
        return "fr" if wish.lower().startswith("fr") else "en"
    return "en"


def current_language() -> Language:
    """The language that sentences are written in now."""
    return _current.get()


def speak(language: Language) -> None:
    """Write all sentences in this language from now on."""
    _current.set(language)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Write sentences in this language within the block."""
    token = _current.set(language)
    try:
        yield
    finally:
        _current.reset(token)
