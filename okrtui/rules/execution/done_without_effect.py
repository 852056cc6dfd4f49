"""E610: work that is over and has moved nothing."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.cadence import one_cadence_after
from okrtui.plan.history import dated_values
from okrtui.plan.initiative import Initiative
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.plan.progress import share_of
from okrtui.plan.term import cadence_of
from okrtui.rules.context import Context, Placed
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE

_A_STEP = 0.05
"""The share of the way that is more than the figure’s own wavering."""

_ROUNDING = 1e-9


class DoneWithoutEffect(Rule):
    """A key result to be reached whose value has not moved since the work for it began, and all of that is over.

    It has not moved if it has come less than a twentieth of its way; it is judged by a value that was measured one
    cadence after the end of the work, so that there was time for an effect.
    """

    code = "E610"
    name = "done-without-effect"
    severity = "advice"
    by_day = True
    reads = frozenset({"plan", "key_results", "check_ins", "initiatives"})
    sees = Sentence("All the work that serves a key result is over, and its value has not moved since that began.")
    why = Sentence("The work was done, and it was not what moves the figure: something else is needed.")
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
expected = [{ date = 2027-02-26, value = 21000 }]
check_ins = [
  { date = 2027-01-08, value = 20500, confidence = 6 },
  { date = 2027-02-12, value = 20600, confidence = 6 },
]

[[initiatives]]
id = "calculator"
title = "Calculator for the cost of a line stop"
serves = ["direct-traffic"]
start = 2027-01-11
end = 2027-01-29
state = "done"
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
expected = [{ date = 2027-02-26, value = 21000 }]
check_ins = [
  { date = 2027-01-08, value = 20500, confidence = 6 },
  { date = 2027-02-12, value = 20600, confidence = 6 },
]

[[initiatives]]
id = "calculateur"
title = "Calculateur du coût d’un arrêt de ligne"
serves = ["trafic-direct"]
start = 2027-01-11
end = 2027-01-29
state = "done"
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
expected = [{ date = 2027-02-26, value = 21000 }]
check_ins = [
  { date = 2027-01-08, value = 20500, confidence = 6 },
  { date = 2027-02-12, value = 20900, confidence = 6 },
]

[[initiatives]]
id = "calculator"
title = "Calculator for the cost of a line stop"
serves = ["direct-traffic"]
start = 2027-01-11
end = 2027-01-29
state = "done"
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
expected = [{ date = 2027-02-26, value = 21000 }]
check_ins = [
  { date = 2027-01-08, value = 20500, confidence = 6 },
  { date = 2027-02-12, value = 20900, confidence = 6 },
]

[[initiatives]]
id = "calculateur"
title = "Calculateur du coût d’un arrêt de ligne"
serves = ["trafic-direct"]
start = 2027-01-11
end = 2027-01-29
state = "done"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every such key result, at its newest value."""
        for active in context.active_objectives:
            for key_result in active.key_results:
                serving = context.serving_key_result(active.objective.part, key_result.part)
                span = _span([each.part for each in serving], context.today)
                moved = None if span is None else _moved(plan, key_result.part, span, context.today)
                if span is None or moved is None or key_result.part.grade is not None:
                    continue
                yield Finding(
                    _newest_path(key_result, moved.day),
                    Sentence(
                        "{key_result} was at {before} when the work for it began on {start}, and is at {after} "
                        "now that all of it is over",
                        key_result=Quoted(key_result.words),
                        before=moved.before,
                        start=span.start,
                        after=moved.after,
                    ),
                    _help(serving),
                )


class _Span(NamedTuple):
    start: date
    end: date


class _Moved(NamedTuple):
    before: float
    after: float
    day: date


def _span(serving: Sequence[Initiative], today: date) -> _Span | None:
    """From the first start to the last end of what is all over; None while something is not, or has no days."""
    starts = [each.start for each in serving if each.start is not None]
    ends = [min(each.end, today) for each in serving if each.end is not None]
    if not serving or len(starts) < len(serving) or len(ends) < len(serving):
        return None
    if any(each.state != "done" and (each.end is None or each.end >= today) for each in serving):
        return None
    return _Span(min(starts), max(ends))


def _moved(plan: Plan, key_result: KeyResult, span: _Span, today: date) -> _Moved | None:
    """From where to where the value has come since the work began; None if that is a step, or cannot be told."""
    values = [(day, value) for day, value in dated_values(key_result) if day <= today]
    if key_result.shape != "reach" or not values:
        return None
    day, after = values[-1]
    cadence = cadence_of(plan, key_result)
    if day < (span.end if cadence == "end" else one_cadence_after(span.end, cadence)):
        return None
    before = next((value for known, value in reversed(values) if known <= span.start), key_result.baseline)
    if before is None:
        return None
    came, went = share_of(key_result, before), share_of(key_result, after)
    if came is None or went is None or went >= 1 or went - came >= _A_STEP - _ROUNDING:
        return None
    return _Moved(before, after, day)


def _newest_path(key_result: Placed[KeyResult], day: date) -> tuple[str | int, ...]:
    place = max(
        place for place, each in enumerate(key_result.part.check_ins) if each.date == day and each.value is not None
    )
    return (*key_result.path, "check_ins", place, "value")


def _help(serving: Sequence[Placed[Initiative]]) -> Sentence:
    return Sentence(
        "Ask what {initiatives} was meant to change, and plan something that does; or let the key result go.",
        "Ask what {initiatives} were meant to change, and plan something that does; or let the key result go.",
        count=len(serving),
        initiatives=[Quoted(each.words) for each in serving],
    )
