"""D902: another baseline for what is being measured already."""

from collections.abc import Iterator

from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE

_BEFORE = Example(
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
  { date = 2027-02-05, value = 21200, confidence = 7 },
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
  { date = 2027-02-05, value = 21200, confidence = 7 },
]
""",
)


class BaselineRewritten(Rule):
    """A baseline that was changed or taken out when the period had begun and a check-in had been made."""

    code = "D902"
    name = "baseline-rewritten"
    severity = "warning"
    of_changes = True
    reads = frozenset({"plan", "objectives", "key_results", "check_ins"})
    sees = Sentence("A baseline was changed after the period began, though the key result has check-ins already.")
    why = Sentence("Every progress that was reported was measured from it, and is now another one.")
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
baseline = 19000
target = 24600
check_ins = [
  { date = 2027-02-05, value = 21200, confidence = 7 },
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
baseline = 19000
target = 24600
check_ins = [
  { date = 2027-02-05, value = 21200, confidence = 7 },
]
""",
        before=_BEFORE,
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
  { date = 2027-02-05, value = 21200, confidence = 7 },
  { date = 2027-02-12, value = 21400, confidence = 7, note = "We counted from 19,000 for a while: 20,500 holds." },
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
  { date = 2027-02-05, value = 21200, confidence = 7 },
  { date = 2027-02-12, value = 21400, confidence = 7, note = "On partait parfois de 19 000 : 20 500 fait foi." },
]
""",
        before=_BEFORE,
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every baseline that is another one now; one that was still to be established is none."""
        if context.before is not None:
            from okrtui.rules.history.other_baselines import other_baselines  # only a comparison needs it

            yield from other_baselines(context)
