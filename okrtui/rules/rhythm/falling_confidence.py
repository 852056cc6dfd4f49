"""T804: confidence that falls from check-in to check-in."""

from collections.abc import Iterator
from itertools import pairwise

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE
from okrtui.rules.steered import happened, steered

_IN_A_ROW = 3


class FallingConfidence(Rule):
    """A key result whose newest three confidences each lie below the one before."""

    code = "T804"
    name = "falling-confidence"
    severity = "advice"
    by_day = True
    reads = frozenset({"plan", "key_results", "check_ins", "reviews"})
    sees = Sentence("Three check-ins in a row, each less confident than the one before.")
    why = Sentence("Whoever does the work sees it coming before the figures do.")
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
check_ins = [
  { date = 2027-01-29, value = 22000, confidence = 8 },
  { date = 2027-02-05, value = 22200, confidence = 7 },
  { date = 2027-02-12, value = 22600, confidence = 5 },
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
  { date = 2027-01-29, value = 22000, confidence = 8 },
  { date = 2027-02-05, value = 22200, confidence = 7 },
  { date = 2027-02-12, value = 22600, confidence = 5 },
]
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
  { date = 2027-01-29, value = 22000, confidence = 8 },
  { date = 2027-02-05, value = 22200, confidence = 7 },
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
  { date = 2027-01-29, value = 22000, confidence = 8 },
  { date = 2027-02-05, value = 22200, confidence = 7 },
  { date = 2027-02-12, value = 22600, confidence = 7 },
]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every key result under way whose confidence falls, at the newest one."""
        for each in steered(context):
            newest = [check_in for check_in in happened(each.part, context) if check_in.confidence is not None]
            newest = newest[-_IN_A_ROW:]
            confidences = [check_in.confidence or 0 for check_in in newest]
            if len(newest) < _IN_A_ROW or any(later >= sooner for sooner, later in pairwise(confidences)):
                continue
            yield Finding(
                each.path_of(newest[-1], "confidence"),
                Sentence(
                    "Confidence in {key_result} falls from check-in to check-in: {first}, {second}, {third}",
                    key_result=Quoted(each.key_result.words),
                    first=confidences[0],
                    second=confidences[1],
                    third=confidences[2],
                ),
                Sentence(
                    "Ask its owner what has changed, and what it would take; do not wait for the figure to show it."
                ),
            )
