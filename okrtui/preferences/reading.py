"""Reading the configuration: what can be followed is, what cannot is told."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from okrtui.locales.language import LANGUAGES
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.preferences.place import CONFIGURATION_FILE
from okrtui.preferences.preferences import DEFAULTS, SETTINGS, THEME_WISHES, KeyWish, Preferences

_KEYS = "keys"


class Found(NamedTuple):
    """The preferences of a configuration, and what in it is passed over, each with why."""

    preferences: Preferences = DEFAULTS
    troubles: tuple[Sentence, ...] = ()


def read_preferences(file: Path) -> Found:
    """The preferences that stand in a file; the defaults where there is none.

    Nothing in it ends the program: a line that does not parse, a setting that there is not and a value that makes
    no sense are left out, and the rest is followed.
    """
    if not os.path.exists(file):  # noqa: PTH110 – False too where a folder above may not be looked into
        return Found()
    from okrtui.document.reading import read_document  # most users have no configuration
    from okrtui.document.unreadable import Unreadable

    try:
        document = read_document(file)
    except Unreadable as why:
        return Found(troubles=(Sentence("{file}: {reason}", file=CONFIGURATION_FILE, reason=why.sentence),))

    def line_of(*path: str) -> int:
        return document.position(document.span_of(path).start)[0]

    troubles = [placed(document.position(slip.span.start)[0], slip.message) for slip in document.slips]
    chosen: dict[str, Any] = {}
    for name, value in document.data.items():
        try:
            chosen[name] = _keys(value) if name == _KEYS else _value(name, value)
        except _Nonsense as why:
            troubles.append(placed(line_of(*why.path), why.sentence))
    wishes = chosen.pop(_KEYS, None)
    if wishes is not None:
        troubles += [placed(line_of(*why.path), why.sentence) for why in wishes.nonsense]
        chosen[_KEYS] = tuple(KeyWish(action, keys, line_of(_KEYS, action)) for action, keys in wishes.keys.items())
    return Found(Preferences(**chosen), tuple(troubles))


def placed(line: int, reason: Sentence) -> Sentence:
    """What is not followed, with its line."""
    return Sentence("{file}, line {line}: {reason}", file=CONFIGURATION_FILE, line=line, reason=reason)


class _Nonsense(Exception):
    def __init__(self, path: tuple[str, ...], sentence: Sentence) -> None:
        super().__init__(sentence)
        self.path = path
        self.sentence = sentence


class _Keys(NamedTuple):
    keys: Mapping[str, tuple[str, ...]]
    nonsense: tuple[_Nonsense, ...]


def _value(name: str, value: Any) -> Any:
    """What a setting is given, if it can be.

    Raises:
        _Nonsense: there is no such setting, or it cannot be given this.
    """
    match name:
        case "theme":
            if value in THEME_WISHES:
                return value
            raise _Nonsense((name,), Sentence("theme should be auto, terminal, dark or light"))
        case "language":
            if value in LANGUAGES:
                return value
            raise _Nonsense((name,), Sentence("language should be en or fr"))
        case "autosave" | "mouse":
            if isinstance(value, bool):
                return value
            raise _Nonsense((name,), Sentence("{name} should be true or false", name=name))
    raise _Nonsense((name,), _unknown(name))


def _unknown(name: str) -> Sentence:
    from okrtui.text.nearest import nearest  # nearly every setting is spelt right

    meant = nearest(name, (*SETTINGS, _KEYS))
    if meant is not None:
        return Sentence("there is no setting {name}; {meant} is one", name=Quoted(name), meant=meant)
    return Sentence("there is no setting {name}; there are {known}", name=Quoted(name), known=[*SETTINGS, f"[{_KEYS}]"])


def _keys(value: Any) -> _Keys:
    """The keys that actions are to have; an empty list leaves an action without.

    Raises:
        _Nonsense: it is no table.
    """
    if not isinstance(value, Mapping):
        raise _Nonsense((_KEYS,), Sentence("[keys] should be a table"))
    keys: dict[str, tuple[str, ...]] = {}
    nonsense = []
    for action, written in value.items():
        listed = [written] if isinstance(written, str) else written
        if isinstance(listed, list) and all(isinstance(key, str) for key in listed):
            keys[action] = tuple(listed)
        else:
            sentence = Sentence("{action} should have a key or a list of keys, each in quotation marks", action=action)
            nonsense.append(_Nonsense((_KEYS, action), sentence))
    return _Keys(keys, tuple(nonsense))
