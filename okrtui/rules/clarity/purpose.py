"""A title that names work and says what it is for, as the two sentences that it holds."""

from typing import NamedTuple

from okrtui.language.aims import second_aim
from okrtui.language.clause import is_verb_at, main_clause
from okrtui.language.statement import Statement, read_statement
from okrtui.language.tags import AIM, FUNCTION, NOUNISH, OPENING, PURPOSE, THAT
from okrtui.language.token import SIGN, Token
from okrtui.language.upkeep import upkeep_named
from okrtui.language.vagueness import is_vague
from okrtui.language.work import work_named
from okrtui.rules.clarity.rewording import capitalised

_TO = frozenset(
    ["to", "in order to", "so as to", "aiming to", "pour", "afin de", "afin d", "en vue de", "de maniere a",
     "de facon a", "dans le but de", "visant a"]
)  # fmt: skip
"""What leads to a verb that can open a sentence of its own."""

_SO_THAT = frozenset(("so that", "so"))
_POUR_QUE = frozenset(("pour que", "afin que"))
_WORDS = {"work": 2, "aim": 2, "clause": 3}
"""How few words can say something: a piece of work, something to do, somebody who does it."""

_BEFORE_A_VERB = 3
_ENDING = frozenset(".,;:!?…\"”»'’–—-")
_POINTS_BACK = frozenset(
    ["it", "its", "them", "elle", "elles", "il", "ils", "cela", "celui", "celle", "ceux", "lui", "y"]
)
_OBJECTS = frozenset(("le", "la", "les", "l", "en"))
"""Before a French verb these stand for what was said before."""


class Purpose(NamedTuple):
    """What a title is for and the work that it names, each able to be a title."""

    aim: str
    work: str


def purpose_of(statement: Statement) -> Purpose | None:
    """The two halves of “Launch the site so that buyers find us”; None where they don't read as sentences.

    Neither is there a purpose where what would be the aim is itself work, upkeep or too little to be one, or where
    the title has a second aim, so that it isn't told to which of the two the purpose belongs.
    """
    if second_aim(statement) is not None:
        return None
    found = _leading(statement) or _trailing(statement)
    return found if found is not None and _is_an_aim(found.aim, statement) else None


def _leading(statement: Statement) -> Purpose | None:
    """“To win over fleet managers, launch the new configurator.”"""
    tokens, start = statement.tokens, main_clause(statement)
    comma = next((place for place in range(start) if tokens[place].word == ","), None)
    if comma is None or start <= statement.opening:
        return None
    opened = next((place for place in range(comma) if tokens[place].tags & PURPOSE), comma)
    return _halves(statement, opened, comma - 1, start, len(tokens) - 1)


def _trailing(statement: Statement) -> Purpose | None:
    """“Launch the new configurator to win over fleet managers.”"""
    tokens, start = statement.tokens, main_clause(statement)
    for place in range(start + 1, len(tokens)):
        token = tokens[place]
        if token.tags & PURPOSE:
            found = _halves(statement, place, len(tokens) - 1, start, place - 1)
            if found is not None:
                return found
        elif token.tags & THAT:
            return None  # what follows hangs on something else
    return None


def _halves(statement: Statement, opened: int, end: int, start: int, stop: int) -> Purpose | None:
    """The purpose that opens at a token and ends at another, and the work between two others."""
    tokens = statement.tokens
    aim = _aim(statement, opened, _last_word(tokens, end))
    stop = _last_word(tokens, stop)
    if aim is None or stop - start + 1 < _WORDS["work"]:
        return None
    return Purpose(aim, capitalised(_text(statement, start, stop)))


def _aim(statement: Statement, opened: int, end: int) -> str | None:
    tokens = statement.tokens
    first = opened + 1
    word = tokens[opened].word
    if any(token.word in _POINTS_BACK for token in tokens[first : end + 1]):
        return None
    if word in _POUR_QUE and end - first + 1 >= _WORDS["clause"]:
        return f"Faire en sorte que {_text(statement, first, end)}"
    if word in _SO_THAT and end - first + 1 >= _WORDS["clause"] and not tokens[first].tags & THAT:
        return capitalised(_text(statement, first, end))
    if word in _TO and end - first + 1 >= _WORDS["aim"] and _opens_with_a_verb(tokens, first):
        return capitalised(_text(statement, first, end))
    return None


def _opens_with_a_verb(tokens: list[Token], first: int) -> bool:
    """Whether something to do begins here, perhaps with a word in front of it: to better serve, pour mieux servir."""
    for place in range(first, min(first + _BEFORE_A_VERB, len(tokens))):
        token = tokens[place]
        if is_verb_at(tokens, place):
            return not token.word.endswith(("ing", "ons")) and (not token.tags & NOUNISH or bool(token.tags & AIM))
        if token.word in _OBJECTS or not token.tags & (OPENING | FUNCTION):
            return False
    return False


def _is_an_aim(aim: str, statement: Statement) -> bool:
    said = read_statement(aim, statement.language)
    return work_named(said) is None and upkeep_named(said) is None and not is_vague(said)


def _last_word(tokens: list[Token], end: int) -> int:
    while end > 0 and tokens[end].kind == SIGN and tokens[end].word in _ENDING:
        end -= 1
    return end


def _text(statement: Statement, first: int, last: int) -> str:
    start, end = statement.span(first, last)
    return statement.text[start:end]
