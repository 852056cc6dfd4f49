"""T809: confidence that the figures do not bear out."""

from collections.abc import Iterator

from okrtui.locales.sentence import Sentence
from okrtui.plan.history import newest_confidence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rhythm.behind_pace import behind
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE
from okrtui.rules.steered import steered


class ConfidentButBehind(Rule):
    """A key result on track by confidence whose pace is −0.25 or worse."""

    code = "T809"
    name = "confident-but-behind"
    severity = "warning"
    by_day = True
    reads = frozenset({"plan", "key_results", "check_ins", "initiatives", "reviews"})
    sees = Sentence("The confidence says on track, and the figures are a quarter of the way or more behind.")
    why = Sentence("One of the two is wrong, and the status on every screen goes by the confidence.")
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
  { date = 2027-02-12, value = 20900, confidence = 8 },
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
  { date = 2027-02-12, value = 20900, confidence = 8 },
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
  { date = 2027-02-12, value = 21900, confidence = 8 },
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
  { date = 2027-02-12, value = 21900, confidence = 8 },
]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every such key result, at its newest confidence."""
        for each in steered(context):
            late = each.far_behind if each.confident else None
            newest = newest_confidence(each.part)
            if late is None or newest is None:
                continue
            yield Finding(
                each.path_of(newest, "confidence"),
                Sentence(
                    "{behind}; yet the confidence of {confidence} says on track",
                    behind=behind(each, late, context),
                    confidence=newest.confidence,
                ),
                Sentence(
                    "Say in the check-in’s note how it will catch up; if progress was never meant to be even, "
                    "write expected values; else lower the confidence."
                ),
            )
