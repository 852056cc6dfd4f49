"""What a statement counts or measures: a level to stand at, a change, a stretch of time."""

from collections.abc import Iterator
from math import nan
from typing import Literal, NamedTuple

from okrtui.language.amount import TIMES, Amount, amount_at
from okrtui.language.lexicon import Lexicon
from okrtui.language.tags import (
    AND,
    BESIDE,
    DETERMINER,
    FALL,
    FRACTION,
    FROM,
    LESS,
    LEVEL,
    LONG_TIME,
    LOWER,
    MORE,
    MULTIPLE,
    OPENING,
    OVER,
    PAST,
    PER,
    PURPOSE,
    RAISE,
    RATE,
    RISE,
    TO,
    UNDER,
)
from okrtui.language.token import NUMBER, SIGN, Token

Kind = Literal["level", "change", "window", "origin"]

_UP = RAISE | RISE
_DOWN = LOWER | FALL
_MOVES = _UP | _DOWN
_ARROWS = frozenset(("→", "->", "=>", "➜", "➝", "⇒", "–>", "⟶"))
_MINUS = frozenset(("-", "−", "–"))
_OF = frozenset(("de", "d"))
_TIMES_BY = frozenset(("multip", "divise", "divide", "dividi", "divisi", "divisa"))
_QUARTERS = frozenset(("a quarter", "one quarter", "un quart"))
_ABOUT = frozenset(
    ("about", "around", "some", "roughly", "approximately", "nearly", "almost", "another", "environ", "pres", "presque")
)
_AT_LEAST = frozenset(("≥", ">", ">=", "⩾"))
_AT_MOST = frozenset(("≤", "<", "<=", "⩽"))
_BY_HALF = frozenset(("un tiers", "un quart"))
_BETWEEN = frozenset(("entre", "between"))
_BY = frozenset(("by", "de", "d"))
_BY_A = _BY | {"un", "une", "a", "one", "des", "l", "la"}
_SPELLS = frozenset(
    ("in", "within", "over", "for", "during", "every", "per", "after", "next", "last", "first", "en", "dans", "sous",
     "sur", "pendant", "durant", "d", "ici", "tous les", "toutes les", "chaque", "premiers", "premieres", "prochains",
     "derniers", "au bout de", "apres", "than", "past", "the", "les", "nos", "of", "a", "each", "under", "on")
)  # fmt: skip
_AHEAD = 8
"""So many tokens may stand between the two ends of “from … to …”."""
_NEAR = 5
_FAR = 50
"""No sentence of a title is longer."""


class Quantity(NamedTuple):
    """Something that a statement counts or measures, from one token to another.

    A `level` is where something is to stand, `value` in `unit`, `origin` where it stands now, if that is said. A
    `change` multiplies by `factor`, or adds `value` where that is None (points). A `window` is a time within which,
    an `origin` where something stands now, said behind its goal: “220, up from 140”.
    `bound` is ">" for at least and "<" for at most. `explicit` says that it is introduced as what is to be reached.
    """

    kind: Kind
    value: float
    unit: str
    first: int
    last: int
    origin: float | None = None
    factor: float | None = None
    bound: str = ""
    scale: float | None = None
    explicit: bool = False


def quantities_in(tokens: list[Token], start: int, naming: dict[int, str], lexicon: Lexicon) -> tuple[Quantity, ...]:
    """All quantities from a token on, in their order."""
    return tuple(_quantities(tokens, start, naming, lexicon))


def _quantities(tokens: list[Token], place: int, naming: dict[int, str], lexicon: Lexicon) -> Iterator[Quantity]:
    count = len(tokens)
    moved = -1  # where the last word of a change stands
    while place < count:
        token = tokens[place]
        if token.tags & _MOVES:
            moved = place
        amount = None
        if token.kind == NUMBER or token.tags or token.word[:1] in ("x", "×"):
            amount = amount_at(tokens, place, naming, lexicon)
        if amount is None:
            place += 1
            continue
        quantity = _quantity(tokens, naming, lexicon, amount, moved)
        yield quantity
        place = max(quantity.last, amount.last) + 1


