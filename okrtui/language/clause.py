"""The clause that says what is meant, and where what hangs on it begins."""

from okrtui.language.statement import Statement, once
from okrtui.language.tags import (
    AIM,
    AND,
    BUILD,
    DEED,
    DETERMINER,
    FUNCTION,
    KEEP,
    MAKE,
    NAMED,
    NOUN_FIRST,
    NOUNISH,
    OPENING,
    PLAIN,
    PURPOSE,
)
from okrtui.language.token import NUMBER, SIGN, WORD, Token

VERB = MAKE | BUILD | KEEP | AIM | DEED
_LEADING = 16
"""A clause of purpose in front of the main one is no longer than so many tokens."""

_BEHIND_A_NOUN = frozenset(["of", "in", "for", "with", "and", "or"])
_BEHIND_A_VERB = frozenset(
    ["a", "an", "more", "new", "up", "over", "out", "back", "down", "off", "all", "one", "two", "three"]
)
_SUBJECT = 5
"""A subject in front of its verb is seldom longer."""


@once
def main_clause(statement: Statement) -> int:
    """The place of the token with which the main clause begins: behind “To make life easier,”."""
    tokens, start = statement.tokens, statement.opening
    led = start > 0 and bool(tokens[start - 1].tags & PURPOSE)
    if led or (start < len(tokens) and tokens[start].tags & PURPOSE):
        for place in range(start, min(start + _LEADING, len(tokens) - 1)):
            if tokens[place].word == "," and tokens[place + 1].tags & PURPOSE:
                return start  # to do one thing, to do another
            if tokens[place].word == ",":
                return _behind_fillers(tokens, place + 1)
    return start


def _behind_fillers(tokens: list[Token], place: int) -> int:
    while place < len(tokens) - 1 and tokens[place].tags & OPENING and not tokens[place].tags & VERB:
        place += 1
    return place


def is_verb_at(tokens: list[Token], place: int) -> bool:
    """Whether the word at a place says what is to be done, and is not a noun that is spelt alike."""
    if place >= len(tokens):
        return False
    token = tokens[place]
    if token.kind != WORD or not token.tags & PLAIN:
        return False
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if token.tags & NAMED and after is not None and after.kind == NUMBER:
        return False  # scope 1, phase 2
    if not token.tags & NOUNISH:
        return not (
            token.word.endswith("ing") and after is not None and (after.word in _BEHIND_A_NOUN or after.kind == SIGN)
        )
    if after is None or after.kind == SIGN:
        return False
    if after.tags & DETERMINER or after.word in _BEHIND_A_VERB or after.kind == NUMBER:
        return True
    if token.tags & NOUN_FIRST:
        return False
    if after.word in _BEHIND_A_NOUN or after.tags & FUNCTION:
        return False
    for token in tokens[place + 2 : place + _SUBJECT]:
        if token.tags & (FUNCTION | AND) or token.kind == SIGN:
            return True
        if token.tags & PLAIN and not token.tags & NOUNISH:
            return False  # host families recommend us: the word began a subject
    return True
