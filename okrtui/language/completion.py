"""Whether a statement says that something has been made or done, and by whom."""

from okrtui.language.clause import VERB
from okrtui.language.noun_group import LONGEST_GROUP, head_noun
from okrtui.language.statement import Statement
from okrtui.language.tags import (
    BESIDE,
    BUILD,
    DELIVERABLE,
    DETERMINER,
    DONE,
    FUNCTION,
    GAIN,
    LONG_TIME,
    MAKE,
    MONTH,
    NOUNISH,
    OUTCOME,
    OUTPUT,
    PAST,
    PERIOD,
    PERSON,
    PLAIN,
    PURPOSE,
    RATE,
    STATE,
    THAT,
    TIME,
    TRAFFIC,
    WORK,
)
from okrtui.language.token import NUMBER, SIGN, WORD, Token

_DOERS = frozenset(("by", "par"))
TEAM = frozenset(
    {
        *("team", "teams", "equipe", "equipes", "commerciaux", "sales", "marketing", "nous", "us", "maison"),
        *("interne", "agence", "agency", "vendeurs", "salespeople", "in-house", "head-office", "sdr"),
        *("sdrs", "conseillers", "advisers", "manager", "managers", "service", "direction", "pole"),
    }
)
_OBJECTS = frozenset(
    {
        *("our", "the", "a", "an", "us", "their", "your", "le", "la", "les", "nos", "notre", "un", "une"),
        *("des",),
    }
)
_AUXILIARY = frozenset(
    {
        *("is", "are", "was", "were", "be", "been", "being", "has", "have", "est", "sont", "ete", "soit"),
        *("soient", "ont", "a"),
    }
)
_ADJECTIVES = ("ouvert", "etabli", "structure", "offert", "propose")
"""Participles that tell what a thing is, and not that it has been made: « ouverts à tous »."""

_USED = (
    "consult",
    "suivi",
    "visit",
    "choisi",
    "chosen",
    "select",
    "evalu",
    "attend",
    "rated",
    "complet",
    "test",
    "adopt",
)
"""What others do with a thing once it is there."""

_ON_LINE = frozenset(("en ligne", "online", "live"))
_OF = frozenset(("de", "d", "du", "des", "of", "a", "est", "is", "are", "sont"))
_NOUNS = DELIVERABLE | OUTPUT | OUTCOME | STATE | TRAFFIC


def something_made(statement: Statement, start: int) -> tuple[int, int] | None:
    """Something made: the new site is rolled out, plan média finalisé."""
    tokens = statement.tokens
    thing = None
    has_figure = any(token.kind == NUMBER for token in tokens)
    for at in range(start, len(tokens)):
        token = tokens[at]
        if token.tags & (THAT | BESIDE) and at > start:
            return None
        if token.tags & (DELIVERABLE | WORK) and not token.tags & OUTCOME and thing is None:
            thing = at
        elif token.tags & OUTCOME and thing is None and not token.tags & DELIVERABLE:
            if at + 1 >= len(tokens) or not tokens[at + 1].tags & (DELIVERABLE | WORK):
                return None
        elif token.word in ("fois", "times"):
            return None
        elif token.tags & (MAKE | BUILD) and token.tags & PAST and thing is not None and at > thing:
            if not token.tags & MAKE and token.word.startswith(_ADJECTIVES):
                continue  # « ouverts à tous » tells what they are, not that it has been done
            if by_third_parties(tokens, at) or (token.word.startswith(_USED) and has_figure):
                return None
            if token.tags & (GAIN | _NOUNS) and not _is_participle(statement, token):
                continue  # « vidéo produit »: a noun that is spelt like a participle
            return thing, at
        elif token.tags & DONE and thing is not None and not token.tags & PAST:
            near = at - 1 == thing and at <= start + 4
            if tokens[at - 1].word in _AUXILIARY or (near and (at + 1 == len(tokens) or token.word not in _ON_LINE)):
                return thing, at
        elif token.tags & VERB and token.tags & PLAIN and not token.tags & (NOUNISH | DELIVERABLE | PAST):
            return None
    return None


