"""The settings that a user can choose while the program runs."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from okrtui.locales.language import LANGUAGES, speaking
from okrtui.locales.sentence import Sentence
from okrtui.preferences.preferences import Preferences

_ON, _OFF = Sentence("on"), Sentence("off")

_CHOICES: tuple[tuple[str, Sentence, tuple[tuple[str | bool, Sentence], ...]], ...] = (
    (
        "theme",
        Sentence("theme"),
        (
            ("auto", Sentence("as suits the terminal")),
            ("terminal", Sentence("the terminal’s sixteen colours")),
            ("dark", Sentence("dark")),
            ("light", Sentence("light")),
        ),
    ),
    ("language", Sentence("language"), (("fr", Sentence("French")), ("en", Sentence("English")))),
    ("autosave", Sentence("save by itself"), ((True, _ON), (False, _OFF))),
    ("mouse", Sentence("mouse"), ((True, _ON), (False, _OFF))),
)

_OWN_NAMES: Mapping[str | bool, tuple[str, ...]] = {"fr": ("français",), "en": ("English",)}
"""What a language calls itself."""


class Setting(NamedTuple):
    """A value that a setting can be given, in words too; `chosen` says whether it has it now."""

    name: str
    value: str | bool
    words: Sentence
    chosen: bool

    @property
    def key(self) -> str:
        """What it goes by: as it would stand in the configuration, more or less."""
        return f"{self.name} = {str(self.value).lower()}"

    @property
    def names(self) -> tuple[str, ...]:
        """What it is called in either language, the value alone too: whoever reads none of one finds it in theirs."""
        names = list(_OWN_NAMES.get(self.value, ()))
        for language in LANGUAGES:
            with speaking(language):
                names += [str(self.words), str(self.words.fields["value"])]
        return tuple(dict.fromkeys(names))


def settings(preferences: Preferences) -> Iterator[Setting]:
    """Every value of every setting."""
    for name, title, values in _CHOICES:
        for value, said in values:
            words = Sentence("{setting}: {value}", setting=title, value=said)
            yield Setting(name, value, words, getattr(preferences, name) == value)
