"""What a user has chosen once for all plans."""

from typing import Literal, NamedTuple, get_args

from okrtui.locales.language import Language

ThemeName = Literal["terminal", "dark", "light"]
THEMES: tuple[ThemeName, ...] = get_args(ThemeName)

Auto = Literal["auto"]
AUTO: Auto = "auto"
"""The theme that the terminal, and the line to it, ask for."""

ThemeWish = ThemeName | Auto
THEME_WISHES: tuple[ThemeWish, ...] = (AUTO, *THEMES)


class KeyWish(NamedTuple):
    """The keys that an action is to have, as they are written, and the line where that stands."""

    action: str
    keys: tuple[str, ...]
    line: int


class Preferences(NamedTuple):
    """The user's choices; without a language it is the locale that decides, `keys` holds what is bound otherwise."""

    theme: ThemeWish = AUTO
    language: Language | None = None
    autosave: bool = False
    mouse: bool = True
    keys: tuple[KeyWish, ...] = ()

    def choosing(self, name: str, value: str | bool) -> "Preferences":
        """The same with another value of a setting; it must be one that the setting can have."""
        return Preferences(**{**self._asdict(), name: value})


DEFAULTS = Preferences()

SETTINGS = tuple(name for name in Preferences._fields if name != "keys")
"""The settings of one value each."""
