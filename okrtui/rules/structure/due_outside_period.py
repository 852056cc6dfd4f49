"""S011: a key result that is due outside the period."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT


class DueOutsidePeriod(Rule):
    """A due date that the plan's period does not hold."""

    code = "S011"
    name = "due-outside-period"
    severity = "warning"
    judges_closed = True
    reads = frozenset({"plan", "key_results"})
    sees = Sentence("A key result is due before the period starts, or after it ends.")
    why = Sentence("At the closing review nobody can say yet, or any more, whether it was reached.")
    source = FORMAT
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "direct-traffic"
metric = "direct traffic"
baseline = 20500
target = 24600
due = 2027-04-30
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "trafic-direct"
metric = "trafic direct"
baseline = 20500
target = 24600
due = 2027-04-30
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "direct-traffic"
metric = "direct traffic"
baseline = 20500
target = 24600
due = 2027-03-28
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "trafic-direct"
metric = "trafic direct"
baseline = 20500
target = 24600
due = 2027-03-28
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every key result whose due day lies outside a period that is known and in order."""
        period = plan.header.period
        if period is None or period.days is None:
            return
        for item in plan.items:
            if not isinstance(item.part, KeyResult) or item.part.due is None or period.contains(item.part.due):
                continue
            yield Finding(
                (*item.path, "due"),
                Sentence(
                    "{key_result} is due on {due}, outside the period from {start} to {end}",
                    key_result=Quoted(item.words),
                    due=item.part.due,
                    start=period.start,
                    end=period.end,
                ),
                Sentence("Remove the due day, if it is due at the end of the period; else move it into the period."),
            )
