"""The noun that a group of words is about."""

from okrtui.language.tags import (
    AND,
    DELIVERABLE,
    DETERMINER,
    FUNCTION,
    GENERIC,
    NOUNISH,
    OUTCOME,
    OUTPUT,
    PAST,
    PLAIN,
    STATE,
    THAT,
    WORK,
)
from okrtui.language.token import WORD, Token

LONGEST_GROUP = 6
"""A group of more words than these is not looked through."""

_ADJECTIVES = frozenset(
    {
        *("nouveau", "nouveaux", "nouvelle", "nouvelles", "grand", "grands", "grande", "grandes", "petit"),
        *("petits", "petite", "petites", "gros", "vrai", "vrais", "premier", "premiers", "premiere"),
        *("premieres", "autre", "autres", "longs", "courts", "bons", "belles", "meilleur", "meilleure"),
        *("meilleurs", "meilleures", "plus"),
    }
)
"""French adjectives that stand before their noun."""


def head_noun(tokens: list[Token], place: int, language: str) -> int | None:
    """The noun that a group of words is about: the last one in English, the first one in French."""
    head = None
    for at in range(place, min(place + LONGEST_GROUP, len(tokens))):
        token = tokens[at]
        if token.kind != WORD or token.tags & (THAT | AND):
            break
        if token.tags & FUNCTION and not token.tags & DETERMINER:
            if head is None and token.word in ("de", "d", "of", "des"):
                continue
            break
        if token.tags & (PAST | PLAIN) and head is not None:
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            if not token.tags & NOUNISH or (after is not None and after.tags & DETERMINER):
                break
        known = token.tags & (DELIVERABLE | OUTPUT | OUTCOME | WORK | STATE)
        if language == "fr":
            if known:
                return at
            if token.tags & DETERMINER or token.word in _ADJECTIVES:
                continue
            return at
        if not token.tags & (DETERMINER | GENERIC) or known:
            head = at
    return head
