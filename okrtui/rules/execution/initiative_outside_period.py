"""E604: an initiative that lies wholly outside the period."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.initiative import Initiative
from okrtui.plan.period import Period
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE


class InitiativeOutsidePeriod(Rule):
    """An open initiative before or after the period; one that straddles its ends is normal."""

    code = "E604"
    name = "initiative-outside-period"
    severity = "warning"
    reads = frozenset({"plan", "initiatives"})
    sees = Sentence("An initiative lies wholly before or after the plan’s period.")
    why = Sentence("Nothing it achieves can count for this plan’s key results.")
    source = ARTICLE
    bad = Example(
        en="""
[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
start = 2027-04-12
end = 2027-05-07
""",
        fr="""
[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
start = 2027-04-12
end = 2027-05-07
""",
    )
    good = Example(
        en="""
[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
start = 2027-01-11
end = 2027-02-05
""",
        fr="""
[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
start = 2027-01-11
end = 2027-02-05
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every open initiative that ends before the period or starts after it."""
        period = plan.header.period
        if period is None or period.days is None:
            return
        for initiative in context.open_initiatives:
            field = _outside(initiative.part, period)
            if field is not None:
                yield Finding(
                    (*initiative.path, field),
                    Sentence(
                        "{initiative} lies outside the period from {start} to {end}",
                        initiative=Quoted(initiative.words),
                        start=period.start,
                        end=period.end,
                    ),
                    Sentence("Move it into the period, or into the plan of the period that it lies in."),
                )


def _outside(initiative: Initiative, period: Period) -> str | None:
    """The day that shows it: a start after the period, or an end before it."""
    if initiative.start and period.end and initiative.start > period.end:
        return "start"
    if initiative.end and period.start and initiative.end < period.start:
        return "end"
    return None
