"""A704: a plan that is its own parent, directly or by others."""

from collections.abc import Iterator

from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT


class CircularParents(Rule):
    """The chain of parents comes back to the plan."""

    code = "A704"
    name = "circular-parents"
    severity = "error"
    reads = frozenset()
    sees = Sentence("The plan’s parents lead back to the plan itself.")
    why = Sentence("No plan stands at the top, and nothing says what all the others are aligned with.")
    source = FORMAT
    bad = Example(
        en="""
okrtui = 1

[plan]
title = "Marketing plan, first quarter of 2027"
lang = "en"
period = "2027-Q1"
parent = "plan.toml"
""",
        fr="""
okrtui = 1

[plan]
title = "Plan marketing, 1er trimestre 2027"
lang = "fr"
period = "2027-Q1"
parent = "plan.toml"
""",
    )
    good = Example(
        en="""
okrtui = 1

[plan]
title = "Marketing plan, first quarter of 2027"
lang = "en"
period = "2027-Q1"
""",
        fr="""
okrtui = 1

[plan]
title = "Plan marketing, 1er trimestre 2027"
lang = "fr"
period = "2027-Q1"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """The plan's parent, where the chain that it begins has no end."""
        if context.parents.circle:
            yield Finding(
                ("plan", "parent"),
                Sentence("The parents go round in a circle: {files}", files=" → ".join(context.parents.circle)),
                Sentence("Take its parent plan away from the plan that should stand at the top."),
            )
