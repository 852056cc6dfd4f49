"""Whether a statement joins two aims that could each stand alone."""

from bisect import bisect_left

from okrtui.language.clause import is_verb_at, main_clause
from okrtui.language.statement import Statement
from okrtui.language.tags import (
    AND,
    BESIDE,
    FALL,
    FUNCTION,
    KEEP,
    LESS,
    MORE,
    OVER,
    PLAIN,
    PURPOSE,
    RISE,
    THAT,
    UNDER,
    UPKEEP,
    WORK,
)
from okrtui.language.token import NUMBER, SIGN, Token

_JOINTS = frozenset((",", ";", "/", "+", "&", ".", "–", "—"))
_APART = frozenset((";", "/", "+", "."))
"""Signs that end what hangs on the first aim."""

_TWO = frozenset(
    ("on the other hand", "on the other", "but also", "d autre part", "de l autre", "mais aussi", "sans oublier de",
     "sans oublier d", "without forgetting to")
)  # fmt: skip
"""Words that announce a second aim by themselves."""

_SKIPPED = frozenset(
    {
        *("also", "to", "even", "further", "aussi", "egalement", "surtout", "enfin", "de", "d", "a"),
        *("an", "the", "une", "un", "des", "la", "le", "les", "l"),
    }
)
_PLUS = frozenset(["as well as", "along with", "on top of", "in addition to", "besides", "plus", "while also"])
_WE = frozenset(("we", "we want", "we want to", "nous voulons", "nous souhaitons", "on"))
_COMPARED = frozenset(
    {
        *("warmer", "bigger", "larger", "faster", "shorter", "cheaper", "stronger", "better", "higher"),
        *("lower", "greater", "longer", "smaller", "richer", "happier", "easier", "simpler", "safer"),
        *("quicker", "calmer", "cleaner", "healthier", "lighter", "wider", "deeper", "mieux", "meilleur"),
        *("meilleure", "meilleurs", "meilleures"),
    }
)
_VERB, _DOING, _WORK, _CHANGE, _WHO, _UPKEEP = "verb", "doing", "work", "change", "who", "upkeep"


def second_aim(statement: Statement) -> tuple[int, int] | None:
    """The characters from the joint to the second aim; None where there is but one."""
    tokens = statement.tokens
    start = main_clause(statement)
    if start >= len(tokens):
        return None
    first = _kinds(tokens, start)
    hangs = False  # inside a clause that hangs on the first aim
    behind = 0
    figures = (quantity.last for quantity in statement.quantities if quantity.kind in ("level", "change"))
    figure = next(figures, len(tokens))
    for place in range(start + 1, len(tokens) - 1):
        token = tokens[place]
        if token.tags & THAT or (token.tags & PURPOSE and place > start + 1 and is_verb_at(tokens, place + 1)):
            hangs = True
            continue
        if token.kind == SIGN and token.word in _APART:
            hangs = False
        joint = _is_joint(tokens, place) if token.kind == SIGN else bool(token.tags & AND)
        joint = joint or (token.word == "en plus de" and is_verb_at(tokens, place + 1))
        beside = bool(token.tags & BESIDE) and _beside_an_aim(tokens, place)
        if not joint and not beside:
            continue
        if place >= behind:  # else inside a run of joints whose end is known
            behind = _behind(tokens, place)
        if behind >= len(tokens):
            return None
        if not hangs and joint and figure < place and _is_change(statement, behind):
            return statement.span(place, behind)
        if token.word in _TWO or (beside and not hangs) or (joint and _is_we(tokens, place + 1)):
            return statement.span(place, behind)
        second = _kinds(tokens, behind)
        if hangs and not (_WHO in first and _WHO in second):
            continue
        if token.word in _PLUS and _VERB in first and _DOING in second and not hangs:
            return statement.span(place, behind)
        if _is_contrast(tokens, start, behind) or _shares_object(tokens, start, place, behind):
            continue
        if first & second and not _more_of_one(tokens, start, place, behind, first & second):
            return statement.span(place, behind)
    return None


def _is_change(statement: Statement, place: int) -> bool:
    """Whether a figure behind a joint is a change, the second aim: 30 % more sales, half as many disputes."""
    quantities = statement.quantities
    at = bisect_left(quantities, place, key=lambda quantity: quantity.last)
    return at < len(quantities) and quantities[at].kind == "change" and quantities[at].first <= place


