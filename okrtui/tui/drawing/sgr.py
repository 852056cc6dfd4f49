"""From one style to another in the fewest bytes: the codes of “select graphic rendition” (ECMA-48)."""

from functools import lru_cache
from typing import NamedTuple

_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "9": "29"}
"""What ends an attribute; 22 ends both bold and faint."""

_OF_LETTERS = frozenset("123")
"""Bold, faint and italic: a blank has none of them."""

_NO_INK, _NO_GROUND = "39", "49"


class _Look(NamedTuple):
    attributes: frozenset[str]
    ink: str
    ground: str


@lru_cache(256)
def turn(now: str, codes: str) -> str:
    """The sequence that turns a terminal from some codes to others; both as in ``1;38;2;0;0;255``."""
    whole = f"\x1b[0;{codes}m" if codes and now else f"\x1b[{codes}m"
    before, after = _look(now), _look(codes)
    gone = before.attributes - after.attributes
    if not gone <= _OFF.keys():
        return whole
    ended = {_OFF[attribute] for attribute in gone}
    kept = {attribute for attribute in before.attributes if _OFF.get(attribute) not in ended}
    parts = [*sorted(ended), *sorted(after.attributes - kept)]
    if before.ink != after.ink:
        parts.append(after.ink or _NO_INK)
    if before.ground != after.ground:
        parts.append(after.ground or _NO_GROUND)
    return min(whole, f"\x1b[{';'.join(parts)}m", key=len) if parts else ""


@lru_cache(256)
def shows_on_blanks(codes: str) -> bool:
    """Whether a blank looks other than a plain one: underlined, reversed or on another ground, say."""
    look = _look(codes)
    return bool(look.ground or look.attributes - _OF_LETTERS)


def _look(codes: str) -> _Look:
    """What codes make of a terminal that had none."""
    attributes: set[str] = set()
    ink = ground = ""
    rest = codes.split(";") if codes else []
    while rest:
        code = rest.pop(0)
        if code in ("38", "48"):
            length = 4 if rest[0] == "2" else 2
            colour = ";".join([code, *rest[:length]])
            del rest[:length]
            ink, ground = (colour, ground) if code == "38" else (ink, colour)
        elif code[0] in "39" and len(code) == 2:
            ink = code
        elif code[0] in "41" and len(code) >= 2:
            ground = code
        else:
            attributes.add(code)
    return _Look(frozenset(attributes), ink, ground)
