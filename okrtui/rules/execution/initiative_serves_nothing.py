"""E602: an initiative that serves nothing."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE

_PROPOSED = 3


class InitiativeServesNothing(Rule):
    """An open initiative that names no objective and no key result."""

    code = "E602"
    name = "initiative-serves-nothing"
    severity = "warning"
    cured_by_giving_up = True
    reads = frozenset({"key_results", "initiatives"})
    sees = Sentence("An initiative serves no objective and no key result.")
    why = Sentence("It takes days from the work that the plan was made for.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[initiatives]]
id = "trade-fair"
title = "Stand at the spring trade fair"
owner = "Claire Martin"

[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
owner = "Claire Martin"
serves = ["awareness"]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[initiatives]]
id = "salon"
title = "Stand au salon de printemps"
owner = "Claire Martin"

[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
owner = "Claire Martin"
serves = ["notoriete"]
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[initiatives]]
id = "trade-fair"
title = "Stand at the spring trade fair"
owner = "Claire Martin"
serves = ["awareness"]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[initiatives]]
id = "salon"
title = "Stand au salon de printemps"
owner = "Claire Martin"
serves = ["notoriete"]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every open initiative whose `serves` is empty."""
        for initiative in context.open_initiatives:
            if not initiative.part.serves:
                yield Finding(
                    (*initiative.path, "serves"),
                    Sentence("{initiative} serves no objective and no key result", initiative=Quoted(initiative.words)),
                    _help(context),
                )


def _help(context: Context) -> Sentence:
    """What it could serve: key results that nothing serves yet come first."""
    ids = [key_result.part.id for key_result in context.active_key_results if key_result.part.id]
    ids += [objective.part.id for objective, _key_results in context.active_objectives if objective.part.id]
    likely = sorted(ids, key=lambda id: id in context.serving)[:_PROPOSED]
    if not likely:
        return Sentence("Say what it serves, or leave it out of the plan.")
    return Sentence("Say what it serves, or leave it out of the plan. It could be: {ids}.", ids=likely)
