"""Keys by name: as Textual calls them, as people write them, as a reader is shown them."""

import re

from textual.keys import REPLACED_KEYS, Keys, _character_to_key, key_to_character

from okrtui.text.charset import key_showable

_CALLED_ALT = ("meta", "option", "opt")
"""What people call the key that terminals send as alt; their own meta, where they know one, is on no keyboard."""

_MODIFIERS = ("ctrl", "alt", "shift", "super", "hyper")
_ALSO = {
    "esc": "escape",
    "return": "enter",
    "entrée": "enter",
    "del": "delete",
    "suppr": "delete",
    "ins": "insert",
    "bksp": "backspace",
    "pgup": "pageup",
    "page_up": "pageup",
    "pgdn": "pagedown",
    "page_down": "pagedown",
    "échap": "escape",
    "espace": "space",
}
_SAME = {"ctrl+i": "tab", "ctrl+m": "enter"}
"""What a terminal cannot tell from another key."""

_SHOWN = {
    "enter": "↵",
    "escape": "esc",
    "tab": "⇥",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "⇞",
    "pagedown": "⇟",
    "space": "␣",
    "backspace": "⌫",
}
_BY_SIGN = {sign: key for key, sign in _SHOWN.items() if len(sign) == 1}
_MODIFIER_SIGNS = {"ctrl": "^", "shift": "⇧", "alt": "alt+", "super": "super+", "hyper": "hyper+"}
_FUNCTION_KEY = re.compile(r"f[1-9][0-9]?")

NAMED: tuple[str, ...] = tuple(
    sorted({key.value for key in Keys if len(key.value) > 1 and key.value.isalnum()} - {"return"})
)
"""The keys that type no character, without modifiers."""


_ON_AZERTY = (
    *("ampersand", "é", "quotation_mark", "apostrophe", "left_parenthesis"),
    *("minus", "è", "underscore", "ç", "à"),
)
"""The keys of 1 to 9 and 0 without shift."""


def digit_of(key: str) -> int | None:
    """The digit that a key stands for, on AZERTY without shift; None for other keys."""
    if key in _ON_AZERTY:
        return (_ON_AZERTY.index(key) + 1) % 10
    return int(key) if len(key) == 1 and key.isascii() and key.isdigit() else None


class NoSuchKey(Exception):
    """No keyboard has it; `word` is what is wrong, `meant` the nearest that there is, if one is near."""

    def __init__(self, word: str, meant: str | None) -> None:
        super().__init__(word)
        self.word = word
        self.meant = meant


def shown(key: str) -> str:
    """A key as it is told to a reader: `enter` is ↵, `ctrl+s` is ^S, `full_stop` is a full stop.

    Where the terminal has no such sign, it is spelt out.
    """
    return key_showable(_shown(key))


def _shown(key: str) -> str:
    *modifiers, last = _parts(key)
    name = _SHOWN.get(last)
    if name is None and _FUNCTION_KEY.fullmatch(last):
        name = last.upper()
    if name is None:
        name = _character(last) or last
    if "ctrl" in modifiers and len(name) == 1:
        name = name.upper()
    return "".join(_MODIFIER_SIGNS.get(modifier, f"{modifier}+") for modifier in modifiers) + name


def key_meant(written: str) -> str:
    """The key that somebody wrote, as Textual names it: `S`, `é`, `.`, `ctrl+s`, `^S`, `space`, `F2`, `shift+tab`.

    Raises:
        NoSuchKey: it is none.
    """
    text = written.strip() or written[:1]
    if len(text) > 1 and text[0] == "^":
        text = f"ctrl+{text[1:]}"
    *modifiers, last = _parts(text)
    modifiers = [modifier.lower() for modifier in modifiers]
    for modifier in modifiers:
        if modifier in _CALLED_ALT:
            raise NoSuchKey(modifier, "+".join(["alt" if each == modifier else each for each in modifiers] + [last]))
        if modifier not in _MODIFIERS:
            raise _no_such_key(modifier, _MODIFIERS)
    key = _plain(last)
    if "shift" in modifiers and len(key) == 1:  # a terminal sends the capital
        modifiers.remove("shift")
        key = key.upper()
    elif "ctrl" in modifiers:
        key = key.lower()
    key = "+".join([*sorted(modifiers, key=_MODIFIERS.index), key])
    return _SAME.get(key, key)


def _parts(text: str) -> list[str]:
    """Modifiers and the key itself, which may be a plus sign."""
    *modifiers, last = text[:-1].split("+")
    return [*modifiers, last + text[-1:]]


def _plain(text: str) -> str:
    if len(text) == 1:
        return _BY_SIGN.get(text) or _character_to_key(text)
    name = text.lower().replace(" ", "_")
    name = _ALSO.get(name, name)
    if name in NAMED:
        return name
    character = _character(name)
    if character is None:
        raise _no_such_key(text, NAMED)
    return _character_to_key(character)


def _character(key: str) -> str | None:
    """The sign that a key types; None for one that types none, or nothing that is seen."""
    character = key_to_character(REPLACED_KEYS.get(key, key))
    return character if character and character.isprintable() and character.strip() else None


def _no_such_key(word: str, known: tuple[str, ...]) -> NoSuchKey:
    from okrtui.text.nearest import nearest  # nearly every key is spelt right

    return NoSuchKey(word, nearest(word, known))
