"""Whether a statement names a piece of work, and not what the work is for."""

from okrtui.language.clause import VERB, is_verb_at, main_clause
from okrtui.language.statement import Statement, once
from okrtui.language.tags import (
    AIM,
    AND,
    BESIDE,
    BUILD,
    DELIVERABLE,
    DETERMINER,
    DONE,
    FUNCTION,
    GAIN,
    GENERIC,
    KEEP,
    LONG_TIME,
    MAKE,
    MEANS,
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
    UPKEEP,
    WORK,
)
from okrtui.language.token import NUMBER, SIGN, WORD, Token
from okrtui.language.vagueness import is_vague

_BREAKS = THAT | MEANS | PURPOSE | BESIDE
_NEAR = 6
_DOERS = frozenset(("by", "par"))
_OBJECTS = frozenset(
    ["our", "the", "a", "an", "us", "their", "your", "le", "la", "les", "nos", "notre", "un", "une", "des"]
)
_WE = frozenset(("on", "nous", "we"))
_HAVING = frozenset(["avoir", "have", "having"])
_BUILT = frozenset(
    [
        "cre",
        "construit",
        "developp",
        "built",
        "created",
        "create",
        "developed",
        "develop",
        "delivered",
        "deliv",
        "delivere",
        "install",
        "installed",
        "mis en plac",
        "install",
    ]
)
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

_ON_LINE = frozenset(["en ligne", "online", "live"])
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
            _by_noun(tokens, start, statement.language) or _by_completion(statement, start) or _done(statement, start)
        )
    if found is None:
        return None
    if is_vague(statement) and not any(token.tags & (DELIVERABLE | WORK | OUTPUT) for token in statement.said):
        return None  # deploy our full potential: nothing is made
    if is_vague(statement) and tokens[start].tags & BUILD:
        return None
    return statement.span(*found)


@once
def output_counted(statement: Statement) -> tuple[int, int] | None:
    """The characters of a count of what a team makes: 12 blog posts, 3 webinaires; None where there is none."""
    tokens = statement.tokens
    for quantity in statement.quantities:
        if quantity.kind != "level" or quantity.unit or quantity.scale:
            continue
        head = head_noun(tokens, quantity.last + 1, statement.language)
        if head is not None and tokens[head].tags & OUTPUT and not tokens[head].tags & OUTCOME:
            before = quantity.first - 1
            if (tokens[head].tags & TRAFFIC and quantity.value >= _CROWD) or _by_third_parties(tokens, head):
                continue
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
        token.kind == WORD and (token.tags & GAIN or not token.tags & (FUNCTION | MAKE | BUILD | PLAIN))
        for token in tokens[start : before + 1]
    )


_OF = frozenset(("de", "d", "du", "des", "of", "a", "est", "is", "are", "sont"))
_CROWD = 1000
_NOUNS = DELIVERABLE | OUTPUT | OUTCOME | STATE | TRAFFIC


def _is_participle(statement: Statement, token: Token) -> bool:
    """Whether an accent tells a participle from the noun that is spelt alike: livré from livre."""
    return statement.text[token.start : token.end].rstrip("es").endswith("é") and not token.tags & GAIN


_TEAM = frozenset(
    [
        "team",
        "equipe",
        "equipes",
        "teams",
        "commerciaux",
        "sales",
        "marketing",
        "nous",
        "us",
        "maison",
        "interne",
        "agence",
        "agency",
        "vendeurs",
        "salespeople",
        "in-house",
        "head-office",
        "sdr",
        "sdrs",
        "conseillers",
        "advisers",
        "manager",
        "managers",
        "service",
        "direction",
        "pole",
    ]
)


def _by_third_parties(tokens: list[Token], place: int) -> bool:
    """Whether it is said that others do it: 5 articles published by the press."""
    for at in range(place, min(place + _NEAR, len(tokens) - 1)):
        after = tokens[at + 1]
        if after.kind == NUMBER or after.tags & (TIME | LONG_TIME | MONTH | PERIOD):
            continue
        if tokens[at].word in _DOERS and tokens[at - 1].tags & PAST:
            return not any(token.word in _TEAM for token in tokens[at + 1 : at + _NEAR])
    return False


def _by_verb(statement: Statement, start: int) -> tuple[int, int] | None:
    tokens = statement.tokens
    token = tokens[start]
    if token.tags & KEEP or token.word in _HAVING:
        after = _next_verb(tokens, start)
        if after is None and token.word in _HAVING:
            return _by_completion(statement, start + 1)
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


_HOW = frozenset(["plus", "mieux", "moins", "faster", "better", "more", "sooner", "earlier", "cheaper", "less"])


def _is_about_others(tokens: list[Token], start: int) -> bool:
    """Whether what is made is what others do: produire des leads."""
    if tokens[start].word not in _YIELDING:
        return False
    thing = _object(tokens, start + 1)
    return thing is not None and not tokens[thing].tags & (DELIVERABLE | OUTPUT)


_YIELDING = frozenset(["produire", "produce", "livrer", "deliver"])


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
        if token.tags & (PAST | PLAIN) and head is not None:
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            if not token.tags & NOUNISH or (after is not None and after.tags & DETERMINER):
                break
        known = token.tags & (DELIVERABLE | OUTPUT | OUTCOME | WORK | STATE)
        if language == "fr":
            if known:
                return at
            if token.tags & DETERMINER or token.word in _ADJECTIVES_FIRST:
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
        "meilleur",
        "meilleure",
        "meilleurs",
        "meilleures",
        "plus",
    ]
)


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


def _by_completion(statement: Statement, start: int) -> tuple[int, int] | None:
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
            if not token.tags & MAKE and token.word.rstrip("es") not in _BUILT:
                continue  # « ouverts à tous » tells what they are, not that it has been done
            if _by_third_parties(tokens, at) or (token.word.startswith(_USED) and has_figure):
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


def _done(statement: Statement, start: int) -> tuple[int, int] | None:
    """People or things that something has been done to: 300 prospects called, nurses are trained."""
    tokens = statement.tokens
    levels = [quantity for quantity in statement.quantities if quantity.kind == "level"]
    counted = any(start <= quantity.first <= start + 2 for quantity in levels)
    served = any(quantity.unit or quantity.scale for quantity in levels)
    headline = not served and tokens[start].kind == WORD and not tokens[start].tags & (DETERMINER | FUNCTION)
    for at in range(start + 1, min(start + 3 * _NEAR, len(tokens))):
        token = tokens[at]
        if token.tags & (THAT | BESIDE | PURPOSE) or (token.tags & OUTCOME and token.tags & PAST):
            return None
        if token.tags & (RATE | OUTCOME | TRAFFIC) or (token.tags & FUNCTION and token.word not in _OF):
            headline = False
        if token.tags & PLAIN and not token.tags & (NOUNISH | DELIVERABLE | OUTCOME | PAST):
            return None
        if (
            token.tags & MAKE
            and token.tags & PAST
            and (not token.tags & (GAIN | _NOUNS) or _is_participle(statement, token))
        ):
            if _by_third_parties(tokens, at):
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
