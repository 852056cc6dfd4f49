"""Whether what a key result counts is applause and not effect."""

from okrtui.language.measurability import counts_a_part
from okrtui.language.statement import Statement
from okrtui.language.tags import AUDIENCE_OF_SOCIAL, OUTCOME, PAST, QUALIFIED, RATE, SOCIAL, TRAFFIC, TURNS, VANITY
from okrtui.language.token import SIGN, WORD, Token

_SEEN = frozenset(
    {
        *("downloaded", "watched", "viewed", "installed", "played", "displayed", "shared", "liked"),
        *("opened", "streamed", "seen", "telecharge", "telechargee", "telecharges", "telechargees"),
        *("installe", "installee", "installees", "vu", "vue", "vus", "vues", "visionne", "visionnee"),
        *("partage", "partagee", "partages", "ecoute", "ecoutee", "affichee"),
    }
)
_VAIN = VANITY | AUDIENCE_OF_SOCIAL | TRAFFIC | PAST
_PEOPLE = ("visit", "session", "hit")
_GUESTS = ("visitor", "visiteur")
_ONLINE = frozenset(
    {
        *("site", "sites", "web", "website", "page", "pages", "blog", "portal", "portail", "online"),
        *("internet", "e-shop", "webshop", "landing", "appli", "app", "digital", "plateforme", "platform"),
        *("homepage", "unique", "uniques"),
    }
)
_CROWD = 1000
"""A thousand visits without a word of where are those of a site."""

_ALWAYS = frozenset(["follower", "followers", "fan", "fans", "suiveur", "suiveurs"])


def vanity_counted(statement: Statement) -> tuple[int, int] | None:
    """The characters of the likes, followers, views or raw visits that are counted; None where none are."""
    tokens = statement.tokens
    everything = statement.tags
    if everything & TURNS or not (everything & _VAIN or "#" in statement.text):
        return None
    a_part = any(
        quantity.kind == "level" and (quantity.unit in ("%", "of") or quantity.scale)
        for quantity in statement.quantities
    )
    a_part = a_part or counts_a_part(statement)
    counts_times = any(token.word in ("fois", "times") for token in tokens)
    visited = everything & TRAFFIC and not everything & QUALIFIED
    online = bool(visited) and _is_online(statement)
    for place in range(statement.opening, len(tokens)):
        token = tokens[place]
        if token.kind == SIGN:
            if token.word == "#" and place + 1 < len(tokens) and tokens[place + 1].kind == WORD:
                return statement.span(place, place + 1)
            continue
        vain = (
            token.tags & VANITY
            or (token.tags & AUDIENCE_OF_SOCIAL and (token.word in _ALWAYS or everything & SOCIAL))
            or (token.tags & TRAFFIC and visited and (online or not token.word.startswith(_PEOPLE)))
            or (token.word in _SEEN and (counts_times or _by(tokens, place)))
        )
        if vain:
            return None if a_part else statement.span(place, place)
        if token.tags & RATE and not token.word.startswith(("nombre", "number")):
            return None
        if token.tags & OUTCOME:
            return None
    return None


def _is_online(statement: Statement) -> bool:
    """Whether visits are those of a site, and not of a shop or a customer."""
    if any(word in _ONLINE for other in statement.tokens for word in other.word.split()):
        return True
    if any(token.word.startswith(_GUESTS) for token in statement.tokens):
        return False  # a museum counts those who come
    return any(quantity.value >= _CROWD for quantity in statement.quantities)


def _by(tokens: list[Token], place: int) -> bool:
    """Whether a crowd does it: seen by 10,000 people."""
    return place + 1 < len(tokens) and tokens[place + 1].word in ("by", "par")
