"""T802: a key result that nobody has looked at since the period began."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.cadence import days_outdated
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE

_SHARE = 4
"""The part of the period, a quarter, after which a check-in that never came is more than late."""


class NeverCheckedIn(Rule):
    """A key result without any check-in, when a quarter of the period and one cadence are over.

    It is told in the place of `check-in-due`, and so never for what is measured at the end before that is due.
    """

    code = "T802"
    name = "never-checked-in"
    severity = "warning"
    by_day = True
    reads = frozenset({"plan", "key_results", "check_ins"})
    sees = Sentence("A quarter of the period and one cadence are over, and a key result has no check-in at all.")
    why = Sentence("What nobody looks at is not steered: it will be found reached or missed by accident.")
    source = PRACTICE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "direct-traffic"
metric = "direct traffic"
unit = "visits/month"
baseline = 20500
target = 24600
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "trafic-direct"
metric = "trafic direct"
unit = "visites/mois"
baseline = 20500
target = 24600
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
unit = "visits/month"
baseline = 20500
target = 24600
check_ins = [
  { date = 2027-02-12, value = 22600, confidence = 7 },
]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "trafic-direct"
metric = "trafic direct"
unit = "visites/mois"
baseline = 20500
target = 24600
check_ins = [
  { date = 2027-02-12, value = 22600, confidence = 7 },
]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active key result that was never checked in, at its words."""
        period = plan.header.period
        for key_result in context.active_key_results:
            standing = context.standings[key_result.path]
            if standing is None or standing.status != "outdated":
                continue
            if period is None or not is_never_checked_in(plan, key_result.part, context):
                continue
            yield Finding(
                key_result.title_path,
                Sentence(
                    "{key_result} has had no check-in since the period began on {start}",
                    key_result=Quoted(key_result.words),
                    start=period.start,
                ),
                Sentence(
                    "Write down the first one: today’s value, or a confidence and a note that says why there is none "
                    "yet. If it is measured once, at the end, say so: {field}.",
                    field='cadence = "end"',
                ),
            )


def is_never_checked_in(plan: Plan, key_result: KeyResult, context: Context) -> bool:
    """Whether an outdated key result has no check-in at all, and a quarter of the period is over."""
    period = plan.header.period
    if key_result.check_ins or period is None or period.start is None or period.days is None:
        return False
    elapsed = (context.today - period.start).days
    return elapsed * _SHARE >= period.days and days_outdated(plan, key_result, context.today) is not None
