"""Strings written in all the ways of TOML, with the place of each character that they say."""

import re
from random import Random
from typing import NamedTuple

_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_BREAKS_LITERAL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]|'''")


class WrittenString(NamedTuple):
    """The text with its quotes; `places` says from where to where each character said stands in it."""

    text: str
    places: list[tuple[int, int]]


def written_string(
    random: Random, said: str, newline: str, *, kind: int, toml_1_1: bool = False, plain: bool = False
) -> WrittenString:
    """A string of kind 0 basic, 1 literal, 2 multi-line, 3 multi-line literal; basic where that kind cannot say it.

    `plain` writes no escape that is not needed.
    """
    if kind == 1 and "'" not in said and not _CONTROL.search(said):
        return _straight("'", said, "'", "\n")
    if kind == 3 and not _BREAKS_LITERAL.search(said) and not said.endswith("'"):
        opening = "'''" + newline if said.startswith("\n") or random.randint(0, 1) else "'''"
        return _straight(opening, said, "'''", newline)
    if kind == 2:
        return _multiline(random, said, newline, toml_1_1=toml_1_1, plain=plain)
    pieces = ['"']
    places = []
    at = 1
    for sign in said:
        piece = _escaped(random, sign, toml_1_1=toml_1_1, plain=plain)
        pieces.append(piece)
        places.append((at, at + len(piece)))
        at += len(piece)
    return WrittenString("".join(pieces) + '"', places)


def _straight(opening: str, said: str, closing: str, newline: str) -> WrittenString:
    places = []
    at = len(opening)
    for sign in said:
        length = len(newline) if sign == "\n" else 1
        places.append((at, at + length))
        at += length
    return WrittenString(opening + said.replace("\n", newline) + closing, places)


def _escaped(random: Random, sign: str, *, toml_1_1: bool, plain: bool) -> str:
    needed = sign in '"\\' or (sign < " " and sign != "\t") or sign == "\x7f"
    if not needed and (plain or random.randint(0, 30)):
        return sign
    if sign in _SHORT and random.randint(0, 3):
        return _SHORT[sign]
    code = ord(sign)
    if toml_1_1 and sign == "\x1b" and random.randint(0, 1):
        return "\\e"
    if toml_1_1 and code < 0x100 and random.randint(0, 1):
        return f"\\x{code:02x}"
    return f"\\u{code:04X}" if code < 0x10000 and random.randint(0, 1) else f"\\U{code:08x}"


def _multiline(random: Random, said: str, newline: str, *, toml_1_1: bool, plain: bool) -> WrittenString:
    pieces = ['"""' + newline if said.startswith("\n") or random.randint(0, 1) else '"""']
    places = []
    at = len(pieces[0])
    quotes = 0
    for place, sign in enumerate(said):
        if sign not in " \t\n\r" and not plain and random.randint(0, 12) == 0:
            fold = "\\" + random.choice(("", " ")) + newline + random.choice(("", "  ", "\t", newline))
            pieces.append(fold)
            at += len(fold)
            quotes = 0
        if sign == "\n" and random.randint(0, 3):
            piece = newline
        elif sign == '"' and quotes < 2 and place < len(said) - 3 and random.randint(0, 3):
            piece = sign
        elif sign == '"' and quotes < 2 and said[place:] in ('"', '""'):
            piece = sign  # right before the closing ones
        else:
            piece = _escaped(random, sign, toml_1_1=toml_1_1, plain=plain)
        quotes = quotes + 1 if piece == '"' else 0
        pieces.append(piece)
        places.append((at, at + len(piece)))
        at += len(piece)
    return WrittenString("".join(pieces) + '"""', places)
