"""A702: a priority that no objective supports."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.organisation import Priority
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE


class UnsupportedPriority(Rule):
    """One of the plan's own priorities without an active objective.

    A plan without active objectives holds its priorities for other plans; those are judged together, over all
    of these plans.
    """

    code = "A702"
    name = "unsupported-priority"
    severity = "warning"
    reads = frozenset({"priorities", "objectives"})
    sees = Sentence("No active objective supports one of the plan’s own priorities.")
    why = Sentence("What comes first for the company has no place in the plan.")
    source = ARTICLE
    bad = Example(
        en="""
[[priorities]]
id = "b2b"
title = "Grow with industrial companies"

[[priorities]]
id = "loyalty"
title = "Keep the customers we have"

[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
supports = ["b2b"]
""",
        fr="""
[[priorities]]
id = "b2b"
title = "Croître auprès des industriels"

[[priorities]]
id = "fidelite"
title = "Garder les clients que nous avons"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
supports = ["b2b"]
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
""",
        fr="""
[[priorities]]
id = "b2b"
title = "Croître auprès des industriels"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
supports = ["b2b"]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every own priority that no active objective names."""
        if not context.active_objectives:
            return
        supported = {id for objective, _key_results in context.active_objectives for id in objective.part.supports}
        for item in plan.items:
            if isinstance(item.part, Priority) and item.id not in supported:
                yield Finding(
                    (*item.path, "title") if item.part.title else item.path,
                    Sentence("No active objective supports {priority}", priority=Quoted(item.words)),
                    _help(item.id),
                )


def _help(id: str | None) -> Sentence:
    if id is None:
        return Sentence("Give it an id, so that an objective can support it.")
    return Sentence("Let an objective support {id}, or take it off the plan’s priorities.", id=Quoted(id))
