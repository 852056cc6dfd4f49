"""T805: a key result that is far behind."""

from collections.abc import Iterator
from datetime import date

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.figure import Figure, percent
from okrtui.plan.history import newest_value
from okrtui.plan.pace import pace
from okrtui.plan.plan import Plan
from okrtui.plan.progress import progress
from okrtui.plan.term import due_of
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.realism.out_of_reach import shortfall
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT
from okrtui.rules.steered import Steered, steered


class BehindPace(Rule):
    """A key result whose pace is −0.25 or worse, today and on the day it was last measured.

    It is told as of that day: a value says nothing of the days after it.
    Silent where `out-of-reach` or `confident-but-behind` tells it already.
    """

    code = "T805"
    name = "behind-pace"
    severity = "advice"
    by_day = True
    reads = frozenset({"plan", "key_results", "check_ins", "initiatives", "reviews"})
    sees = Sentence("A key result is a quarter of the way or more behind what was expected by now.")
    why = Sentence("There is still time to act, and a little less of it every week.")
    source = FORMAT
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
  { date = 2027-02-12, value = 20900, confidence = 5 },
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
  { date = 2027-02-12, value = 20900, confidence = 5 },
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
  { date = 2027-02-12, value = 21900, confidence = 5 },
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
  { date = 2027-02-12, value = 21900, confidence = 5 },
]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every key result under way that is far behind, at its newest value."""
        for each in steered(context):
            late = each.far_behind
            if late is None or each.confident or shortfall(each, context) is not None:
                continue
            yield Finding(each.path_of(newest_value(each.part), "value"), behind(each, late, context), _HELP)


_HELP = Sentence(
    "Decide what will be different from now on: other work, more time for it, or a target that can be met. "
    "Write it down as a decision of a review."
)


def behind(each: Steered, late: Figure, context: Context) -> Sentence:
    """How far a key result is, and how far it should be: on the day of its newest value, where it is measured."""
    plan, part = context.plan, each.part
    reached, due = progress(plan, part, context.today), due_of(plan, part)
    come = 0.0 if reached is None else reached.unclamped
    words = Quoted(each.key_result.words)
    if part.shape in ("milestone", "establish"):
        return Sentence("{key_result} was due on {due}, and is not done", key_result=words, due=due)
    if part.shape == "keep":
        return Sentence(
            "{key_result} is out of its range: it was within it for {come} of the period, of which {hoped} is over",
            key_result=words,
            come=percent(come),
            hoped=percent(come - late.value),
        )
    newest = newest_value(part)
    if newest is not None and newest.date is not None and newest.date < context.today:
        return _behind_then(each, newest.date, come, context)
    if come < 0:
        return Sentence(
            "{key_result} is further from its target than at the start, where {hoped} of the way was expected by now",
            key_result=words,
            hoped=percent(come - late.value),
        )
    return Sentence(
        "{key_result} has gone {come} of the way, where {hoped} was expected by now",
        key_result=words,
        come=percent(come),
        hoped=percent(come - late.value),
    )


def _behind_then(each: Steered, day: date, come: float, context: Context) -> Sentence:
    then = pace(context.plan, each.objective, each.part, day)
    hoped = None if then is None else percent(come - then.value)
    words = Quoted(each.key_result.words)
    if come < 0:
        return Sentence(
            "{key_result} was further from its target on {day} than at the start, where {hoped} of the way was "
            "expected by then",
            key_result=words,
            day=day,
            hoped=hoped,
        )
    return Sentence(
        "{key_result} had gone {come} of the way on {day}, where {hoped} was expected by then",
        key_result=words,
        come=percent(come),
        day=day,
        hoped=hoped,
    )