def something_done(statement: Statement, start: int) -> tuple[int, int] | None:
    """People or things that something has been done to: 300 prospects called, nurses are trained."""
    tokens = statement.tokens
    levels = [quantity for quantity in statement.quantities if quantity.kind == "level"]
    counted = any(start <= quantity.first <= start + 2 for quantity in levels)
    served = any(quantity.unit or quantity.scale for quantity in levels)
    led = False  # over to something else than what it is done to
    headline = not served and tokens[start].kind == WORD and not tokens[start].tags & (DETERMINER | FUNCTION)
    for at in range(start + 1, min(start + 3 * LONGEST_GROUP, len(tokens))):
        token = tokens[at]
        if token.tags & (THAT | BESIDE | PURPOSE) or (token.tags & OUTCOME and token.tags & PAST):
            return None
        if token.tags & (RATE | OUTCOME | TRAFFIC) or (token.tags & FUNCTION and token.word not in _OF):
            headline = False
        if token.tags & PLAIN and not token.tags & (NOUNISH | DELIVERABLE | OUTCOME | PAST):
            return None
        if token.tags & FUNCTION and not token.tags & DETERMINER and token.word not in _OF:
            led = True
        if token.tags & MAKE and _is_done(statement, token):
            if led and tokens[at - 1].word not in _AUXILIARY:
                return None  # six of them recommend us in writing
            if by_third_parties(tokens, at):
                return None
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            subject = head_noun(tokens, levels[0].last + 1 if counted else start, statement.language)
            things = subject is not None and bool(tokens[subject].tags & OUTCOME) and not tokens[subject].tags & PERSON
            if things or (served and not counted):
                return None  # orders delivered, reviews written: others have a part in it
            passive = tokens[at - 1].word in _AUXILIARY
            if passive and not (after is not None and after.word in _DOERS and not counted):
                return start, at
            if (counted or headline) and (
                after is None or after.kind == SIGN or (after.tags & FUNCTION and after.word not in _OBJECTS)
            ):
                return start, at
            return None
    return None


def by_third_parties(tokens: list[Token], place: int) -> bool:
    """Whether it is said that others do it: 5 articles published by the press."""
    for at in range(place, min(place + LONGEST_GROUP, len(tokens) - 1)):
        after = tokens[at + 1]
        if after.tags & (TIME | LONG_TIME | MONTH | PERIOD) or _is_day(tokens, at + 1):
            continue
        if tokens[at].word in _DOERS and tokens[at - 1].tags & PAST:
            return not any(token.word in TEAM for token in tokens[at + 1 : at + LONGEST_GROUP])
    return False


def _is_day(tokens: list[Token], place: int) -> bool:
    """Whether a day stands at a place: by 15 March, by 31/10."""
    if tokens[place].kind != NUMBER or place + 1 >= len(tokens):
        return tokens[place].kind == NUMBER
    after = tokens[place + 1]
    return bool(after.tags & MONTH) or after.word in ("/", "-", ".")


def _is_participle(statement: Statement, token: Token) -> bool:
    """Whether an accent tells a participle from the noun that is spelt alike: livré from livre."""
    return statement.text[token.start : token.end].rstrip("es").endswith("é") and not token.tags & GAIN


def _is_done(statement: Statement, token: Token) -> bool:
    """Whether a word says that something has been done, and is no noun that is spelt like it."""
    if not token.tags & PAST or token.tags & GAIN:
        return False
    if statement.language == "fr" and token.word.endswith(("e", "es")) and " " not in token.word:
        raw = statement.text[token.start : token.end].rstrip("es")
        return raw.endswith("é") or not raw.endswith(("e", "h", "ch"))
    return not token.tags & _NOUNS or _is_participle(statement, token)
