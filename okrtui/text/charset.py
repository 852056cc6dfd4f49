"""What the terminal can show: all of Unicode, or what its locale's older character set has.

The locale is that of the environment which the program was started with: Python itself makes the C locale one of
UTF-8, and says nothing about the terminal by that.
"""

import codecs
import os
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from okrtui.text.width import cell_width

UTF_8 = "utf-8"
_ASCII = "ascii"
_VARIABLES = ("LC_ALL", "LC_CTYPE", "LANG")

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("╭╮╰╯┍┑┌┐└┘├┤┬┴┼", "+"),
        **dict.fromkeys("─┄–—−‑", "-"),
        **dict.fromkeys("│┃┊", "|"),
        **dict.fromkeys("“”„«»″", '"'),
        **dict.fromkeys("‘’‚′", "'"),
        **dict.fromkeys("\u00a0\u202f\u2009", " "),
        **dict.fromkeys("▸›→⇥", ">"),
        **dict.fromkeys("‹←↵⌫", "<"),
        **dict.fromkeys("↑▲", "^"),
        **dict.fromkeys("↓▼⇣", "v"),
        **dict.fromkeys("●◆•", "*"),
        **dict.fromkeys("○◇", "o"),
        **dict.fromkeys("▰▇█", "#"),
        **dict.fromkeys("▱·░", "."),
        **dict.fromkeys("▁", "_"),
        **dict.fromkeys("▂▃", "-"),
        **dict.fromkeys("▄▅", "="),
        **dict.fromkeys("▆▒", "%"),
        "━": "=",
        "✗": "x",
        "⚠": "!",
        "…": "~",
        "␣": "_",
        "≤": "<",
        "≥": ">",
        "×": "x",
        "÷": "/",
        "±": "+",
        "€": "E",
        "œ": "o",
        "Œ": "O",
    }
)
"""One cell for one cell: what a sign becomes where it cannot be shown."""

_KEYS = {
    "⇧⇥": "shift+tab",
    "⇥": "tab",
    "↵": "enter",
    "⌫": "backspace",
    "␣": "space",
    "⇞": "pgup",
    "⇟": "pgdn",
    "← →": "left right",
    "↑ ↓": "up down",
    "←": "left",
    "→": "right",
    "↑": "up",
    "↓": "down",
}


@lru_cache(maxsize=1)
def terminal_charset() -> str:
    """The character set of the terminal that this program was started in, as Python names it."""
    return charset_of(_environment())


def charset_of(environ: Mapping[str, str]) -> str:
    """The character set that an environment asks for; ASCII where it names none, or one that nobody knows."""
    locale = next((environ[name] for name in _VARIABLES if environ.get(name)), "")
    written = locale.partition(".")[2].partition("@")[0] or (locale if "utf" in locale.lower() else "")
    try:
        return codecs.lookup(written).name if written else _ASCII
    except LookupError:
        return _ASCII


def _environment() -> Mapping[str, str]:
    """The environment that the program was started with, where the system still knows it."""
    try:
        raw = Path("/proc/self/environ").read_bytes()
    except OSError:
        return os.environ
    started = dict(entry.split("=", 1) for entry in os.fsdecode(raw).split("\0") if "=" in entry)
    return {name: started.get(name, "") for name in _VARIABLES}


def showable(text: str, charset: str) -> str:
    """The text in signs that a character set has, each as wide as the one that it stands for."""
    if charset == UTF_8 or text.isascii():
        return text
    return "".join(_in(character, charset) for character in text)


@lru_cache(maxsize=1024)
def _in(character: str, charset: str) -> str:
    try:
        character.encode(charset)
    except UnicodeEncodeError:
        pass
    else:
        return character
    sign = character.translate(_SIGNS)
    if sign.isascii():
        return sign
    width = cell_width(character)
    plain = unicodedata.normalize("NFKD", character)[:1]
    return plain if width == 1 and plain.isascii() else "?" * width


def key_showable(key: str, charset: str | None = None) -> str:
    """The name of a key, spelt out where its sign cannot be shown."""
    if (charset or terminal_charset()) == UTF_8:
        return key
    for sign, name in _KEYS.items():
        key = key.replace(sign, name)
    return key