def _quantity(tokens: list[Token], naming: dict[int, str], lexicon: Lexicon, amount: Amount, moved: int) -> Quantity:
    before, bound = _before(tokens, amount.first - 1)
    if before > 0 and _is_minus(tokens, before, amount) and tokens[before - 1].tags & FROM:
        amount, before = amount._replace(value=-amount.value, first=before), before - 1  # from −5 to 20
    pair = _pair(tokens, naming, lexicon, amount, before, moved)
    if pair is not None:
        goal, bound = pair
        if amount.unit in ("", goal.unit) or goal.unit == "" or (amount.lasts and goal.lasts):
            start = before if before >= 0 and tokens[before].tags & FROM else amount.first
            origin = amount.value if not amount.unit or not goal.unit or amount.unit == goal.unit else nan
            unit = goal.unit or amount.unit
            return Quantity(
                "level", goal.value, unit, start, goal.last, origin, None, bound, goal.scale or amount.scale, True
            )
    previous = tokens[before] if before >= 0 else None
    if amount.unit == TIMES:
        return _multiple(tokens, lexicon, amount, previous, moved)
    if previous is not None and previous.tags & FROM and previous.word not in _OF:
        return Quantity("origin", amount.value, amount.unit, amount.first, amount.last)
    if (
        previous is not None
        and previous.word in ("of", "de")
        and before
        and tokens[before - 1].word in ("factor", "facteur")
    ):
        return Quantity("change", amount.value, TIMES, amount.first, amount.last, factor=amount.value)
    if previous is not None and previous.word in ("by", "par") and moved >= 0 and tokens[moved].word[:6] in _TIMES_BY:
        value = amount.value if tokens[moved].word.startswith("mult") else 1 / (amount.value or 1)
        return Quantity("change", value, TIMES, amount.first, amount.last, factor=value)
    if (amount.lasts or tokens[amount.last].word in _QUARTERS) and _is_window(tokens, amount, previous):
        return Quantity("window", amount.value, amount.unit, amount.first, amount.last)
    change = _change(tokens, naming, lexicon, amount, before, moved)
    if change is not None:
        return change
    explicit = previous is not None and (bool(previous.tags & (TO | LEVEL)) or previous.word in "=:(" or bool(bound))
    return Quantity(
        "level", amount.value, amount.unit, amount.first, amount.last, None, None, bound, amount.scale, explicit
    )


def _is_minus(tokens: list[Token], place: int, amount: Amount) -> bool:
    return tokens[place].word in _MINUS and tokens[place].end == tokens[amount.first].start


def _before(tokens: list[Token], place: int) -> tuple[int, str]:
    """The place before an amount, without “about”, “at least”; and the bound that these set."""
    bound = ""
    while place >= 0:
        token = tokens[place]
        if token.tags & OVER or token.word in _AT_LEAST:
            bound = ">"
        elif token.tags & UNDER or token.word in _AT_MOST:
            bound = "<"
        elif token.word not in _ABOUT:
            break
        place -= 1
    return place, bound


def _pair(
    tokens: list[Token], naming: dict[int, str], lexicon: Lexicon, amount: Amount, before: int, moved: int
) -> tuple[Amount, str] | None:
    """The goal of “from 12 to 20”, “12 → 20”, whose start an amount is."""
    after = amount.last + 1
    count = len(tokens)
    if after < count and tokens[after].word in _ARROWS:
        return _goal(tokens, naming, lexicon, after + 1)
    if after < count and tokens[after].word == "," and moved >= 0 and tokens[moved].tags & (RAISE | LOWER):
        return None  # reduced by so much, to so much
    if after < count and tokens[after].tags & TO and before >= 0 and tokens[before].word == ":":
        goal = _goal(tokens, naming, lexicon, after + 1)
        if goal is not None and goal[0].unit == amount.unit:
            return goal
    if before < 0 or not (tokens[before].tags & FROM or tokens[before].word in _BETWEEN):
        return None
    for place in range(after, min(after + _AHEAD, count - 1)):
        token = tokens[place]
        if token.tags & TO or token.word in _ARROWS:
            goal = _goal(tokens, naming, lexicon, place + 1)
            if goal is not None:
                return goal
        elif token.word in ".;" and token.kind == SIGN:
            break
    return None


def _goal(tokens: list[Token], naming: dict[int, str], lexicon: Lexicon, place: int) -> tuple[Amount, str] | None:
    bound = ""
    for at in range(place, min(place + 3, len(tokens))):
        token = tokens[at]
        amount = amount_at(tokens, at, naming, lexicon)
        if amount is not None:
            return amount, bound
        if token.tags & OVER or token.word in _AT_LEAST:
            bound = ">"
        elif token.tags & UNDER or token.word in _AT_MOST:
            bound = "<"
        elif token.kind != SIGN and token.word not in _ABOUT:
            break
    return None


