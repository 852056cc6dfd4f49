"""What the title of a key result says of its fields: “NPS 40 → 55” names a metric, a baseline and a target."""

from math import isinf, isnan
from typing import NamedTuple

from okrtui.language.amount import SHARE, TIMES
from okrtui.language.clause import is_verb_at
from okrtui.language.measurability import counts_a_part
from okrtui.language.quantity import Quantity
from okrtui.language.statement import Statement, once
from okrtui.language.tags import (
    AUDIENCE_OF_SOCIAL,
    DETERMINER,
    FALL,
    FROM,
    FUNCTION,
    LESS,
    LEVEL,
    LONG_TIME,
    LOSS,
    LOWER,
    MAKE,
    MORE,
    OUTCOME,
    OVER,
    PAST,
    PER,
    PERFECT,
    PERIOD,
    RAISE,
    RATE,
    RISE,
    TIME,
    TO,
    TRAFFIC,
    UNDER,
    VANITY,
)
from okrtui.language.token import SIGN, WORD, Token
from okrtui.locales.language import Language

_BEGUN = frozenset(["nouveau", "nouveaux", "nouvelle", "nouvelles", "new", "additional"])
_AS_MANY = frozenset(("as", "many", "much"))
_INTRODUCING = TO | FROM | OVER | UNDER | RAISE | LOWER | LEVEL
_FIGURES = frozenset(("", "%", "€", "$", "£", "CHF", "CAD", SHARE, TIMES))
_MEASURED = OUTCOME | PERFECT | LOSS | TRAFFIC | VANITY | RATE | AUDIENCE_OF_SOCIAL
"""Words of which at least one stands in the name of a metric; a name without is left to the author."""

_JOINING = frozenset(
    {
        *("sur", "on", "les", "de", "d", "du", "des", "of", "at", "in", "with", "en", "by", "par"),
        *("se", "situe", "situer", "est", "is", "are"),
    }
)
_ENDS_NAME = frozenset(
    {
        *("contre", "vs", "versus", "against", "d", "ici", "by", "before", "until", "avant", "soit"),
        *("dont", "while", "sans", "without", "and", "et"),
    }
)
_WHOLE_CHANGES = {0.5: "-50", 0.25: "-25", 0.2: "-20"}
_LONGEST_NAME = 12


class Measure(NamedTuple):
    """The fields of a key result that a title fills; None for those that it does not speak of."""

    metric: str | None = None
    unit: str | None = None
    baseline: float | None = None
    target: float | None = None
    change: str | None = None


@once
def read_measure(statement: Statement) -> Measure | None:
    """What a title says of the fields; None where it gives neither a figure to reach nor a change.

    A figure that is too large to be kept, or a change of which only the size in words is known, says nothing.
    """
    goal = _goal(statement)
    if goal is None or counts_a_part(statement):
        return None
    change = _change(goal, statement) if goal.kind == "change" else None
    if goal.kind == "change" and change is None:
        return None
    metric = _metric(statement, goal)
    if goal.kind == "change":
        return Measure(metric, None, None, None, change)
    baseline = goal.origin
    if baseline is None:
        origin = next((quantity for quantity in statement.quantities if quantity.kind == "origin"), None)
        baseline = None if origin is None or origin.unit not in ("", goal.unit) else origin.value
    if baseline is None and not goal.unit and _begins_at_nothing(statement, goal):
        baseline = 0
    if baseline is not None and (isnan(baseline) or isinf(baseline)):
        baseline = None
    return Measure(metric, _unit(goal), baseline, _value(goal), None)


def _goal(statement: Statement) -> Quantity | None:
    """The quantity that is to be reached: one that says from where, else a level, else a change."""
    found = [quantity for quantity in statement.quantities if quantity.kind in ("level", "change")]
    found = [quantity for quantity in found if not isinf(quantity.value)]
    changes = [quantity for quantity in found if quantity.kind == "change"]
    levels = [quantity for quantity in found if quantity.kind == "level"]
    levels = [quantity for quantity in levels if quantity.unit in _FIGURES] or levels
    for quantity in levels:
        if quantity.origin is not None:
            return quantity
    if changes:
        return next((quantity for quantity in levels if quantity.explicit), changes[0])
    return levels[0] if levels else None


