"""Whether an aim is beyond what can be reached: ten times more in a quarter, a score above its scale."""

from math import isnan

from okrtui.language.quantity import Quantity
from okrtui.language.statement import Statement
from okrtui.language.tags import BEYOND, DECIDES, LOSS, NONE, OUTCOME, PERFECT, PERSON, RATE, RISE, TRAFFIC, TURNS

MULTIPLE_OUT_OF_REACH = 10
"""From this multiple on an aim is out of proportion within a quarter."""

SMALLEST_BASELINE = 10
"""Below it a multiple says little: 0 → 6, 2 → 20."""

_NEAR = 3
_SCORES = frozenset(("nps", "enps", "net promoter score", "promoter"))
_HIGHEST_SCORE = 100
_ALL = 100


def out_of_reach(statement: Statement) -> Quantity | tuple[int, int] | None:
    """The quantity, or the characters, that nobody can reach; None where there is nothing of the kind."""
    tokens = statement.tokens
    everything = statement.tags
    score = any(token.word in _SCORES for token in tokens) if statement.quantities else False
    for quantity in statement.quantities:
        if quantity.kind in ("window", "origin"):
            continue
        if _is_leap(quantity) or (score and quantity.value > _HIGHEST_SCORE and quantity.kind == "level"):
            return quantity
        if quantity.scale and quantity.value > quantity.scale and quantity.kind == "level" and not quantity.unit:
            return quantity
        if quantity.unit == "%" and quantity.kind == "level" and _is_beyond(quantity, everything):
            return quantity
    if everything & LOSS and everything & NONE and not any(quantity.value for quantity in statement.quantities):
        return _none_lost(statement)
    return None


def _none_lost(statement: Statement) -> tuple[int, int] | None:
    """No churn, churn of zero: what people decide cannot be brought down to nothing."""
    tokens = statement.tokens
    for none, token in enumerate(tokens):
        if token.tags & NONE:
            for loss in range(max(0, none - _NEAR), min(none + _NEAR, len(tokens))):
                if tokens[loss].tags & LOSS:
                    return statement.span(min(none, loss), max(none, loss))
    return None


def is_all_or_nothing(statement: Statement, figure: float, *, in_percent: bool) -> bool:
    """Whether a figure is all of something that people decide about, or nothing of what is lost by it."""
    everything = statement.tags
    if everything & LOSS and figure == 0:
        return True
    decided = everything & PERFECT or (everything & DECIDES and everything & PERSON)
    return in_percent and bool(decided) and figure == _ALL and not everything & BEYOND


def _is_leap(quantity: Quantity) -> bool:
    if quantity.kind == "change" and quantity.factor is not None and quantity.factor < 0:
        return True
    if quantity.kind == "change":
        return quantity.factor is not None and quantity.factor >= MULTIPLE_OUT_OF_REACH
    origin = quantity.origin
    smallest = 1 if quantity.unit == "%" else SMALLEST_BASELINE
    if origin is None or isnan(origin) or origin < smallest:
        return False
    return quantity.value >= MULTIPLE_OUT_OF_REACH * origin


def _is_beyond(quantity: Quantity, everything: int) -> bool:
    if everything & RATE and not everything & (RISE | BEYOND) and quantity.value > 100:
        return True
    if quantity.value < 0 and everything & (RATE | PERFECT | LOSS) and not everything & BEYOND:
        return True
    if quantity.value > 100 and not everything & (RISE | BEYOND) and everything & (OUTCOME | TURNS | TRAFFIC):
        return True
    if quantity.value == 100 and everything & (TURNS | DECIDES) and everything & (PERSON | TRAFFIC):
        return True
    if everything & PERFECT and quantity.value >= 100 and quantity.bound != "<":
        return True
    return bool(everything & LOSS) and quantity.value == 0
