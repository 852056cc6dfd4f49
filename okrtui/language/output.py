"""Whether a statement counts what a team makes: 12 blog posts, 3 webinaires."""

from okrtui.language.completion import TEAM, by_third_parties
from okrtui.language.noun_group import head_noun
from okrtui.language.statement import Statement, once
from okrtui.language.tags import (
    BUILD,
    FUNCTION,
    GAIN,
    MAKE,
    OUTCOME,
    OUTPUT,
    PLAIN,
    TRAFFIC,
)
from okrtui.language.token import WORD, Token

_CROWD = 1000
"""Nobody counts so many of what a team makes one by one."""


@once
def output_counted(statement: Statement) -> tuple[int, int] | None:
    """The characters of a count of what a team makes: 12 blog posts, 3 webinaires; None where there is none."""
    tokens = statement.tokens
    for quantity in statement.quantities:
        if quantity.kind != "level" or quantity.unit or quantity.scale:
            continue
        head = head_noun(tokens, quantity.last + 1, statement.language)
        if head is not None and tokens[head].tags & OUTPUT and not tokens[head].tags & OUTCOME:
            if any(token.word in _PRESS for token in tokens):
                return None  # articles in the trade press
            if _is_about_us(tokens, head):
                continue
            if (tokens[head].tags & TRAFFIC and quantity.value >= _CROWD) or by_third_parties(tokens, head):
                continue
            if _subject_before(tokens, statement.opening, quantity.first - 1):
                return None  # it stands before all further counts too
            return statement.span(quantity.first, head)
        break
    return None


def _is_about_us(tokens: list[Token], head: int) -> bool:
    """Whether others make it, about us: six papers quote our study."""
    for at in range(head + 2, min(head + 5, len(tokens))):
        if tokens[at].word in _US and not (tokens[at - 1].tags & FUNCTION and tokens[at - 1].word != "about"):
            return True
    return head + 1 < len(tokens) and tokens[head + 1].word in ("nous", "us")


_US = frozenset(("us", "our", "nous", "notre", "nos"))
_PRESS = frozenset(
    ("press", "presse", "media", "medias", "journalists", "journalistes", "trade", "trade-press", "newspapers")
)


def output_named(statement: Statement) -> tuple[int, int] | None:
    """The characters of what a team makes where a title is its name alone: “blog posts”, « webinaires organisés »."""
    tokens, start = statement.tokens, statement.opening
    head = head_noun(tokens, start, statement.language)
    if head is None or not tokens[head].tags & OUTPUT or tokens[head].tags & OUTCOME:
        return None
    return statement.span(start, head)


def _subject_before(tokens: list[Token], start: int, before: int) -> bool:
    """Whether somebody else's doing stands before a count: editors quote us in eight articles."""
    return any(
        token.kind == WORD
        and (token.tags & GAIN or not token.tags & (FUNCTION | MAKE | BUILD | PLAIN))
        and token.word not in TEAM
        for token in tokens[start : before + 1]
    )
