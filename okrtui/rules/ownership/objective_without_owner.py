"""O502: an objective that nobody owns."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.ownership.candidates import is_named, name_an_owner
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE


class ObjectiveWithoutOwner(Rule):
    """An active objective without `owner`."""

    code = "O502"
    name = "objective-without-owner"
    severity = "advice"
    reads = frozenset({"people", "objectives"})
    sees = Sentence("An objective has no owner.")
    why = Sentence("Somebody has to see its key results together, and to say when it is given up.")
    source = PRACTICE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
owner = "Claire Martin"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active objective that nobody owns."""
        for objective, _key_results in context.active_objectives:
            if not is_named(objective.part.owner):
                yield Finding(
                    (*objective.path, "owner"),
                    Sentence("Nobody owns {objective}", objective=Quoted(objective.words)),
                    name_an_owner(context),
                )
