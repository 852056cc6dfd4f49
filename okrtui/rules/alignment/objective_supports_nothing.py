"""A701: an objective that supports no priority."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.plan.references import SUPPORTS
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE

_FEW = 4


class ObjectiveSupportsNothing(Rule):
    """An active objective without `supports`, where there are priorities."""

    code = "A701"
    name = "objective-supports-nothing"
    severity = "warning"
    reads = frozenset({"priorities", "objectives"})
    sees = Sentence("The plan or a parent has priorities, and an objective supports none of them.")
    why = Sentence("Marketing would pull one way and the company another.")
    source = ARTICLE
    bad = Example(
        en="""
[[priorities]]
id = "b2b"
title = "Grow with industrial companies"

[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
supports = ["b2b"]

[[objectives]]
id = "leads"
title = "Sales talks only to companies that fit"
""",
        fr="""
[[priorities]]
id = "b2b"
title = "Croître auprès des industriels"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
supports = ["b2b"]

[[objectives]]
id = "leads"
title = "Les commerciaux ne parlent qu’aux entreprises qui nous conviennent"
""",
    )
    good = Example(
        en="""
[[priorities]]
id = "b2b"
title = "Grow with industrial companies"

[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
supports = ["b2b"]

[[objectives]]
id = "leads"
title = "Sales talks only to companies that fit"
supports = ["b2b"]
""",
        fr="""
[[priorities]]
id = "b2b"
title = "Croître auprès des industriels"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
supports = ["b2b"]

[[objectives]]
id = "leads"
title = "Les commerciaux ne parlent qu’aux entreprises qui nous conviennent"
supports = ["b2b"]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active objective whose `supports` is empty."""
        if not any(known.priorities for known in (plan, *context.parents.plans)):
            return
        for objective, _key_results in context.active_objectives:
            if not objective.part.supports:
                ids = sorted(context.directory.candidates(SUPPORTS))
                help = Sentence("Say which one it supports.")
                if 0 < len(ids) <= _FEW:
                    help = Sentence("Say which one it supports: {ids}.", ids=ids)
                yield Finding(
                    (*objective.path, "supports"),
                    Sentence("{objective} supports no priority", objective=Quoted(objective.words)),
                    help,
                )
