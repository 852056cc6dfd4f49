"""Whether a statement names a piece of work, and not what the work is for."""

from okrtui.language.clause import is_verb_at, main_clause
from okrtui.language.completion import something_done, something_made
from okrtui.language.noun_group import LONGEST_GROUP, head_noun
from okrtui.language.statement import Statement, once
from okrtui.language.tags import (
    AIM,
    BESIDE,
    BUILD,
    DELIVERABLE,
    FUNCTION,
    GAIN,
    KEEP,
    MAKE,
    MEANS,
    OUTCOME,
    OUTPUT,
    PAST,
    PLAIN,
    PURPOSE,
    STATE,
    THAT,
    UPKEEP,
    WORK,
)
from okrtui.language.token import SIGN, Token
from okrtui.language.vagueness import is_vague

_BREAKS = THAT | MEANS | PURPOSE | BESIDE
_WE = frozenset(("on", "nous", "we"))
_HAVING = frozenset(("avoir", "have", "having"))
_HOW = frozenset(("plus", "mieux", "moins", "faster", "better", "more", "sooner", "earlier", "cheaper", "less"))
_YIELDING = frozenset(("produire", "produce", "livrer", "deliver"))
_SOME = frozenset(("des", "les", "nos"))


@once
def work_named(statement: Statement) -> tuple[int, int] | None:
    """The characters that name the piece of work that an objective or key result is; None where it is none."""
    tokens = statement.tokens
    start = main_clause(statement)
    if start >= len(tokens):
        return None
    if is_verb_at(tokens, start) or (start and tokens[start - 1].word in _WE and tokens[start].tags & MAKE):
        found = _by_verb(statement, start)
    else:
        found = (
            _by_noun(tokens, start, statement.language)
            or something_made(statement, start)
            or something_done(statement, start)
        )
    if found is None:
        return None
    if is_vague(statement) and not any(token.tags & (DELIVERABLE | WORK | OUTPUT) for token in statement.said):
        return None  # deploy our full potential: nothing is made
    if is_vague(statement) and tokens[start].tags & BUILD:
        return None
    return statement.span(*found)


def _by_verb(statement: Statement, start: int) -> tuple[int, int] | None:
    tokens = statement.tokens
    token = tokens[start]
    if token.tags & KEEP or token.word in _HAVING:
        after = _next_verb(tokens, start)
        if after is None and token.word in _HAVING:
            return something_made(statement, start + 1)
        return None if after is None else _by_verb(statement, after)
    if token.tags & MAKE and not token.tags & (GAIN | BUILD):
        if _is_improvement(tokens, start) or _is_about_others(tokens, start):
            return None
        return start, _end_of_object(tokens, start)
    if token.tags & (BUILD | MAKE) and not token.tags & GAIN and not _is_improvement(tokens, start):
        thing = _object(tokens, start + 1)
        if thing is not None and tokens[thing].tags & DELIVERABLE and not tokens[thing].tags & STATE:
            return start, thing
    return None


def _is_improvement(tokens: list[Token], start: int) -> bool:
    """Whether a verb says how, not that: deliver faster, livrer plus vite."""
    return start + 1 < len(tokens) and tokens[start + 1].word in _HOW


def _is_about_others(tokens: list[Token], start: int) -> bool:
    """Whether what is made is what others do: produire des leads."""
    if tokens[start].word not in _YIELDING:
        return False
    thing = _object(tokens, start + 1)
    return thing is not None and not tokens[thing].tags & (DELIVERABLE | OUTPUT)


def _next_verb(tokens: list[Token], start: int) -> int | None:
    """The verb that one hangs on: continue to publish, avoir livré."""
    for at in range(start + 1, min(start + 3, len(tokens))):
        token = tokens[at]
        if token.tags & (MAKE | BUILD) and token.tags & (PLAIN | PAST):
            return None if token.tags & AIM and not token.tags & DELIVERABLE else at
        if not token.tags & FUNCTION:
            return None
    return None


def _object(tokens: list[Token], place: int) -> int | None:
    """The place of the noun that a verb is about: the first that is known as a thing or a state."""
    for at in range(place, min(place + LONGEST_GROUP, len(tokens))):
        token = tokens[at]
        if token.tags & (DELIVERABLE | STATE | OUTCOME):
            return at
        if token.tags & _BREAKS or (token.kind == SIGN and token.word in ",;.:"):
            return None
    return None


def _end_of_object(tokens: list[Token], start: int) -> int:
    last = start
    for at in range(start + 1, min(start + LONGEST_GROUP, len(tokens))):
        token = tokens[at]
        if token.tags & _BREAKS or (token.kind == SIGN and token.word in ",;.:()"):
            break
        last = at
    return last


def _by_noun(tokens: list[Token], start: int, language: str) -> tuple[int, int] | None:
    """A piece of work in one noun: launch of the site, refonte du site, website relaunch."""
    head = head_noun(tokens, start, language)
    while head is not None and tokens[head].tags & UPKEEP and not tokens[head].tags & WORK:
        start = head + 2  # the running of a launch is one
        head = head_noun(tokens, start, language)
    if head is None:
        return None
    token = tokens[head]
    if (
        token.tags & WORK
        and not token.tags & OUTCOME
        and not (language == "fr" and start and tokens[start - 1].word in _SOME)
    ):
        after = tokens[head + 1] if head + 1 < len(tokens) else None
        if after is not None and after.word == ":":
            return None  # the name of what is measured: “Training: 85% of participants …”
        if after is None or after.kind == SIGN or after.tags & FUNCTION or after.tags & PAST or language == "fr":
            return start, head
    return None
