"""C206: a title that nobody can repeat."""

from collections.abc import Iterator

from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE

_LONGEST = 120
"""Characters; about what is said in one breath."""


class LongTitle(Rule):
    """A title of an objective, key result or initiative that is longer than 120 characters."""

    code = "C206"
    name = "long-title"
    severity = "advice"
    reads = frozenset({"objectives", "key_results", "initiatives"})
    sees = Sentence("A title has more than 120 characters.")
    why = Sentence("What cannot be said in one breath is not remembered, and not repeated.")
    source = PRACTICE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Maintenance managers of mid-sized manufacturers think of us first, \
because they saw what a stopped line costs and read our study on it"
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les responsables de maintenance des PME industrielles pensent d’abord à nous, \
parce qu’ils ont vu ce que coûte un arrêt et lu notre étude"
owner = "Claire Martin"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Maintenance managers of mid-sized manufacturers think of us first"
why = "They saw what a stopped line costs, and read our study on it."
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les responsables de maintenance des PME industrielles pensent d’abord à nous"
why = "Ils ont vu ce que coûte un arrêt et lu notre étude."
owner = "Claire Martin"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every title that is too long, from where it is."""
        for objective, key_results in context.active_objectives:
            help = Sentence("Say what will be different, for whom, in one breath; the reason can go into “why”.")
            yield from _judged(objective.part.title, (*objective.path, "title"), help)
            help = Sentence("Say what is measured in one breath; how and where it is read can go into the source.")
            for key_result in key_results:
                yield from _judged(key_result.part.title, (*key_result.path, "title"), help)
                yield from _judged(key_result.part.metric, (*key_result.path, "metric"), help)
        help = Sentence("Name the piece of work in one breath; the rest can go into the note.")
        for initiative in context.open_initiatives:
            yield from _judged(initiative.part.title, (*initiative.path, "title"), help)


def _judged(title: str | None, path: tuple[str | int, ...], help: Sentence) -> Iterator[Finding]:
    if title is not None and len(title.strip()) > _LONGEST:
        yield Finding(
            path,
            Sentence(
                "This title has {characters} characters; up to {longest} are taken in at once",
                characters=len(title.strip()),
                longest=_LONGEST,
            ),
            help,
            words=(_LONGEST, len(title)),
        )
