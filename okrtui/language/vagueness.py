"""Whether a statement names anything that an outsider could tell."""

from okrtui.language.statement import Statement, once
from okrtui.language.tags import (
    AIM,
    AND,
    BESIDE,
    BUILD,
    DEED,
    DELIVERABLE,
    DETERMINER,
    DONE,
    EVERY,
    FALL,
    FRACTION,
    FROM,
    FUNCTION,
    GENERIC,
    KEEP,
    LESS,
    LONG_TIME,
    MAKE,
    MEANS,
    MONTH,
    MORE,
    MULTIPLE,
    NONE,
    NUMBER,
    OPENING,
    ORDINAL,
    OUTCOME,
    OUTPUT,
    OVER,
    PERIOD,
    PURPOSE,
    RISE,
    SCALE,
    THAT,
    TIME,
    TO,
    TRAFFIC,
    UNDER,
    UNIT,
    UPKEEP,
    VANITY,
)
from okrtui.language.token import WORD

_NAMES_NOTHING = (
    GENERIC | FUNCTION | AND | THAT | PURPOSE | MEANS | BESIDE | DETERMINER | OPENING | AIM | MAKE | BUILD | KEEP
    | UPKEEP | NUMBER | SCALE | FRACTION | MULTIPLE | MORE | LESS | TIME | LONG_TIME | UNIT | MONTH | PERIOD
    | EVERY | NONE | DONE | ORDINAL | TO | FROM | OVER | UNDER | RISE | FALL
)  # fmt: skip
_THINGS = OUTCOME | VANITY | TRAFFIC | DELIVERABLE | OUTPUT
_NOT_ADVERBS = frozenset(
    {
        *("family", "supply", "monthly", "weekly", "daily", "early", "italy", "july", "reply", "assembly"),
        *("elderly", "butterfly", "fly", "ally"),
    }
)


@once
def is_vague(statement: Statement) -> bool:
    """Whether an objective says neither what it is about, nor for whom, nor what would be different."""
    said = False
    counted = {at for quantity in statement.quantities for at in range(quantity.first, quantity.last + 1)}
    for place, token in enumerate(statement.said, statement.opening):
        if token.kind != WORD or place in counted or len(token.word) == 1:
            continue  # a letter names nothing
        said = True
        if token.tags & DEED or (token.tags & _THINGS and not token.tags & GENERIC):
            return False
        if not (token.tags & _NAMES_NOTHING or _is_adverb(token.word, statement)):
            return False
    return said


def _is_adverb(word: str, statement: Statement) -> bool:
    return statement.language == "en" and word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS
