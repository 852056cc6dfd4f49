"""Whether a statement asks for more of the same."""

from okrtui.language.clause import VERB, is_verb_at, main_clause
from okrtui.language.noun_group import head_noun
from okrtui.language.statement import Statement
from okrtui.language.tags import (
    AIM,
    BESIDE,
    DELIVERABLE,
    GENERIC,
    KEEP,
    MEANS,
    NOUNISH,
    OUTCOME,
    PAST,
    PURPOSE,
    SAME,
    THAT,
    UPKEEP,
)
from okrtui.language.token import SIGN


def upkeep_named(statement: Statement) -> tuple[int, int] | None:
    """The characters that say that nothing would change; None where none do."""
    tokens = statement.tokens
    start = main_clause(statement)
    if start >= len(tokens):
        return None
    for place in range(start, len(tokens)):
        if tokens[place].tags & SAME:
            return statement.span(place, place)
    token = tokens[start]
    if token.tags & KEEP and is_verb_at(tokens, start):
        return statement.span(start, start)
    if is_verb_at(tokens, start):
        return None
    head = head_noun(tokens, start, statement.language)
    if head is not None and tokens[head].tags & UPKEEP:
        return statement.span(head, head)
    return _predicate(statement, start)


def _predicate(statement: Statement, start: int) -> tuple[int, int] | None:
    """What a subject keeps doing: the service stays smooth, subscribers go on receiving it."""
    tokens = statement.tokens
    if is_verb_at(tokens, start):
        return None
    for place in range(start + 1, len(tokens)):
        token = tokens[place]
        if token.tags & (THAT | PURPOSE | BESIDE | MEANS) or (token.kind == SIGN and token.word in ";."):
            return None
        if (
            token.tags & VERB
            and not token.tags & (NOUNISH | DELIVERABLE | OUTCOME | GENERIC)
            and (
                not token.tags & PAST or (token.tags & KEEP and token.word.endswith("e") and statement.language == "fr")
            )
        ):
            return statement.span(place, place) if token.tags & KEEP and not token.tags & AIM else None
    return None
