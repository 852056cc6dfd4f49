"""O501: a key result that nobody owns."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.ownership.candidates import is_named, name_an_owner
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE


class KeyResultWithoutOwner(Rule):
    """An active key result without `owner`."""

    code = "O501"
    name = "key-result-without-owner"
    severity = "warning"
    reads = frozenset({"people", "objectives", "key_results"})
    sees = Sentence("A key result has no owner.")
    why = Sentence("Nobody is accountable: nobody follows the figure, and nobody acts when it falls.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "press"
metric = "mentions in the trade press"
baseline = 0
target = 3
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "presse"
metric = "mentions dans la presse professionnelle"
baseline = 0
target = 3
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "press"
metric = "mentions in the trade press"
baseline = 0
target = 3
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "presse"
metric = "mentions dans la presse professionnelle"
baseline = 0
target = 3
owner = "Claire Martin"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active key result that nobody owns."""
        for objective, key_results in context.active_objectives:
            for key_result in key_results:
                if not is_named(key_result.part.owner):
                    yield Finding(
                        (*key_result.path, "owner"),
                        Sentence("Nobody owns {key_result}", key_result=Quoted(key_result.words)),
                        name_an_owner(context, objective.part.owner),
                    )
