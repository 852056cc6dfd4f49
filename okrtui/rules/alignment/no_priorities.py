"""A706: no priorities, in the plan or above it."""

from collections.abc import Iterator

from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE


class NoPriorities(Rule):
    """Neither the plan nor a parent names the company's priorities."""

    code = "A706"
    name = "no-priorities"
    severity = "advice"
    reads = frozenset({"priorities"})
    sees = Sentence("Neither the plan nor a parent names any priority.")
    why = Sentence("The objectives are aligned with nothing that the company puts first.")
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

[[priorities]]
id = "b2b"
title = "Grow with industrial companies"
""",
        fr="""
okrtui = 1

[plan]
title = "Plan marketing, 1er trimestre 2027"
lang = "fr"
period = "2027-Q1"

[[priorities]]
id = "b2b"
title = "Croître auprès des industriels"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """The plan, where it stands below no priority; what a missing parent says cannot be known."""
        if not context.parents.complete:
            return
        if not any(known.priorities for known in (plan, *context.parents.plans)):
            yield Finding(
                ("plan", "title"),
                Sentence("No priority is named: what are the objectives aligned with?"),
                Sentence("Add what the company puts first as priorities, or name its plan as the parent plan."),
                about_plan=True,
            )
