"""R405: a target that will not be reached if it goes on like this."""

from collections.abc import Iterator
from datetime import date
from math import floor, isfinite, log10
from typing import NamedTuple

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.expectation import expected
from okrtui.plan.forecast import Forecast, forecast
from okrtui.plan.history import dated_values
from okrtui.plan.pace import AIM, BEHIND
from okrtui.plan.plan import Plan
from okrtui.plan.progress import progress, share_of
from okrtui.plan.term import term_of
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT
from okrtui.rules.steered import Steered, steered

_FEWEST_DATES = 4
_HALF = 0.5
_FASTER = 1.5
"""A pace that has to be half as fast again is another one, and not a good week."""

_NEARLY = 0.9
_WEEK = 7
_DIGITS = 3
_ROUNDING = 1e-9


class Shortfall(NamedTuple):
    """Forecast, value that is aimed at, and how much a week it was and would have to be from now on."""

    forecast: Forecast
    aim: float
    weekly: float
    needed: float


class OutOfReach(Rule):
    """A key result whose forecast misses its aim clearly, with half of its time gone and all its work begun.

    Clearly: by a tenth of the way or more, and the pace it would take is half as fast again or more. Where the plan
    expects values on the way, and the newest one is within a tenth of what was expected on its day, no line is
    drawn through them.
    """

    code = "R405"
    name = "out-of-reach"
    severity = "warning"
    by_day = True
    reads = frozenset({"plan", "key_results", "check_ins", "initiatives", "reviews"})
    sees = Sentence("Half the time is gone, all the work has begun, and at this pace the target is missed.")
    why = Sentence("Nothing that is still to come will change the pace: it is time to change something else.")
    source = FORMAT
    bad = Example(
        en="""
okrtui = 1

[plan]
title = "Marketing plan"
lang = "en"
period = { start = 2027-01-04, end = 2027-03-26 }

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
  { date = 2027-01-22, value = 21300, confidence = 6 },
  { date = 2027-01-29, value = 21500, confidence = 6 },
  { date = 2027-02-05, value = 21600, confidence = 6 },
  { date = 2027-02-12, value = 21700, confidence = 6 },
]
""",
        fr="""
okrtui = 1

[plan]
title = "Plan marketing"
lang = "fr"
period = { start = 2027-01-04, end = 2027-03-26 }

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
  { date = 2027-01-22, value = 21300, confidence = 6 },
  { date = 2027-01-29, value = 21500, confidence = 6 },
  { date = 2027-02-05, value = 21600, confidence = 6 },
  { date = 2027-02-12, value = 21700, confidence = 6 },
]
""",
    )
    good = Example(
        en="""
okrtui = 1

[plan]
title = "Marketing plan"
lang = "en"
period = { start = 2027-01-04, end = 2027-03-26 }

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
  { date = 2027-01-22, value = 21300, confidence = 6 },
  { date = 2027-01-29, value = 21700, confidence = 6 },
  { date = 2027-02-05, value = 22000, confidence = 6 },
  { date = 2027-02-12, value = 22400, confidence = 6 },
]
""",
        fr="""
okrtui = 1

[plan]
title = "Plan marketing"
lang = "fr"
period = { start = 2027-01-04, end = 2027-03-26 }

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
  { date = 2027-01-22, value = 21300, confidence = 6 },
  { date = 2027-01-29, value = 21700, confidence = 6 },
  { date = 2027-02-05, value = 22000, confidence = 6 },
  { date = 2027-02-12, value = 22400, confidence = 6 },
]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every key result under way that is out of reach, at its target."""
        for each in steered(context):
            short = shortfall(each, context)
            if short is None:
                continue
            field = "target" if each.part.target is not None else "change"
            yield Finding((*each.key_result.path, field), _message(each, short), _help(short))


def shortfall(each: Steered, context: Context) -> Shortfall | None:
    """How far the forecast misses the aim of a key result that is out of reach; None for any other one."""
    plan, part = context.plan, each.part
    term = term_of(plan, part)
    if term is None or term.elapsed_share(context.today) < _HALF or context.today >= term.due:
        return None
    values = dated_values(part)
    if len({day for day, _ in values}) < _FEWEST_DATES or values[-1][0] > context.today:
        return None
    foreseen, baseline, target = forecast(plan, part), part.baseline, part.aim
    if foreseen is None or baseline is None or target is None or not _has_all_begun(each, context):
        return None
    if _is_as_expected(each, context, values[-1][0]):
        return None
    reached, aim = share_of(part, foreseen.value), AIM[each.objective.kind]
    if reached is None or reached - aim > BEHIND + _ROUNDING:
        return None
    value = baseline + aim * (target - baseline)
    weekly = foreseen.a_day * _WEEK
    needed = (value - values[-1][1]) / (term.due - context.today).days * _WEEK
    ahead = 1 if target > baseline else -1
    if not isfinite(needed) or needed * ahead <= 0 or needed * ahead < weekly * ahead * _FASTER - _ROUNDING:
        return None
    return Shortfall(foreseen, value, weekly, needed)


def _is_as_expected(each: Steered, context: Context, day: date) -> bool:
    """Whether the plan tells how the values are to come, and the newest one, of this day, is within a tenth of it."""
    if not any(point.date is not None and point.value is not None for point in each.part.expected):
        return False
    hoped, reached = expected(context.plan, each.part, day), progress(context.plan, each.part, day)
    if hoped is None or reached is None:
        return False
    return reached.unclamped >= _NEARLY * AIM[each.objective.kind] * hoped.value - _ROUNDING


def _has_all_begun(each: Steered, context: Context) -> bool:
    """Whether nothing that serves the key result, or its objective, is still to begin."""
    return all(
        initiative.part.state in ("running", "done")
        or (initiative.part.start is not None and initiative.part.start <= context.today)
        for served in (each.part.id, each.objective.id)
        if served is not None
        for initiative in context.serving.get(served, ())
    )


def _message(each: Steered, short: Shortfall) -> Sentence:
    words, value, due = Quoted(each.key_result.words), _rounded(short.forecast.value), short.forecast.due
    if each.objective.kind == "aspirational":
        return Sentence(
            "{key_result} will come to {value} by {due} if it goes on like this, "
            "where {aim} would do for an aspirational objective",
            key_result=words,
            value=value,
            due=due,
            aim=_rounded(short.aim),
        )
    return Sentence(
        "{key_result} will come to {value} by {due} if it goes on like this, and {target} is the target",
        key_result=words,
        value=value,
        due=due,
        target=short.aim,
    )


def _help(short: Shortfall) -> Sentence:
    return Sentence(
        "It would take {needed} a week from now on; so far it was {weekly}. "
        "Try something else, give it more, or decide in a review what can still be reached.",
        needed=_rounded(short.needed),
        weekly=_rounded(short.weekly, like=short.needed),
    )


def _rounded(value: float, *, like: float | None = None) -> float:
    """A figure that was calculated, to three digits of itself or of another one, whole ones all kept."""
    size = value if like is None else like
    if size == 0 or not isfinite(size):
        return value
    return round(value, max(0, _DIGITS - 1 - floor(log10(abs(size)))))
