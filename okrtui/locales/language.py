"""Which of the two languages the interface speaks."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal, get_args

Language = Literal["en", "fr"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

_VARIABLE = "OKRTUI_LANG"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


class _Spoken:
    """What a context speaks. The tasks of a screen each have a copy of the context, and all share this."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language


_current: ContextVar[_Spoken] = ContextVar("interface language", default=_Spoken("en"))  # noqa: B039 – shared on purpose


def asked_language(asked: str | None, environ: Mapping[str, str]) -> str | None:
    """The language that this run asks for, by its option or else by the program's own variable; None if it does not."""
    return asked or environ.get(_VARIABLE) or None


def pick_language(asked: str | None, environ: Mapping[str, str], preferred: str | None = None) -> Language:
    """The language asked for, else the preferred one, or that of the locale; English where none says.

    The order among the variables of the locale is that of POSIX.
    """
    for wish in (asked_language(asked, environ), preferred, *(environ.get(name) for name in _LOCALE)):
        if not wish:
            continue
        return "fr" if wish.lower().startswith("fr") else "en"
    return "en"


def current_language() -> Language:
    """The language that sentences are written in now."""
    return _current.get().language


def speak(language: Language) -> None:
    """Write all sentences in this language from now on, in all tasks that came from this one too."""
    _current.get().language = language


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Write sentences in this language within the block."""
    token = _current.set(_Spoken(language))
    try:
        yield
    finally:
        _current.reset(token)
