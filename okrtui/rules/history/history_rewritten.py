"""D903: a check-in that is not what it was."""

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
  { date = 2027-01-29, value = 20100, confidence = 6 },
  { date = 2027-02-12, value = 21400, confidence = 7 },
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
  { date = 2027-01-29, value = 20100, confidence = 6 },
  { date = 2027-02-12, value = 21400, confidence = 7 },
]
""",
)


class HistoryRewritten(Rule):
    """Check-ins of an active key result that say something else now, or are gone.

    The newest may be put right within seven days, and one on a day that cannot be meant always; what was left out
    may be filled in, and a note may be spelt better or go on.
    """

    code = "D903"
    name = "history-rewritten"
    severity = "warning"
    of_changes = True
    reads = frozenset({"plan", "objectives", "key_results", "check_ins"})
    sees = Sentence("A check-in was changed or taken out; the newest may be put right within seven days.")
    why = Sentence("Check-ins are what the team remembers by: once one is rewritten, none can be trusted.")
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
  { date = 2027-01-29, value = 20900, confidence = 6 },
  { date = 2027-02-12, value = 21400, confidence = 7 },
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
  { date = 2027-01-29, value = 20900, confidence = 6 },
  { date = 2027-02-12, value = 21400, confidence = 7 },
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
  { date = 2027-01-29, value = 20100, confidence = 6 },
  { date = 2027-02-12, value = 21600, confidence = 7 },
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
  { date = 2027-01-29, value = 20100, confidence = 6 },
  { date = 2027-02-12, value = 21600, confidence = 7 },
]
""",
        before=_BEFORE,
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """One finding for each key result that remembers otherwise."""
        if context.before is not None:
            from okrtui.rules.history.other_check_ins import other_check_ins  # only a comparison needs it

            yield from other_check_ins(context)
