"""F105: a period of more than six months."""

from collections.abc import Iterator

from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE

LONGEST = 184
"""Days of the longer half of a year."""


class LongPeriod(Rule):
    """A plan whose objectives have longer than half a year."""

    code = "F105"
    name = "long-period"
    severity = "advice"
    reads = frozenset({"plan", "objectives"})
    sees = Sentence("The plan has objectives, and its period is longer than six months.")
    why = Sentence("An objective is limited in time: what is due in a year is begun in autumn.")
    source = ARTICLE
    bad = Example(
        en="""
okrtui = 1

[plan]
title = "Marketing plan 2027"
lang = "en"
period = "2027"

[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
""",
        fr="""
okrtui = 1

[plan]
title = "Plan marketing 2027"
lang = "fr"
period = "2027"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
""",
    )
    good = Example(
        en="""
okrtui = 1

[plan]
title = "Marketing plan 2027"
lang = "en"
period = "2027-H1"

[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
""",
        fr="""
okrtui = 1

[plan]
title = "Plan marketing 2027"
lang = "fr"
period = "2027-H1"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """The period, where there are objectives to be limited by it."""
        period = plan.header.period
        if period is None or period.days is None or period.start is None or not context.active_objectives:
            return
        if period.days > LONGEST:
            quarter = f"{period.start.year}-Q{(period.start.month + 2) // 3}"
            yield Finding(
                ("plan", "period"),
                Sentence("The period is {weeks} weeks long: more than half a year", weeks=-(-period.days // 7)),
                Sentence("Plan a quarter, such as {quarter}, and carry over what is left.", quarter=quarter),
            )
