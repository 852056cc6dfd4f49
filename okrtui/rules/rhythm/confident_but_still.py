"""T808: confidence in a figure that does not move."""

from collections.abc import Iterator
from datetime import date

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.cadence import one_cadence_after
from okrtui.plan.check_in import CheckIn
from okrtui.plan.pace import is_behind, pace
from okrtui.plan.plan import Plan
from okrtui.plan.term import cadence_of
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE
from okrtui.rules.steered import Steered, happened, has_new_work, steered

_IN_A_ROW = 3


class ConfidentButStill(Rule):
    """A key result on track by confidence whose last three values, a cadence apart or more, are the same.

    Only one to be reached, and a tenth of the way late: what is on pace, at its target, or is expected to wait, may
    stand still, and a small count stands still between two steps.
    """

    code = "T808"
    name = "confident-but-still"
    severity = "advice"
    by_day = True
    reads = frozenset({"plan", "key_results", "check_ins", "initiatives", "reviews"})
    sees = Sentence("The confidence says on track, and the value has been the same three times in a row.")
    why = Sentence("Confidence without movement is hope: something has to happen before the figure moves.")
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
  { date = 2027-01-29, value = 21900, confidence = 8 },
  { date = 2027-02-05, value = 21900, confidence = 8 },
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
  { date = 2027-01-29, value = 21900, confidence = 8 },
  { date = 2027-02-05, value = 21900, confidence = 8 },
  { date = 2027-02-12, value = 21900, confidence = 8 },
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
  { date = 2027-01-29, value = 21900, confidence = 8 },
  { date = 2027-02-05, value = 21900, confidence = 8 },
  { date = 2027-02-12, value = 22400, confidence = 8 },
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
  { date = 2027-01-29, value = 21900, confidence = 8 },
  { date = 2027-02-05, value = 21900, confidence = 8 },
  { date = 2027-02-12, value = 22400, confidence = 8 },
]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every such key result, at its newest value; one that is far behind is told by its own rule."""
        for each in steered(context):
            if not each.confident or each.part.shape != "reach":
                continue
            same = _same(each, context)
            late = pace(plan, each.objective, each.part, context.today)
            if len(same) < _IN_A_ROW or late is None or not is_behind(late) or has_new_work(each, context):
                continue
            if each.far_behind is not None:
                continue
            yield Finding(
                each.path_of(same[-1], "value"),
                Sentence(
                    "{key_result} has stood at {value} since {day}, and the confidence says on track",
                    key_result=Quoted(each.key_result.words),
                    value=same[-1].value,
                    day=same[0].date,
                ),
                Sentence("Write down what will move it, and when; or bring the confidence down to what is seen."),
            )


def _same(each: Steered, context: Context) -> list[CheckIn]:
    """The newest values that are all the same, a cadence apart or more, in order."""
    cadence = cadence_of(context.plan, each.part)
    found: list[tuple[date, CheckIn]] = []
    if cadence == "end":
        return []
    for check_in in reversed(happened(each.part, context)):
        if check_in.value is None or check_in.date is None:
            continue
        if found and check_in.value != found[0][1].value:
            break
        if not found or one_cadence_after(check_in.date, cadence) <= found[-1][0]:
            found.append((check_in.date, check_in))
    return [check_in for _, check_in in reversed(found)]
