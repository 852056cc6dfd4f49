"""Whether an owner's name is that of one person."""

from collections.abc import Container

from okrtui.rules.ownership.lexicon import ARTICLES, EVERYBODY, GROUPS, JOINTS, NOBODY, POSTS, TRADES
from okrtui.text.fold import fold


def not_one_person(name: str, teams: Container[str] = ()) -> bool:
    """Whether a name is that of a group, of several people, or of nobody.

    `teams` are what the plan calls its own teams, in folded case. A post (“head of sales and marketing”) is
    held by one person.
    """
    if name.casefold() in teams:
        return True
    plain = _plain(name)
    if plain in NOBODY or plain in EVERYBODY:
        return True
    if POSTS.intersection(plain.replace("-", " ").split()):
        return False
    bare = _without_article(plain)
    if bare in EVERYBODY or bare in TRADES or GROUPS.intersection(bare.replace("-", " ").split()):
        return True
    return len(names_in(name)) > 1 or _is_trades(bare)


def names_in(name: str) -> list[str]:
    """The parts of a name that says several, departments left out: “Claire et Marc” gives both."""
    bare = _without_brackets(name)
    if not _has_joint(bare):
        return [bare]
    import re  # few plans have such an owner

    parts = re.split("|".join(map(re.escape, JOINTS)), bare, flags=re.IGNORECASE)
    return [part.strip() for part in parts if part.strip() and _plain(part) not in TRADES]


def _has_joint(name: str) -> bool:
    lowered = name.lower()
    return any(joint in lowered for joint in JOINTS)


def _without_brackets(name: str) -> str:
    """A name without what is added to it: “Claire Martin (marketing / web)” is one person."""
    return name.partition("(")[0].strip() or name


def _is_trades(bare: str) -> bool:
    """Whether only departments are named: “marketing et communication”."""
    return bool(bare) and not names_in(bare)


def _plain(name: str) -> str:
    return " ".join(fold(name).replace("’", "'").split())


def _without_article(plain: str) -> str:
    while article := next((article for article in ARTICLES if plain.startswith(article)), ""):
        plain = plain.removeprefix(article)
    return plain
