"""Whether a key result says by which figure, level or day one will know."""

from okrtui.language.amount import SHARE
from okrtui.language.naming_numbers import DATE, KNOWN, LEVEL, RANK
from okrtui.language.quantity import Quantity
from okrtui.language.statement import Statement, once
from okrtui.language.tags import (
    DETERMINER,
    EVERY,
    FUNCTION,
    GRADE,
    MONTH,
    NAMED,
    NONE,
    ORDINAL,
    OVER,
    PERIOD,
    RATE,
    TIME,
    UNDER,
)
from okrtui.language.token import WORD

_FIRST = 2
_ALL = 100
_FEW = 3
_MANY_THINGS = frozenset(("raisons", "facons", "manieres", "mercis", "et"))
_ON = frozenset(("en", "in", "courant", "pour", "des", "vers", "during"))
_PLACES = frozenset(("place", "rank", "spot", "position", "rang", "quartile", "tercile", "podium", "page"))
_LETTERS = "ABCDE"
_UNTIL = frozenset(("by", "before", "until", "end", "late", "early", "mid", "fin", "mi", "debut", "avant", "ici"))


@once
def is_measurable(statement: Statement) -> bool:
    """Whether there is a number to reach, a level on a scale, or a day."""
    if any(quantity.kind != "origin" for quantity in statement.quantities):
        return True
    if any(kind in (DATE, RANK, LEVEL, KNOWN) for kind in statement.naming.values()):
        return True
    if any(token.tags & (NONE | GRADE) for token in statement.said):
        return True
    if any(token.tags & EVERY for token in statement.tokens[: statement.opening + _FIRST]):
        return True
    return _has_day(statement) or _has_rank(statement) or _letters(statement) or _graded(statement)


def _has_day(statement: Statement) -> bool:
    """Whether a month or season is a deadline: fin mars, mi-avril, by the end of May, avant l’été."""
    tokens = statement.tokens
    for place, token in enumerate(tokens):
        if token.tags & (MONTH | PERIOD) and (
            token.word.startswith(("mi-", "mid-"))
            or any(before.word in _UNTIL for before in tokens[max(0, place - 3) : place])
            or (token.tags & MONTH and place and tokens[place - 1].word in _ON)
        ):
            return True
    return False


def _has_rank(statement: Statement) -> bool:
    """Whether a rank or a stretch of time is to be reached: first place, within an hour, le jour même."""
    tokens = statement.tokens
    for place, token in enumerate(tokens[:-1]):
        after = tokens[place + 1]
        if token.tags & ORDINAL and after.word in _PLACES:
            return True
        if token.word in ("a", "an", "un", "une", "same", "next") and after.tags & TIME and place:
            led = tokens[place - 1]
            if (
                token.word in ("same", "next")
                or led.tags & (OVER | UNDER)
                or led.word in ("within", "in", "en", "sous")
            ):
                return True
    return any(
        token.word in ("number one", "numero un", "no . 1", "le jour meme", "la journee") for token in statement.said
    )


def _graded(statement: Statement) -> bool:
    """Whether a letter of a scale is to be reached: a CDP score of B, Nutri-Score A."""
    tokens = statement.tokens
    for place in range(1, len(tokens)):
        token = tokens[place]
        if token.end - token.start == 1 and statement.text[token.start] in _LETTERS:
            scale = tokens[place - 2] if tokens[place - 1].word in ("of", "de") and place > 1 else tokens[place - 1]
            if scale.tags & (RATE | NAMED | GRADE) or scale.word.endswith("score"):
                return True
    return False


def _letters(statement: Statement) -> bool:
    """Whether it goes from one letter of a scale to another: from D to B."""
    words = [token.word for token in statement.said]
    return any(
        len(words[at]) == len(words[at + 2]) == 1
        and words[at].isalpha()
        and words[at + 2].isalpha()
        and words[at - 1] in ("from", "de")
        for at in range(1, len(words) - 2)
        if words[at + 1] in ("to", "a", "→", "->")
    )


def target_figure(statement: Statement) -> Quantity | None:
    """The figure that an objective carries, and that belongs into a key result; None where it carries none."""
    for quantity in statement.quantities:
        if (
            quantity.kind in ("level", "change")
            and quantity.value != 1
            and not _is_figure_of_speech(statement, quantity)
            and (quantity.kind == "change" or statement.tokens[quantity.last].word != "twice")
        ):
            return quantity
    return None


def _is_figure_of_speech(statement: Statement, quantity: Quantity) -> bool:
    """Whether a number measures nothing: a thousand reasons, 100% committed, two worlds, one brand, half done."""
    tokens = statement.tokens
    first = tokens[quantity.first]
    after = tokens[quantity.last + 1] if quantity.last + 1 < len(tokens) else None
    if quantity.unit == "%" and quantity.value == _ALL and not quantity.bound:
        return after is not None and after.kind == WORD and after.word not in ("of", "de", "des", "d", "du")
    if first.word == "mille" and after is not None and after.word in _MANY_THINGS:
        return True
    if first.kind == WORD and _counts_nothing(statement, quantity):
        return True
    return first.kind == WORD and quantity.value <= _FEW and quantity.first == statement.opening and not quantity.unit


def _counts_nothing(statement: Statement, quantity: Quantity) -> bool:
    """Whether a number in words has nothing behind it that it counts: kill nine, half typed."""
    if quantity.kind != "level" or quantity.explicit or quantity.bound:
        return False
    behind = statement.tokens[quantity.last + 1 :]
    if quantity.unit == SHARE:
        return len(behind) == 1 and not behind[0].tags & (FUNCTION | DETERMINER)
    return not quantity.unit and not behind


@once
def change_without_start(statement: Statement) -> Quantity | None:
    """A relative aim that does not say from where, nor to which figure it is to lead; None where there is none."""
    change = next((quantity for quantity in statement.quantities if quantity.kind == "change"), None)
    if change is None:
        return None
    for quantity in statement.quantities:
        if quantity.kind == "origin" or quantity.origin is not None:
            return None
        if quantity.kind == "level" and (quantity.explicit or _restates(statement, quantity)):
            return None
    return change


def _restates(statement: Statement, quantity: Quantity) -> bool:
    before = statement.tokens[quantity.first - 1].word if quantity.first else ""
    return before in ("soit", "ie", "i.e", "e", "=", "(")


def counts_a_part(statement: Statement) -> bool:
    """Whether a part is counted: one visitor in twenty, un visiteur sur cinq."""
    levels = [quantity for quantity in statement.quantities if quantity.kind == "level"]
    words = [token.word for token in statement.tokens]
    if any(words[at] in ("un", "une") and "sur" in words[at + 2 : at + 4] for at in range(len(words) - 3)):
        return True
    return (
        len(levels) > 1
        and levels[0].value < levels[1].value
        and statement.tokens[levels[1].first - 1].word in ("in", "sur", "out of")
    )