def _change(quantity: Quantity, statement: Statement) -> str | None:
    """A change as the field spells it: ``+30 %``, ``x2``; None for points and for parts in words that are not whole."""
    if quantity.unit == "%":
        space = "\u202f" if statement.language == "fr" else ""
        return f"{'+' if quantity.value >= 0 else '-'}{_plain(abs(quantity.value), statement.language)}{space}%"
    if quantity.unit == TIMES and quantity.factor is not None and quantity.factor >= 1:
        return f"x{_plain(quantity.factor, statement.language)}"
    share = 1 - quantity.factor if quantity.factor is not None else 0
    if share in _WHOLE_CHANGES:
        space = "\u202f" if statement.language == "fr" else ""
        return f"{_WHOLE_CHANGES[share]}{space}%"
    return None


def _plain(value: float, language: Language = "en") -> str:
    """A number without marks between its thousands, as a field spells it."""
    written = f"{value:.6f}".rstrip("0").rstrip(".")
    return written.replace(".", ",") if language == "fr" else written


def _value(goal: Quantity) -> float:
    return round(goal.value * 100, 1) if goal.unit == SHARE else goal.value


def _unit(goal: Quantity) -> str | None:
    if goal.unit == SHARE:
        return "%"
    if goal.unit == TIMES or not goal.unit:
        return f"/{_plain(goal.scale)}" if goal.scale and not isinf(goal.scale) else None
    return goal.unit


def _begins_at_nothing(statement: Statement, goal: Quantity) -> bool:
    """Whether only what is new is counted: three new mentions start from none."""
    after = goal.last + 1
    return after < len(statement.tokens) and statement.tokens[after].word in _BEGUN


def _metric(statement: Statement, goal: Quantity) -> str | None:
    """The words that name what is measured, before the figure or else behind it; None where there are none."""
    return _before(statement, goal) or _behind(statement, goal)


def _before(statement: Statement, goal: Quantity) -> str | None:
    last = min(goal.first, *(quantity.first for quantity in statement.quantities)) - 1
    comma = next((at for at in range(goal.first - 1, 0, -1) if statement.tokens[at].word == ","), 0)
    return (_group(statement, comma + 1, goal.first - 1) if comma else None) or _group(
        statement, statement.opening, last
    )


def _group(statement: Statement, first: int, last: int) -> str | None:
    """The words between two places without the verb in front of them and what leads over to the figure."""
    tokens = statement.tokens
    while first <= last and _is_lead(tokens, first):
        first += 1
    while last >= first and _is_introduction(tokens[last]):
        last -= 1
    for place in range(first, last + 1):
        if tokens[place].kind == SIGN and tokens[place].word in ",;(":
            last = place - 1
            break
    return _words(statement, first, last)


def _is_lead(tokens: list[Token], place: int) -> bool:
    token = tokens[place]
    if token.kind == SIGN:
        return token.word != "#"
    if token.tags & DETERMINER or token.word in ("le", "la", "les", "l", "un", "une", "des", "a", "an", "the"):
        return True
    return bool(token.tags & (RISE | FALL)) or (is_verb_at(tokens, place) and not token.tags & MAKE)


def _is_introduction(token: Token) -> bool:
    if token.kind == SIGN:
        return True
    if token.tags & (RATE | OUTCOME):
        return False
    return bool(token.tags & (_INTRODUCING | FUNCTION | DETERMINER | PAST)) or token.word in _JOINING


def _behind(statement: Statement, goal: Quantity) -> str | None:
    tokens = statement.tokens
    first = goal.last + 1
    while first < len(tokens) and (
        tokens[first].word in _JOINING
        or tokens[first].tags & (MORE | LESS | DETERMINER)
        or tokens[first].word in _BEGUN
        or tokens[first].word in _AS_MANY
        or (tokens[first].tags & (OVER | UNDER) and tokens[first].word.endswith(("de", " d")))
    ):
        if tokens[first].kind == SIGN:
            break
        first += 1
    last = first - 1
    for place in range(first, min(first + _LONGEST_NAME, len(tokens))):
        token = tokens[place]
        if (token.kind == SIGN and token.word not in "&/-’'") or token.word in _ENDS_NAME:
            break
        if token.tags & (PERIOD | TIME | LONG_TIME | MORE | LESS | TO | UNDER) or (
            token.tags & PER and token.word != "a"
        ):
            break
        if place in statement.naming and token.kind != WORD and statement.naming[place] in ("year", "date"):
            break
        last = place
    while last >= first and tokens[last].tags & FUNCTION:
        last -= 1
    return _words(statement, first, last)


def _words(statement: Statement, first: int, last: int) -> str | None:
    if first > last:
        return None
    if not any(token.tags & _MEASURED for token in statement.tokens[first : last + 1]):
        return None
    start, end = statement.span(first, last)
    return statement.text[start:end]
