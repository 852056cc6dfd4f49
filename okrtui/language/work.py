"""Whether a statement names a piece of work, and not what the work is for."""

from okrtui.language.clause import VERB, is_verb_at, main_clause
from okrtui.language.statement import Statement
from okrtui.language.tags import (
    AIM,
    AND,
    BESIDE,
    BUILD,
    DELIVERABLE,
    DETERMINER,
    FUNCTION,
    GAIN,
    GENERIC,
    KEEP,
    MAKE,
    MEANS,
    NOUNISH,
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
from okrtui.language.token import SIGN, WORD, Token

_BREAKS = THAT | MEANS | PURPOSE | BESIDE
_NEAR = 6
_DOERS = frozenset(("by", "par"))
_OBJECTS = frozenset(
    ["our", "the", "a", "an", "us", "their", "your", "le", "la", "les", "nos", "notre", "un", "une", "des"]
)
_WE = frozenset(("on", "nous", "we"))
_HAVING = frozenset(["avoir", "have", "having"])
_IN_PLACE = frozenset(["live", "online", "operational", "ready", "operationnel", "operationnelle", "pret", "prete"]) | {
    "en ligne",
    "in place",
}
_AUXILIARY = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "est",
        "sont",
        "ete",
        "soit",
        "soient",
        "ont",
        "a",
    ]
)


def work_named(statement: Statement) -> tuple[int, int] | None:
    """The characters that name the piece of work that an objective or key result is; None where it is none."""
    tokens = statement.tokens
    start = main_clause(statement)
    if start >= len(tokens):
        return None
    if is_verb_at(tokens, start) or (start and tokens[start - 1].word in _WE and tokens[start].tags & MAKE):
        found = _by_verb(tokens, start)
    else:
        found = _by_noun(tokens, start, statement.language) or _by_completion(tokens, start) or _done(statement, start)
    return None if found is None else statement.span(*found)


def output_counted(statement: Statement) -> tuple[int, int] | None:
    """The characters of a count of what a team makes: 12 blog posts, 3 webinaires; None where there is none."""
    tokens = statement.tokens
    for quantity in statement.quantities:
        if quantity.kind != "level" or quantity.unit not in ("", "of"):
            continue
        head = head_noun(tokens, quantity.last + 1, statement.language)
        if head is not None and tokens[head].tags & OUTPUT and not tokens[head].tags & OUTCOME:
            before = quantity.first - 1
            if _subject_before(tokens, statement.opening, before):
                continue
            return statement.span(quantity.first, head)
        break
    return None


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
        token.kind == WORD and (token.tags & GAIN or not token.tags & (FUNCTION | MAKE | BUILD))
        for token in tokens[start : before + 1]
    )


def _by_verb(tokens: list[Token], start: int) -> tuple[int, int] | None:
    token = tokens[start]
    if token.tags & KEEP or token.word in _HAVING:
        after = _next_verb(tokens, start)
        return None if after is None else _by_verb(tokens, after)
    if token.tags & MAKE and not token.tags & (GAIN | BUILD):
        return start, _end_of_object(tokens, start)
    if token.tags & (BUILD | MAKE):
        thing = _object(tokens, start + 1)
        if thing is not None and tokens[thing].tags & DELIVERABLE and not tokens[thing].tags & STATE:
            return start, thing
    return None


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
    for at in range(place, min(place + _NEAR, len(tokens))):
        token = tokens[at]
        if token.tags & (DELIVERABLE | STATE | OUTCOME):
            return at
        if token.tags & _BREAKS or (token.kind == SIGN and token.word in ",;.:"):
            return None
    return None


def _end_of_object(tokens: list[Token], start: int) -> int:
    last = start
    for at in range(start + 1, min(start + _NEAR, len(tokens))):
        token = tokens[at]
        if token.tags & _BREAKS or (token.kind == SIGN and token.word in ",;.:()"):
            break
        last = at
    return last


