"""The title of an objective without the figure that belongs into a key result."""

from okrtui.language.clause import is_verb_at, main_clause
from okrtui.language.measurability import target_figure
from okrtui.language.metric import is_only_metric
from okrtui.language.quantity import Quantity
from okrtui.language.statement import Statement, read_statement
from okrtui.language.tags import DETERMINER, FROM, FUNCTION, LOWER, MONTH, OVER, PERIOD, RAISE, TO, UNDER
from okrtui.language.token import SIGN, Token
from okrtui.language.vagueness import is_vague
from okrtui.rules.clarity.rewording import capitalised

_PLAIN_CHANGES = {
    "double": "increase",
    "triple": "increase",
    "quadruple": "increase",
    "halve": "reduce",
    "doubler": "accroître",
    "tripler": "accroître",
    "quadrupler": "accroître",
}
"""Verbs that carry their figure in them, and what they say without it."""

_NEED_THEIR_GOAL = frozenset(
    ["ramener", "prendre", "multiplier", "multiply", "diviser", "divide", "up", "down", "go up", "go down", "add"]
)
"""Verbs of change that say nothing without how far."""

_BY = frozenset(("by", "de", "d", "par"))
_OF_THE_FIGURE = frozenset(("of", "de", "d", "du", "des", "en"))
"""What still belongs to the figure before it: 30 % of our sales, 20 % en plus."""

_OPENERS = frozenset((":", ",", "–", "—", "+"))


def without_figure(statement: Statement, figure: Quantity) -> str | None:
    """The title with its figure taken out; None where that leaves no sentence, or one that says too little."""
    made = _bracket_gone(statement, figure) or _plain_change(statement, figure) or _cut(statement, figure)
    if made is None:
        return None
    left = read_statement(made, statement.language)
    if (
        len(left.tokens) - left.opening < 2
        or target_figure(left) is not None
        or is_vague(left)
        or is_only_metric(made, left.language)
    ):
        return None
    return made


def _bracket_gone(statement: Statement, figure: Quantity) -> str | None:
    """“Grow with clinics (+30 %)”: what stands in the brackets goes with them."""
    tokens = statement.tokens
    opened = next((place for place in range(figure.first, -1, -1) if tokens[place].word in ("(", ")")), None)
    closed = next((place for place in range(figure.last, len(tokens)) if tokens[place].word in ("(", ")")), None)
    if opened is None or closed is None or tokens[opened].word != "(" or tokens[closed].word != ")":
        return None
    return _taken_out(statement, opened, closed)


def _plain_change(statement: Statement, figure: Quantity) -> str | None:
    """“Double our sales to clinics”, as “Increase our sales to clinics”."""
    token = statement.tokens[figure.first]
    if figure.first != figure.last or figure.first != main_clause(statement):
        return None
    plain = _PLAIN_CHANGES.get(token.word)
    if plain is None or not is_verb_at(statement.tokens, figure.first):
        return None
    before = statement.text[: token.start]
    return before + (plain if before.strip() else capitalised(plain)) + statement.text[token.end :]


def _cut(statement: Statement, figure: Quantity) -> str | None:
    """“Increase demo requests by 30 %”, as “Increase demo requests”."""
    tokens = statement.tokens
    first = _introduction(tokens, figure)
    if first is None or not _stands_apart(tokens, figure.last + 1, statement):
        return None
    if tokens[first].word in _OPENERS and figure.last == len(tokens) - 1:
        return _taken_out(statement, first, figure.last)
    verb = tokens[main_clause(statement)]
    if not verb.tags & (RAISE | LOWER) or verb.word in _NEED_THEIR_GOAL:
        return None
    return _taken_out(statement, first, figure.last)


def _introduction(tokens: list[Token], figure: Quantity) -> int | None:
    """Where the words begin that lead to a figure: by, to at least, de, from; None where none do."""
    first, leading = figure.first, TO | FROM | OVER | UNDER
    while first > 0 and (
        tokens[first - 1].tags & leading or tokens[first - 1].word in _BY or tokens[first - 1].word in _OPENERS
    ):
        first -= 1
    word = tokens[first].word
    led = word.partition(" ")[0] in _BY or word in _OPENERS or bool(tokens[first].tags & leading)
    return first if first > 0 and led else None


def _stands_apart(tokens: list[Token], after: int, statement: Statement) -> bool:
    """Whether what comes behind the figure hangs on the sentence and not on the figure."""
    if after == len(tokens):
        return True
    token = tokens[after]
    if token.word == "d" and after + 1 < len(tokens) and tokens[after + 1].word == "ici":
        return True  # d’ici juin
    if token.word in _OF_THE_FIGURE:
        return statement.naming.get(after + 1) in ("year", "date")
    return token.kind == SIGN or bool(token.tags & (FUNCTION | DETERMINER | TO | MONTH | PERIOD))


def _taken_out(statement: Statement, first: int, last: int) -> str:
    start, end = statement.span(first, last)
    before, behind = statement.text[:start].rstrip(), statement.text[end:].lstrip()
    joined = behind[:1] in ("", ".", ",", ";", "”", '"')
    return before + behind if joined else f"{before} {behind}"
