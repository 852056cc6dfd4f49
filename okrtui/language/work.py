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
    PERSON,
    PLAIN,
    PURPOSE,
    STATE,
    THAT,
    UPKEEP,
    WORK,
)
from okrtui.language.tags import (
    NUMBER as NUMERAL,
)
from okrtui.language.token import NUMBER, SIGN, Token
from okrtui.language.vagueness import is_vague

_BREAKS = THAT | MEANS | PURPOSE | BESIDE
_WE = frozenset(("on", "nous", "we"))
_HAVING = frozenset(("avoir", "have", "having"))
_HOW = frozenset(("plus", "mieux", "moins", "faster", "better", "more", "sooner", "earlier", "cheaper", "less"))
_YIELDING = frozenset(("produire", "produce", "livrer", "deliver"))
_FIGURATIVE = frozenset(("lancer", "relancer", "launch", "relaunch", "publier", "publish", "diffuser"))
_ENLISTING = frozenset(("recruter", "recruit"))
_OURSELVES = frozenset(("ourselves", "itself", "themselves", "nous-memes"))
_BEING = frozenset(("est", "is", "are", "devient", "deviennent", "becomes", "become", "sont"))
_WITHIN = frozenset(
    ("de", "d", "du", "des", "of", "a", "an", "un", "une", "the", "la", "le", "l", "les", "and", "et", "s")
)
_SOME = frozenset(("des", "les", "nos"))


@once
def work_named(statement: Statement) -> tuple[int, int] | None:
    """The characters that name the piece of work that an objective or key result is; None where it is none."""
    tokens = statement.tokens
    start = main_clause(statement)
    if start >= len(tokens):
        return None
    if tokens[start].tags & NOUNISH and _is_served(statement):
        return something_made(statement, start) or something_done(statement, start)
    if is_verb_at(tokens, start) or (start and tokens[start - 1].word in _WE and tokens[start].tags & MAKE):
        found = _by_verb(statement, start)
    else:
        found = (
            (None if _is_served(statement) else _by_noun(tokens, start, statement.language))
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


def _is_served(statement: Statement) -> bool:
    """Whether it is measured in per cent, time, money or marks: what customers get of it, and not that it is done."""
    return any(
        quantity.kind == "level" and (quantity.scale or quantity.unit) and quantity.unit not in ("of",)
        for quantity in statement.quantities
    )


def _by_verb(statement: Statement, start: int) -> tuple[int, int] | None:
    tokens = statement.tokens
    token = tokens[start]
    if token.tags & KEEP or token.word in _HAVING:
        after = _next_verb(tokens, start)
        if after is None and token.word in _HAVING:
            return something_made(statement, start + 1)
        return None if after is None else _by_verb(statement, after)
    if _is_subject(tokens, start):
        return None
    if token.tags & MAKE and not token.tags & (GAIN | BUILD):
        if _is_improvement(tokens, start) or _is_about_others(tokens, start):
            return None
        return start, _end_of_object(tokens, start)
    if token.tags & (BUILD | MAKE) and not token.tags & GAIN and not _is_improvement(tokens, start):
        thing = _object(tokens, start + 1, statement.language)
        if thing is not None and tokens[thing].tags & DELIVERABLE and not tokens[thing].tags & STATE:
            return start, thing
    return None


def _is_improvement(tokens: list[Token], start: int) -> bool:
    """Whether a verb says how, not that: deliver faster, livrer plus vite."""
    return start + 1 < len(tokens) and tokens[start + 1].word in _HOW


def _is_subject(tokens: list[Token], start: int) -> bool:
    """Whether what is done is itself what the sentence speaks of: acheter chez nous est un plaisir."""
    for at in range(start + 1, min(start + LONGEST_GROUP + 2, len(tokens))):
        token = tokens[at]
        if token.word in _BEING:
            return True
        if token.tags & _BREAKS or token.kind == SIGN:
            return False
    return False


def _is_about_others(tokens: list[Token], start: int) -> bool:
    """Whether what is made is a state, or what others do: lancer un mouvement, produire des leads."""
    found = 0
    for at in range(start + 1, min(start + LONGEST_GROUP, len(tokens))):
        token = tokens[at]
        if token.word in _OURSELVES:
            return True
        if token.tags & _BREAKS or token.kind == SIGN or _is_preposition(token):
            break
        found |= token.tags
    if found & (DELIVERABLE | OUTPUT):
        return False
    word = tokens[start].word
    if word in _ENLISTING:
        return bool(found & PERSON) and not found & STATE
    if word in _FIGURATIVE and found & STATE and not found & OUTCOME:
        return True
    return word in _YIELDING and bool(found & OUTCOME)


def _is_preposition(token: Token) -> bool:
    """Whether a word leads over to something else than the object: dans, chez, to, for."""
    return bool(token.tags & FUNCTION) and not token.tags & DETERMINER and token.word not in _WITHIN


def _next_verb(tokens: list[Token], start: int) -> int | None:
    """The verb that one hangs on: continue to publish, avoir livré."""
    for at in range(start + 1, min(start + 3, len(tokens))):
        token = tokens[at]
        if token.tags & (MAKE | BUILD) and token.tags & (PLAIN | PAST):
            return None if token.tags & AIM and not token.tags & DELIVERABLE else at
        if not token.tags & FUNCTION:
            return None
    return None


def _object(tokens: list[Token], place: int, language: str) -> int | None:
    """The place of the noun that a verb is about, of those that are known: the first in French, the last in English."""
    found = None
    for at in range(place, min(place + LONGEST_GROUP, len(tokens))):
        token = tokens[at]
        if token.tags & _BREAKS or token.kind == SIGN or _is_preposition(token):
            break
        if token.tags & (DELIVERABLE | STATE | OUTCOME):
            found = at
            if language == "fr":
                break
    return found


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
        if _is_many(token) or (after is not None and after.tags & THAT) or _of_a_state(tokens, head):
            return None
        if after is not None and after.word == ":":
            return None  # the name of what is measured: “Training: 85% of participants …”
        if after is None or after.kind == SIGN or after.tags & FUNCTION or after.tags & PAST or language == "fr":
            return start, head
    return None


def _is_many(token: Token) -> bool:
    """Whether a noun of work is in the plural: account openings are what customers do."""
    return token.word.endswith("s") and not token.word.endswith(("ss", "is"))


def _of_a_state(tokens: list[Token], head: int) -> bool:
    """Whether the work is done to what people think: a redesign of the way they see us."""
    if head + 1 >= len(tokens) or tokens[head + 1].word not in _WITHIN:
        return False
    found = 0
    for token in tokens[head + 2 : head + LONGEST_GROUP]:
        if token.tags & _BREAKS or token.kind == SIGN or _is_preposition(token):
            break
        if not token.tags or token.kind == NUMBER or token.tags & NUMERAL:
            return False
        if not token.tags & (FUNCTION | DETERMINER):
            found |= token.tags
    return bool(found & (STATE | GENERIC)) and not found & (DELIVERABLE | OUTPUT | OUTCOME | WORK)