def head_noun(tokens: list[Token], place: int, language: str) -> int | None:
    """The noun that a group of words is about: the last one in English, the first one in French."""
    head = None
    for at in range(place, min(place + _NEAR, len(tokens))):
        token = tokens[at]
        if token.kind != WORD or token.tags & (THAT | AND):
            break
        if token.tags & FUNCTION and not token.tags & DETERMINER:
            if head is None and token.word in ("de", "d", "of", "des"):
                continue
            break
        if token.tags & (PAST | PLAIN) and head is not None and not token.tags & NOUNISH:
            break
        known = token.tags & (DELIVERABLE | OUTPUT | OUTCOME | WORK | STATE)
        if language == "fr":
            if known:
                return at
            if token.tags & DETERMINER or token.tags & GENERIC or token.word in _ADJECTIVES_FIRST:
                continue
            return at
        if not token.tags & (DETERMINER | GENERIC) or known:
            head = at
    return head


_SOME = frozenset(("des", "les", "nos"))
_ADJECTIVES_FIRST = frozenset(
    [
        "nouveau",
        "nouveaux",
        "nouvelle",
        "nouvelles",
        "grand",
        "grands",
        "grande",
        "grandes",
        "petit",
        "petits",
        "petite",
        "petites",
        "gros",
        "vrai",
        "vrais",
        "premier",
        "premiers",
        "premiere",
        "premieres",
        "autre",
        "autres",
        "longs",
        "courts",
        "bons",
        "belles",
    ]
)


def _by_noun(tokens: list[Token], start: int, language: str) -> tuple[int, int] | None:
    """A piece of work in one noun: launch of the site, refonte du site, website relaunch."""
    head = head_noun(tokens, start, language)
    if head is None:
        return None
    token = tokens[head]
    if token.tags & UPKEEP and not token.tags & WORK:
        return _by_noun(tokens, head + 2, language) if head + 2 < len(tokens) else None
    if (
        token.tags & WORK
        and not token.tags & OUTCOME
        and not (language == "fr" and start and tokens[start - 1].word in _SOME)
    ):
        after = tokens[head + 1] if head + 1 < len(tokens) else None
        if after is None or after.kind == SIGN or after.tags & FUNCTION or after.tags & PAST or language == "fr":
            return start, head
    return None


def _by_completion(tokens: list[Token], start: int) -> tuple[int, int] | None:
    """Something made: the new site is rolled out, plan média finalisé."""
    thing = None
    for at in range(start, len(tokens)):
        token = tokens[at]
        if token.tags & (THAT | BESIDE) and at > start:
            return None
        if token.tags & (DELIVERABLE | WORK) and not token.tags & OUTCOME and thing is None:
            thing = at
        elif token.tags & OUTCOME and thing is None and not token.tags & DELIVERABLE:
            return None
        elif token.tags & (MAKE | BUILD) and token.tags & PAST and thing is not None and at > thing:
            if token.tags & (GAIN | DELIVERABLE | OUTPUT | OUTCOME | STATE):
                continue  # « vidéo produit »: a noun that is spelt like a participle
            return thing, at
        elif token.word in _IN_PLACE and thing is not None:
            if tokens[at - 1].word in _AUXILIARY or (at + 1 == len(tokens) and at - 1 == thing and at <= start + 4):
                return thing, at
        elif token.tags & VERB and token.tags & PLAIN and not token.tags & (NOUNISH | DELIVERABLE | PAST):
            return None
    return None


def _done(statement: Statement, start: int) -> tuple[int, int] | None:
    """People or things that something has been done to: 300 prospects called, nurses are trained."""
    tokens = statement.tokens
    counted = any(
        start <= quantity.first <= start + 2 and quantity.kind == "level" for quantity in statement.quantities
    )
    for at in range(start + 1, min(start + 3 * _NEAR, len(tokens))):
        token = tokens[at]
        if token.tags & (THAT | BESIDE | PURPOSE) or (token.tags & OUTCOME and token.tags & PAST):
            return None
        if token.tags & MAKE and token.tags & PAST and not token.tags & (GAIN | OUTCOME):
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            passive = tokens[at - 1].word in _AUXILIARY
            if passive and not (after is not None and after.word in _DOERS and not counted):
                return start, at
            if counted and (
                after is None or after.kind == SIGN or (after.tags & FUNCTION and after.word not in _OBJECTS)
            ):
                return start, at
            return None
    return None
