"""E611: an initiative that nobody could point at."""

from collections.abc import Iterator

from okrtui.language.lexicon import lexicon
from okrtui.language.metric_names import canonical
from okrtui.language.statement import read_statement
from okrtui.language.stem import singular
from okrtui.language.tags import (
    AIM,
    AND,
    DELIVERABLE,
    DETERMINER,
    FUNCTION,
    GENERIC,
    LOSS,
    LOWER,
    OUTCOME,
    OUTPUT,
    PERFECT,
    PERSON,
    QUALIFIED,
    RAISE,
    STATE,
    TRAFFIC,
    WORK,
)
from okrtui.locales.language import Language
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.execution.vague_words import CAMPAIGNS, CHANNELS, DAY, JOINING, VAGUE
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE

_LONGEST = 80
"""Characters; a longer title names something in the end, and is not read."""


class VagueInitiative(Rule):
    """An initiative that names a trade, a channel or an aim, and no piece of work."""

    code = "E611"
    name = "vague-initiative"
    severity = "advice"
    reads = frozenset({"plan", "initiatives"})
    sees = Sentence("An initiative names a field of work or an aim, and nothing that could be begun and finished.")
    why = Sentence("What nobody can point to cannot be planned, and nobody sees when it is done.")
    source = ARTICLE
    bad = Example(
        en="""
[[initiatives]]
id = "study"
title = "Marketing actions"
""",
        fr="""
[[initiatives]]
id = "etude"
title = "Actions marketing"
""",
    )
    good = Example(
        en="""
[[initiatives]]
id = "study"
title = "Study “Maintenance, seen from the shop floor”"
""",
        fr="""
[[initiatives]]
id = "etude"
title = "Étude « La maintenance vue de l’atelier »"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Titles of such words alone; a name, a number, a note or a link makes it a piece of work that one can find."""
        vague, joining = VAGUE[context.language], JOINING[context.language]
        for initiative in context.open_initiatives:
            part = initiative.part
            if not part.title or len(part.title) > _LONGEST or part.link or (part.note or "").strip():
                continue
            if not _begins_vaguely(part.title, context.language):
                continue
            words = canonical(part.title, context.language)
            if vague.issuperset(words) and not joining.issuperset(words) and not _is_one_thing(words):
                yield Finding(
                    (*initiative.path, "title"),
                    Sentence("{title} is a field of work, not a piece of work", title=Quoted(part.title)),
                    _HELP,
                )
            elif _is_an_aim(part.title, context.language):
                yield Finding(
                    (*initiative.path, "title"),
                    Sentence("{title} is an aim, not a piece of work", title=Quoted(part.title)),
                    _HELP,
                )


_HELP = Sentence(
    "Name what will be there when it is done, and for whom: a campaign, a redesign, a piece of content, an event."
)

_CHANGED = STATE | OUTCOME | TRAFFIC | PERFECT | LOSS
_BESIDE_IT = FUNCTION | DETERMINER | AND | GENERIC | PERSON | QUALIFIED
_WORKED_ON = DELIVERABLE | OUTPUT | WORK


def _begins_vaguely(title: str, language: Language) -> bool:
    """Whether the first word could begin a vague title: most titles are left with it, and not read any further."""
    if not title.strip():
        return False
    first = title.split(maxsplit=1)[0].replace("’", "'").rpartition("'")[2]
    word, tags = lexicon(language).look_up(first)
    return bool(tags & (AIM | FUNCTION)) or singular(word, language) in VAGUE[language] or not word.isalpha()


def _is_an_aim(title: str, language: Language) -> bool:
    """Whether it only says what is to rise or fall, and not what is done for it: improve awareness."""
    statement = read_statement(title, language)
    if not statement.said:
        return False
    verb, *others = statement.said
    if not verb.tags & AIM or not verb.tags & (RAISE | LOWER):
        return False
    return any(token.tags & _CHANGED for token in others) and all(
        token.tags & (_CHANGED | _BESIDE_IT) and not token.tags & _WORKED_ON for token in others
    )


def _is_one_thing(words: list[str]) -> bool:
    """Whether one thing is meant, on one channel, or a day: “e-mail campaign”, “press day”, but no “day to day”."""
    return words.count(DAY) == 1 or (not CAMPAIGNS.isdisjoint(words) and not CHANNELS.isdisjoint(words))
