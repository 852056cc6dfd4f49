"""A705: no vision, in the plan or above it."""

from collections.abc import Iterator

from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE


class NoVision(Rule):
    """Neither the plan nor a parent says where it all leads."""

    code = "A705"
    name = "no-vision"
    severity = "advice"
    reads = frozenset({"plan"})
    sees = Sentence("Neither the plan nor a parent has a vision.")
    why = Sentence("Vision, objectives, actions: without the first, nothing says why these objectives.")
    source = ARTICLE
    bad = Example(
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
    good = Example(
        en="""
okrtui = 1

[plan]
title = "Marketing plan, first quarter of 2027"
lang = "en"
period = "2027-Q1"
vision = "The brand that industrial companies name first"
""",
        fr="""
okrtui = 1

[plan]
title = "Plan marketing, 1er trimestre 2027"
lang = "fr"
period = "2027-Q1"
vision = "La marque que les industriels citent en premier"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """The plan, where it stands below no vision; what a missing parent says cannot be known."""
        if not context.parents.complete:
            return
        if not any((known.header.vision or "").strip() for known in (plan, *context.parents.plans)):
            yield Finding(
                ("plan", "vision"),
                Sentence("The plan has no vision"),
                Sentence("Say in one sentence where all this leads: that is the vision of the plan."),
                about_plan=True,
            )
