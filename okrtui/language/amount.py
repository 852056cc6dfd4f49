"""A number with what belongs to it directly: thousands, a unit, a currency, what it is out of."""

import re
from typing import NamedTuple

from okrtui.language.lexicon import Lexicon
from okrtui.language.number import parse_number
from okrtui.language.tags import FRACTION, LONG_TIME, MULTIPLE, NUMBER, SCALE, TIME, UNIT
from okrtui.language.token import NUMBER as A_NUMBER
from okrtui.language.token import SIGN, WORD, Token

TIMES = "x"
"""The unit of a multiple."""

SHARE = "of"
"""The unit of a part: half of the customers, two in three."""

_OUT_OF = frozenset(("/", "sur", "of", "out", "in"))
_MULTIPLE = re.compile(r"x\d+(?:[.,]\d+)?")
_STARS = frozenset(("star", "stars", "etoile", "etoiles"))
_MOST_STARS = 5.0
_TIMES = frozenset(("x", "×", "times", "fois", "fold"))


class Amount(NamedTuple):
    """A value in a unit (``%``, ``points``, ``€``, ``x``, ``of``, the name of a time, or none), from one token to
    another; `scale` is what it is out of, as 5 in 4.5/5."""

    value: float
    unit: str
    first: int
    last: int
    scale: float | None = None

    @property
    def lasts(self) -> bool:
        """Whether it is a stretch of time."""
        return self.unit not in _NO_TIME


_THOUSAND = 1000
_TEN = 10
_HUNDREDS = (100, 100_000)
"""What a digit in front of them multiplies: deux cent, deux cent mille."""

_NO_TIME = frozenset(("", "%", "points", "€", "$", "£", "CHF", "CAD", TIMES, SHARE))


def amount_at(tokens: list[Token], place: int, naming: dict[int, str], lexicon: Lexicon) -> Amount | None:
    """The amount whose number stands at a place; None where none does."""
    token = tokens[place]
    if place in naming:
        return None
    if token.tags & MULTIPLE:
        return Amount(lexicon.multiples[token.word], TIMES, place, place)
    if token.tags & FRACTION:
        return Amount(lexicon.fractions[token.word], SHARE, place, place)
    value = _number(token, lexicon)
    if value is not None:
        return _with_what_follows(tokens, place, value, lexicon)
    if token.kind == WORD and _MULTIPLE.fullmatch(token.word):
        return Amount(parse_number(token.word[1:], lexicon.language), TIMES, place, place)
    if token.word == "×" and place + 1 < len(tokens) and tokens[place + 1].kind == A_NUMBER:
        return Amount(parse_number(tokens[place + 1].word, lexicon.language), TIMES, place, place + 1)
    return None


def _number(token: Token, lexicon: Lexicon) -> float | None:
    """The value of a number in figures or in words; None for what is none."""
    if token.kind == A_NUMBER:
        return parse_number(token.word, lexicon.language)
    return lexicon.value_of(token.word) if token.tags & NUMBER else None


def _with_what_follows(tokens: list[Token], place: int, value: float, lexicon: Lexicon) -> Amount:
    first, last, count = place, place, len(tokens)
    unit = ""
    if _is_currency_before(tokens, place):
        first, unit = place - 1, lexicon.units[tokens[place - 1].word]
    value, last = _scaled(tokens, place, value, lexicon)
    if last + 1 >= count:
        return Amount(value, unit, first, last)
    after = tokens[last + 1]
    glued = after.start == tokens[last].end
    if after.word in _TIMES and (glued or after.word in ("times", "fois")):
        return Amount(value, TIMES, first, last + 1)
    if after.word in _STARS:
        return Amount(value, "", first, last + 1, scale=_MOST_STARS)
    if after.tags & UNIT:
        return Amount(value, lexicon.units[after.word], first, last + 1)
    if after.word in ("d", "de") and tokens[last].tags & SCALE and last + 2 < count and tokens[last + 2].tags & UNIT:
        return Amount(value, lexicon.units[tokens[last + 2].word], first, last + 2)  # 2 millions d’euros
    if after.tags & (TIME | LONG_TIME) and (glued or len(after.word) > 1 or after.word in "hjds"):
        return Amount(value, after.word, first, last + 1)
    if after.word in _OUT_OF:
        return _out_of(tokens, value, unit, first, last, lexicon)
    return Amount(value, unit, first, last)


def _is_currency_before(tokens: list[Token], place: int) -> bool:
    """Whether a number stands behind its currency, and not behind that of another: “20 $ 30”."""
    sign = tokens[place - 1] if place else None
    if sign is None or sign.kind != SIGN or not sign.tags & UNIT or sign.word == "%":
        return False
    return place == 1 or (tokens[place - 2].kind != A_NUMBER and not tokens[place - 2].tags & (NUMBER | SCALE))


def _scaled(tokens: list[Token], place: int, value: float, lexicon: Lexicon) -> tuple[float, int]:
    """The value with the thousands and the numbers in words behind it: 3 M, two hundred and fifty."""
    last, count = place, len(tokens)
    whole = 0.0  # the thousands and millions that are complete; a scale multiplies what comes after them
    while last + 1 < count:
        if value >= _THOUSAND and tokens[last].kind == WORD:
            whole, value = whole + value, 0.0
        after = tokens[last + 1]
        if after.tags & SCALE and (
            len(after.word) > 2 or after.start == tokens[last].end or _money_follows(tokens, last + 2)
        ):
            value, last = (value or 1) * lexicon.scales[after.word], last + 1
            continue
        joined = after.word in ("and", "et") and last + 2 < count and tokens[last].tags & (NUMBER | SCALE)
        place = last + 2 if joined else last + 1
        more = lexicon.value_of(tokens[place].word) if tokens[place].tags & NUMBER else None
        if more in _HUNDREDS and 1 < value < _TEN:
            value, last = value * more, place
        elif more is not None and more < (value or whole):
            value, last = value + more, place
        else:
            break
    return whole + value, last


def _money_follows(tokens: list[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].kind == SIGN and bool(tokens[place].tags & UNIT)


def _out_of(tokens: list[Token], value: float, unit: str, first: int, last: int, lexicon: Lexicon) -> Amount:
    """4.5/5, 8 out of 10, 7 of 9, huit clients sur dix."""
    place = last + 2
    if tokens[last + 1].word == "out" and place < len(tokens) and tokens[place].word == "of":
        place += 1
    if place < len(tokens):
        other = tokens[place]
        whole = _number(other, lexicon)
        if whole and (tokens[last + 1].word == "/" or tokens[last + 1].word != "in" or value < whole):
            return Amount(value, unit, first, place, scale=whole)
    return Amount(value, unit, first, last)
