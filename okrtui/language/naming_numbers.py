"""Numbers that name something and measure nothing: ISO 27001, 24/7, the year 2027, the 18-25s, 15 March."""

from okrtui.language.tags import (
    DETERMINER,
    FUNCTION,
    LONG_TIME,
    LOWER,
    MONTH,
    NAMED,
    OUTCOME,
    OUTPUT,
    OVER,
    PERIOD,
    RAISE,
    SCALE,
    TIME,
    TRAFFIC,
    UNDER,
    UNIT,
    VANITY,
)
from okrtui.language.tags import (
    LEVEL as LEVEL_OF,
)
from okrtui.language.tags import (
    NUMBER as NUMERAL,
)
from okrtui.language.token import NUMBER, SIGN, WORD, Token

YEAR, DATE, RANK, NAME, KNOWN, LEVEL = "year", "date", "rank", "name", "known", "level"
"""What a number that measures nothing is: a year, a day, a rank, part of a name, how many there are
already, or a level on a scale that has names."""

_ORDINAL_ENDINGS = frozenset(["st", "nd", "rd", "th", "e", "er", "re", "ere", "eme", "ieme", "nde"])
_RANKS = frozenset(("top", "number", "no", "n", "numero", "position", "rank", "ranked", "rang", "number one"))
_LEVELS = frozenset(
    ["page", "indice", "index", "level", "grade", "niveau", "stade", "palier", "echelon", "degre", "stage"]
)
_BEFORE_YEAR = frozenset(
    {
        *("in", "en", "by", "d", "of", "de", "l", "since", "depuis", "for", "pour", "fin", "end"),
        *("vision", "horizon", "agenda", "the"),
    }
)
_WHOSE = frozenset(("les", "des", "aux", "nos", "de", "d"))
_AGES = frozenset(["ans", "olds", "old"])
_BEFORE_DAY = frozenset(["by", "before", "on", "until", "till", "le", "au", "avant", "from"])
_COUNTED = OUTCOME | OUTPUT | VANITY | TRAFFIC | UNIT | SCALE


def naming_numbers(tokens: list[Token]) -> dict[int, str]:
    """What the numbers are, by their places, that are no quantities."""
    found: dict[int, str] = {}
    count = len(tokens)
    for place, token in enumerate(tokens):
        if place in found or (token.kind != NUMBER and not token.tags & NUMERAL):
            continue
        before = tokens[place - 1] if place else None
        after = tokens[place + 1] if place + 1 < count else None
        if token.kind != NUMBER:
            if _is_only_known(tokens, place, before, after):
                found[place] = KNOWN
            continue
        kind = _kind(tokens, place, token, before, after, found)
        if kind:
            found[place] = kind
            if kind == NAME and after and after.word[:1] == "x" and after.start == token.end:
                found[place + 1] = kind
            if (
                kind == NAME
                and after
                and after.word in ("h", "j")
                and place + 3 < count
                and tokens[place + 2].word == "/"
            ):
                found[place + 3] = kind  # 24h/24
            if kind in (DATE, NAME) and after and after.kind == SIGN and after.word in "/-." and place + 2 < count:
                _rest_of_name(tokens, place, kind, found)
    return found


def _rest_of_name(tokens: list[Token], place: int, kind: str, found: dict[int, str]) -> None:
    """The other numbers of a name or a day that several make up: 24/7, 2027-03-31."""
    while (
        place + 2 < len(tokens)
        and tokens[place + 1].kind == SIGN
        and tokens[place + 1].word in "/-."
        and tokens[place + 2].kind == NUMBER
        and tokens[place + 2].start == tokens[place + 1].end
    ):
        place += 2
        found[place] = kind


def _kind(
    tokens: list[Token], place: int, token: Token, before: Token | None, after: Token | None, found: dict[int, str]
) -> str | None:
    if after is not None and after.start == token.end and (glued := _glued(tokens, place, token, after)):
        return glued
    if before is not None:
        if before.kind == SIGN and (
            before.word == "#" or (before.word == "°" and place > 1 and tokens[place - 2].word == "n")
        ):
            return RANK
        if before.kind == WORD and before.word in _RANKS:
            return RANK
        if (
            before.tags & (TIME | LONG_TIME)
            and not before.word.endswith("s")
            and after is not None
            and after.kind == WORD
            and not after.tags & (UNIT | SCALE)
        ):
            return NAME  # year 10 pupils, day 2
        if (
            before.word in ("and", "et", "&")
            and found.get(place - 2) == NAME
            and not (after is not None and after.tags & _COUNTED)
        ):
            return NAME  # scope 1 and 2
        if before.word in _LEVELS:
            return LEVEL
        if before.tags & NAMED and not (after and after.tags & (UNIT | SCALE)) and before.word not in ("m", "a", "en"):
            return NAME
        if before.tags & MONTH:
            return DATE
    if after is not None and after.tags & MONTH and "." not in token.word and "," not in token.word:
        return DATE
    if after is not None and after.word == "of" and place + 2 < len(tokens) and tokens[place + 2].tags & MONTH:
        return DATE
    if _is_year(tokens, place, before, after):
        return YEAR
    if _is_age(tokens, place, before, after):
        return NAME
    if _is_clientele(tokens, place, before, after):
        return KNOWN
    if before is not None and before.tags & DETERMINER and _is_known(before, after):
        return KNOWN
    return None


