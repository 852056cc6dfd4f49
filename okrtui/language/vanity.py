"""Whether what a key result counts is applause and not effect."""

from okrtui.language.statement import Statement
from okrtui.language.tags import AUDIENCE_OF_SOCIAL, OUTCOME, QUALIFIED, RATE, SOCIAL, TRAFFIC, TURNS, VANITY
from okrtui.language.token import SIGN, WORD

_ALWAYS = frozenset("follower followers fan fans suiveur suiveurs".split())


def vanity_counted(statement: Statement) -> tuple[int, int] | None:
    """The characters of the likes, followers, views or raw visits that are counted; None where none are."""
    tokens = statement.tokens
    everything = 0
    for token in tokens:
        everything |= token.tags
    if everything & TURNS:
        return None
    a_part = any(
        quantity.kind == "level" and (quantity.unit in ("%", "of") or quantity.scale) for quantity in statement.quantities
    )
    a_part = a_part or _one_in_many(statement)
    for place in range(statement.opening, len(tokens)):
        token = tokens[place]
        if token.kind == SIGN:
            if token.word == "#" and place + 1 < len(tokens) and tokens[place + 1].kind == WORD:
                return statement.span(place, place + 1)
            continue
        vain = (
            token.tags & VANITY
            or (token.tags & AUDIENCE_OF_SOCIAL and (token.word in _ALWAYS or everything & SOCIAL))
            or (token.tags & TRAFFIC and not everything & QUALIFIED)
        )
        if vain:
            return None if a_part else statement.span(place, place)
        if token.tags & RATE and not token.word.startswith(("nombre", "number")):
            return None
        if token.tags & OUTCOME:
            return None
    return None


def _one_in_many(statement: Statement) -> bool:
    """Whether a part is counted: one visitor in twenty, un visiteur sur cinq."""
    levels = [quantity for quantity in statement.quantities if quantity.kind == "level"]
    words = [token.word for token in statement.tokens]
    if any(words[at] in ("un", "une") and "sur" in words[at + 2 : at + 4] for at in range(len(words) - 3)):
        return True
    return (
        len(levels) > 1
        and levels[0].value < levels[1].value
        and statement.tokens[levels[1].first - 1].word in ("in", "sur", "out of")
    )