def _multiple(tokens: list[Token], lexicon: Lexicon, amount: Amount, previous: Token | None, moved: int) -> Quantity:
    last = tokens[amount.last]
    after = tokens[amount.last + 1] if amount.last + 1 < len(tokens) else None
    if after is not None and (after.tags & (PER | LONG_TIME) or after.word in ("week", "day")):
        return Quantity("level", amount.value, "", amount.first, amount.last)  # twice a week
    if last.word == "twice" and not (after is not None and after.word in ("as", "the", "our")):
        return Quantity("level", 2, "", amount.first, amount.last)
    counted = last.word in ("times", "fois") and not (after is not None and after.tags & (MORE | LESS | OVER | UNDER))
    if counted and not (moved >= 0 and tokens[moved].tags & (RAISE | LOWER) and amount.value < _OFTEN):
        return Quantity("level", amount.value, "", amount.first, amount.last)  # is downloaded 1,500 times
    reached = previous is not None and (previous.tags & (TO | LEVEL) or previous.word in ("of", "de", "above", ":"))
    if _is_adjective(tokens, amount.first, lexicon.language):
        return Quantity("window", amount.value, "", amount.first, amount.last)  # double glazing
    if previous is not None and previous.word == ":" and tokens[amount.first].word[0] in "x×":
        reached = False  # leads: x2
    if reached and last.word not in ("twice",) and not tokens[amount.first].tags & MULTIPLE:
        return Quantity("level", amount.value, TIMES, amount.first, amount.last, explicit=True)  # a ROAS of 4x
    return Quantity("change", amount.value, TIMES, amount.first, amount.last, factor=amount.value)


def _is_adjective(tokens: list[Token], place: int, language: str) -> bool:
    """Whether “double” only tells the kind of a thing, and does not say what is to be done."""
    if language != "en" or tokens[place].word not in ("double", "triple", "quadruple") or place == 0:
        return False
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    led = tokens[place - 1]
    return not (
        (after is not None and after.tags & DETERMINER)
        or led.kind == SIGN
        or led.tags & (AND | PURPOSE | OPENING)
        or led.word == "to"
    )


_COMPARING = frozenset(
    ("plus", "moins", "longer", "larger", "bigger", "better", "faster", "shorter", "quicker", "cheaper")
)
"""Comparatives that may belong to another word of the sentence: 30 % des plus grands comptes."""

_OFTEN = 100
"""Nothing grows so many times; what is done so often is counted."""


def _is_window(tokens: list[Token], amount: Amount, previous: Token | None) -> bool:
    """Whether a stretch of time is when something is to come about, and not what is measured."""
    if amount.first == 0:
        return False
    direct = tokens[amount.first - 1]
    long = any(token.tags & LONG_TIME for token in tokens[amount.first : amount.last + 1])
    if tokens[amount.last].word in _QUARTERS:
        return direct.word in ("in", "within", "over", "en")
    if direct.word in ("within", "sous") or (direct.tags & UNDER and direct.word != "up to"):
        return long and (direct.word in ("within", "sous") or (previous is not None and previous.word in ("in", "en")))
    if direct.tags & TO and direct.word != "sur" and not (direct.word == "a" and not long):
        return False
    if direct.word in ("in", "en", "of", "a", "the", "d"):
        return (long and direct.word in ("in", "en")) or (direct.word == "d" and False)
    return direct.word in _SPELLS or (previous is not None and previous.word in ("in", "en") and long)


def _range(tokens: list[Token], naming: dict[int, str], lexicon: Lexicon, amount: Amount) -> Amount | None:
    """The upper end of a range that has the unit for both."""
    after = amount.last + 1
    if after + 1 < len(tokens) and tokens[after].word in ("to", "a", "-", "–"):
        upper = amount_at(tokens, after + 1, naming, lexicon)
        if upper is not None and upper.unit in ("%", "points"):
            return upper
    return None


def _change(
    tokens: list[Token], naming: dict[int, str], lexicon: Lexicon, amount: Amount, before: int, moved: int
) -> Quantity | None:
    """The change that an amount stands for; None where it is a level."""
    previous = tokens[before] if before >= 0 else None
    count = len(tokens)
    fraction = bool(tokens[amount.first].tags & FRACTION)
    relative = amount.unit in ("%", "points") or fraction
    direction = _direction(tokens, moved)
    if previous is not None and previous.kind == SIGN and previous.end == tokens[amount.first].start:
        if previous.word == "+":
            return _signed(amount, before, 1)
        glued = before > 0 and tokens[before - 1].end == previous.start and tokens[before - 1].word not in "(:"
        if previous.word in _MINUS and before > 0 and tokens[before - 1].tags & TO:
            return Quantity("level", -amount.value, amount.unit, before, amount.last, explicit=True)
        if previous.word in _MINUS and not glued:
            return _signed(amount, before, -1)
    if not relative and previous is not None and previous.word in _BY and moved >= 0:
        span = _range(tokens, naming, lexicon, amount)
        if span is not None:
            return _signed(span, before, direction)  # by ten to fifteen per cent
    if not relative:
        if previous is not None and previous.word == "by" and moved >= 0:
            return Quantity("level", amount.value, amount.unit, amount.first, amount.last)
        return None
    sign = _said_behind(tokens, amount, count)
    if sign:
        return _signed(amount, amount.first, sign)
    if previous is None or moved < 0 or previous.tags & LEVEL & ~RAISE:
        return None
    follows = tokens[amount.last + 1].word if amount.last + 1 < count else ""
    if previous.word == "by" and follows == "of" and not fraction:
        return None  # taken up by 30% of members
    if previous.word in (_BY_A if fraction else _BY) and (
        previous.word == "by" or before < 1 or not tokens[before - 1].tags & RATE
    ):
        if previous.word == "by" or (moved < before and _no_goal_between(tokens, moved, before)):
            return _signed(amount, before, direction)
        return None
    if tokens[amount.first].word in _BY_HALF:
        return _signed(amount, amount.first, direction)
    if previous.tags & TO or bool(_bound_between(tokens, before, amount.first)):
        return None
    if tokens[moved].tags & (RISE | FALL) and moved == before:
        return _signed(amount, before, direction)
    share = amount.unit != "points" and follows in ("of", "de", "d", "des", "du")
    if not share and not fraction and before - moved <= _NEAR and _no_goal_between(tokens, moved, before + 1):
        return _signed(amount, amount.first, direction)
    return None


def _bound_between(tokens: list[Token], before: int, first: int) -> bool:
    return any(
        token.tags & (OVER | UNDER) or token.word in _AT_LEAST | _AT_MOST for token in tokens[before + 1 : first]
    )


def _no_goal_between(tokens: list[Token], moved: int, before: int) -> bool:
    return not any(
        (token.tags & TO and token.word not in ("sur",)) or token.word in ":="
        for token in tokens[max(moved + 1, before - _FAR) : before]
    )


def _said_behind(tokens: list[Token], amount: Amount, count: int) -> int:
    """1 or −1 where what follows says that it is so much more or less: 20 % de trafic en plus, 30% fewer."""
    for place in range(amount.last + 1, min(amount.last + 1 + _NEAR, count)):
        token = tokens[place]
        if token.tags & BESIDE or (token.kind == SIGN and token.word in ".;:,"):
            return 0
        adjacent = place == amount.last + 1
        if token.tags & MORE and (adjacent or token.word not in _COMPARING):
            return 1
        if (token.tags & LESS and (adjacent or token.word not in _COMPARING)) or token.word == "off":
            return -1
        if adjacent and token.word == "of":
            return 0  # 30% of visitors stay longer: a part, and no change
        near = place <= amount.last + 3
        if near and token.tags & FALL and not token.tags & PAST:
            return -1
        if near and token.tags & RISE and not token.tags & PAST:
            return 1
        if token.tags & (TO | LEVEL) and token.kind != SIGN and place > amount.last + 1:
            return 0
    return 0


def _direction(tokens: list[Token], moved: int) -> int:
    return -1 if moved >= 0 and tokens[moved].tags & _DOWN and not tokens[moved].tags & _UP else 1


def _signed(amount: Amount, first: int, sign: int) -> Quantity:
    if amount.unit == "points":
        factor = None
    elif amount.unit == "%":
        factor = 1 + sign * amount.value / 100
    elif amount.unit == "of":
        factor = 1 + sign * amount.value
    else:
        return Quantity("level", sign * amount.value, amount.unit, first, amount.last)
    return Quantity("change", sign * amount.value, amount.unit, first, amount.last, factor=factor)