def _is_only_known(tokens: list[Token], place: int, before: Token | None, after: Token | None) -> bool:
    """Whether a number in words tells which ones are meant: our two brands, day two, un logement neuf."""
    if before is None:
        return False
    if tokens[place].word == "neuf" and before.kind == WORD and not before.tags & (FUNCTION | RAISE | LOWER | LEVEL_OF):
        return True
    if _is_clientele(tokens, place, before, after) or (before.tags & TIME and after is not None):
        return True
    if not before.tags & DETERMINER:
        return False
    return _is_known(before, after) or _is_age(tokens, place, before, after)


def _is_clientele(tokens: list[Token], place: int, before: Token | None, after: Token | None) -> bool:
    """Whether a number only tells which ones are meant: firms with fewer than ten employees."""
    return (
        before is not None
        and after is not None
        and after.kind == WORD
        and not after.tags & (UNIT | SCALE | TIME | LONG_TIME)
        and (
            before.word in ("de moins de", "de plus de")
            or (bool(before.tags & (OVER | UNDER)) and place > 1 and tokens[place - 2].word in _EMPLOYING)
        )
    )


_EMPLOYING = frozenset(("with", "of", "employing"))


def _glued(tokens: list[Token], place: int, token: Token, after: Token) -> str | None:
    """What a number is with something directly behind it: 1st, 3D, 24/7, 360°."""
    if after.kind == WORD:
        if after.word in _ORDINAL_ENDINGS:
            return DATE if place + 2 < len(tokens) and tokens[place + 2].tags & MONTH else RANK
        if after.word[0] == "x" and after.word[1:].isdigit():
            return NAME
        if (after.word == "g" and token.word in ("3", "4", "5", "6")) or (after.word == "d" and token.word == "3"):
            return NAME
        if after.word == "x" and place + 2 < len(tokens) and tokens[place + 2].start == after.end:
            return NAME  # 4x4
        if not after.tags & (UNIT | SCALE | TIME) and after.word not in ("x", "m", "kg", "km", "g"):
            return NAME
        if after.word == "h" and place + 2 < len(tokens) and tokens[place + 2].word == "/":
            return NAME
        if after.word == "j" and place + 2 < len(tokens) and tokens[place + 2].word == "/":
            return NAME
        return None
    if after.word == "°":
        return NAME
    if after.word == "/" and place + 2 < len(tokens) and tokens[place + 2].kind == NUMBER:
        other = tokens[place + 2].word
        if (token.word, other) in (("24", "7"), ("7", "7")):
            return NAME
        if place and tokens[place - 1].word in _BEFORE_DAY and token.word.isdigit() and other.isdigit():
            return DATE if int(token.word[:4]) <= 31 and int(other[:4]) <= 12 else None
    if after.word == "-" and len(token.word) == 4 and token.word.startswith("20"):
        return DATE
    return None


def _is_year(tokens: list[Token], place: int, before: Token | None, after: Token | None) -> bool:
    written = tokens[place].word
    if len(written) != 4 or not written.isdigit() or not "1900" <= written <= "2100":
        return False
    if before is not None and before.kind == SIGN and before.word in "→><≥≤+-$€£=" and before.word != "-":
        return False
    if after is None or after.kind == SIGN or after.tags & FUNCTION:
        dated = before is not None and (bool(before.tags & (MONTH | PERIOD)) or before.word in _BEFORE_YEAR)
        return dated or written > "2000"
    return "2015" < written < "2040" and not after.tags & _COUNTED


def _is_age(tokens: list[Token], place: int, before: Token | None, after: Token | None) -> bool:
    """Whether a number is an age: 18-25 ans, under-30s, les 25-34, 18 to 25 year olds."""
    if after is None:
        return False
    behind = place + 1
    if after.word in ("-", "–", "a", "to", "et", "/") and place + 2 < len(tokens) and tokens[place + 2].kind == NUMBER:
        behind = place + 3
        if before is not None and before.word == "les":
            return behind >= len(tokens) or not tokens[behind].tags & UNIT
    follower = tokens[behind].word if behind < len(tokens) else ""
    if follower == "s" and after.start == tokens[place].end and before is not None:
        return before.word in ("under", "over", "the")
    if (
        follower in _AGES
        and before is not None
        and (
            before.word in ("les", "des", "aux", "-", "–", "a", "to", "nos", "de moins de", "de plus de")
            or behind != place + 1
            or (before.word in ("moins de", "plus de") and place > 1 and tokens[place - 2].word in _WHOSE)
        )
    ):
        return True
    return follower in ("year", "year-olds", "year-old") and (
        follower != "year" or (behind + 1 < len(tokens) and tokens[behind + 1].word in _AGES)
    )


def _is_known(before: Token, after: Token | None) -> bool:
    """Whether a determiner tells that a number counts what is there already: our 3 core markets, nos 4 sites."""
    if after is None or after.kind != WORD or after.tags & (UNIT | SCALE | TIME):
        return False
    if before.word in (
        "the",
        "a",
        "de",
        "du",
        "des",
        "au",
        "aux",
        "les",
        "le",
        "la",
        "l",
        "each",
        "every",
        "this",
        "first",
    ):
        # “the 20 largest accounts” tells which ones; “les 500 leads” could be a target
        return before.word in ("the", "les", "des", "aux") and not after.tags & _COUNTED
    return True