def _more_of_one(tokens: list[Token], start: int, place: int, behind: int, kinds: set[str]) -> bool:
    """Whether two comparatives only tell more about one thing: a more modern, more dynamic organisation."""
    if kinds != {_CHANGE} or tokens[place].word in _APART:
        return False
    return tokens[start].word == tokens[behind].word or place - start < 2


def _beside_an_aim(tokens: list[Token], place: int) -> bool:
    """Whether “while” opens an aim of its own and no guardrail: while also lowering costs, tout en réduisant."""
    for at in range(place + 1, min(place + 3, len(tokens))):
        token = tokens[at]
        if token.word in _SKIPPED:
            continue
        if tokens[place].word in ("while", "whilst"):
            return bool(token.tags & PLAIN) and token.word.endswith("ing") and not token.tags & KEEP
        if tokens[place].word == "tout en":
            return token.word.endswith("ant") and not token.word.startswith(_GUARDING)
        return False
    return False


_GUARDING = (
    *("mainten", "gard", "preserv", "conserv", "rest", "maitris", "limit", "respect"),
    *("garanti", "assur", "conten", "control", "evit", "veill", "proteg", "stabilis"),
)
"""What a guardrail begins with in French: tout en maîtrisant les coûts."""


def _behind(tokens: list[Token], place: int) -> int:
    place += 1
    while place < len(tokens) and (
        tokens[place].tags & AND or tokens[place].word in _SKIPPED or tokens[place].word in _JOINTS
    ):
        place += 1
    return place


def _is_joint(tokens: list[Token], place: int) -> bool:
    """Whether a sign stands between two things; a plus before a number belongs to it."""
    return tokens[place].word in _JOINTS and not (tokens[place].word == "+" and tokens[place + 1].kind == NUMBER)


def _is_contrast(tokens: list[Token], start: int, behind: int) -> bool:
    """Whether two verbs only set off one idea: tester moins, apprendre plus."""
    if behind + 1 >= len(tokens):
        return False
    return tokens[start + 1].word in _LESSER and any(token.word in _MORE for token in tokens[behind + 1 : behind + 3])


_LESSER = frozenset(("moins", "less", "peu", "nothing", "rien"))
_MORE = frozenset(("plus", "more", "mieux", "better", "everything", "tout", "mais"))


def _shares_object(tokens: list[Token], start: int, place: int, behind: int) -> bool:
    """Whether two verbs stand side by side with one object between them: accueillir et surprendre les familles.

    To win and to keep the same people are two aims all the same.
    """
    if place != start + 1 or not tokens[place].tags & AND:
        return False
    return not (tokens[start].word in _WINNING and tokens[behind].word in _KEEPING)


_WINNING = frozenset(
    ("attract", "acquire", "win", "attirer", "conquerir", "recruter", "recruit", "seduire", "find", "gagner")
)
_KEEPING = frozenset(("retain", "keep", "fideliser", "retenir", "garder", "grow", "convert", "convertir"))


def _is_we(tokens: list[Token], place: int) -> bool:
    """Whether a second sentence of ours begins: and we want …, et nous réduisons …"""
    if tokens[place].word == "nous" and place + 1 < len(tokens):
        return tokens[place + 1].word.endswith("ons")
    return tokens[place].word in _WE


def _is_gerund(word: str) -> bool:
    first = word.split()[0]
    return first.endswith("ing") and first != "bring"


def _kinds(tokens: list[Token], place: int) -> set[str]:
    """What an aim could be by its beginning: something to do, a piece of work, a change, somebody who …"""
    kinds = set()
    token = tokens[place]
    if is_verb_at(tokens, place):
        kinds.add(_DOING if _is_gerund(token.word) else _VERB)
    if token.tags & WORK:
        kinds.add(_WORK)
    if token.tags & UPKEEP:
        kinds.add(_UPKEEP)
    if (
        token.tags & (RISE | FALL | MORE | LESS)
        or token.word in _COMPARED
        or (token.tags & (OVER | UNDER) and token.word.startswith(("plus d", "moins d")))
    ):
        kinds.add(_CHANGE)
    if not kinds and any(after.tags & THAT for after in tokens[place + 1 : place + 3]) and not token.tags & FUNCTION:
        kinds.add(_WHO)
    return kinds
