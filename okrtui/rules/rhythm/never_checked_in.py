"""T802: a key result that nobody has looked at since the period began."""

from collections.abc import Iterator, Sequence
from datetime import date

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.cadence import days_outdated
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.plan.words import CADENCES
from okrtui.rules.context import Context, Placed
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.first_few import first_few
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE

_SHARE = 4
"""The part of the period, a quarter, after which a check-in that never came is more than late."""


class NeverCheckedIn(Rule):
    """Key results without any check-in, when a quarter of the period and one cadence are over.

    It is told in the place of `check-in-due`, and so never for what is measured at the end before that is due.
    """

    code = "T802"
    name = "never-checked-in"
    severity = "warning"
    one_a_plan = True
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
        """One finding for all of them, at the words of the first."""
        found = never_checked_in(context)
        period = plan.header.period
        if not found or period is None or period.start is None:
            return
        yield Finding(found[0].title_path, _message(found, period.start), _HELP, about_plan=True)


_HELP = Sentence(
    "Write down the first one: today’s value, or a confidence and a note that says why there is none "
    "yet. If it is measured only once, give it the cadence “{cadence}” (end).",
    cadence=CADENCES["end"],
)


def _message(found: Sequence[Placed[KeyResult]], start: date) -> Sentence:
    if len(found) == 1:
        return Sentence(
            "{key_result} has had no check-in since the period began on {start}",
            key_result=Quoted(found[0].words),
            start=start,
        )
    return Sentence(
        "Since the period began on {start}, there has been no check-in of {key_results}",
        start=start,
        key_results=first_few([each.words for each in found]),
    )


def never_checked_in(context: Context) -> tuple[Placed[KeyResult], ...]:
    """The active key results that are outdated and were never checked in, in the order of the file."""
    return tuple(
        key_result
        for key_result in context.active_key_results
        for standing in (context.standings[key_result.path],)
        if standing is not None
        and standing.status == "outdated"
        and is_never_checked_in(context.plan, key_result.part, context)
    )


def is_never_checked_in(plan: Plan, key_result: KeyResult, context: Context) -> bool:
    """Whether an outdated key result has no check-in at all, and a quarter of the period is over."""
    period = plan.header.period
    if key_result.check_ins or period is None or period.start is None or period.days is None:
        return False
    elapsed = (context.today - period.start).days
    return elapsed * _SHARE >= period.days and days_outdated(plan, key_result, context.today) is not None
