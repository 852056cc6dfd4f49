"""E609: work that ends when it can no longer move anything."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.history import dated_values
from okrtui.plan.initiative import Initiative
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.plan.progress import share_of
from okrtui.plan.term import Term, term_of
from okrtui.rules.context import Context, Placed
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE

_HALVES = 2
_FIFTHS = 5

_WORKS_FROM_ITS_START = ("campaign", "event")
"""Kinds that move something while they run; the others when they are done."""


class TooLateToMatter(Rule):
    """A key result to be reached, all of whose work begins in the second half of its time and ends in the last fifth.

    A campaign or an event counts from its start; what is done already came in time, and so did what the value has
    moved for since it began.
    """

    code = "E609"
    name = "too-late-to-matter"
    severity = "advice"
    reads = frozenset({"plan", "key_results", "check_ins", "initiatives"})
    sees = Sentence(
        "All the work that serves a key result begins in the second half of the period and ends in its last fifth."
    )
    why = Sentence("People take their time to react: the figure will move when nobody counts any more.")
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

[[initiatives]]
id = "calculator"
title = "Calculator for the cost of a line stop"
kind = "content"
serves = ["direct-traffic"]
start = 2027-02-15
end = 2027-03-19
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

[[initiatives]]
id = "calculateur"
title = "Calculateur du coût d’un arrêt de ligne"
kind = "content"
serves = ["trafic-direct"]
start = 2027-02-15
end = 2027-03-19
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

[[initiatives]]
id = "calculator"
title = "Calculator for the cost of a line stop"
kind = "content"
serves = ["direct-traffic"]
start = 2027-01-11
end = 2027-02-12
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

[[initiatives]]
id = "calculateur"
title = "Calculateur du coût d’un arrêt de ligne"
kind = "content"
serves = ["trafic-direct"]
start = 2027-01-11
end = 2027-02-12
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every such key result, at the end of what ends first."""
        for active in context.active_objectives:
            for key_result in active.key_results:
                term = term_of(plan, key_result.part)
                serving = context.serving_key_result(active.objective.part, key_result.part)
                if key_result.part.shape != "reach" or term is None or term.whole <= 0 or not serving:
                    continue
                last_fifth = term.due - timedelta(days=(term.whole + 1) // _FIFTHS)
                days = [_works_from(each.part) for each in serving]
                if not all(day is not None and day > last_fifth for day in days) or any(
                    each.part.state == "done" or _runs_for_half(each.part, term) for each in serving
                ):
                    continue
                if all(each.part.start is not None and each.part.start > term.due for each in serving):
                    continue  # each of them is told to lie outside the period
                if _has_moved(key_result.part, serving):
                    continue
                first = min(serving, key=lambda each: _works_from(each.part) or date.max)
                yield Finding(
                    (*first.path, "start" if _works_from(first.part) == first.part.start else "end"),
                    _message(key_result, first.part, term),
                    Sentence(
                        "Start {initiative} sooner, or bring a first part of it out by {day}.",
                        initiative=Quoted(first.words),
                        day=last_fifth,
                    ),
                )


def _works_from(initiative: Initiative) -> date | None:
    return initiative.start if initiative.kind in _WORKS_FROM_ITS_START else initiative.end


def _message(key_result: Placed[KeyResult], first: Initiative, term: Term) -> Sentence:
    words = Quoted(key_result.words)
    if first.kind in _WORKS_FROM_ITS_START:
        return Sentence(
            "No work for {key_result} begins before {day}, and it is due on {due}",
            key_result=words,
            day=first.start,
            due=term.due,
        )
    return Sentence(
        "No work for {key_result} ends before {day}, and it is due on {due}",
        key_result=words,
        day=first.end,
        due=term.due,
    )


def _runs_for_half(initiative: Initiative, term: Term) -> bool:
    """Whether it is under way since the first half: what runs all quarter, such as a desk, works all quarter."""
    return initiative.start is not None and (initiative.start - term.start).days * _HALVES <= term.whole


def _has_moved(key_result: KeyResult, serving: Sequence[Placed[Initiative]]) -> bool:
    """Whether the newest value is nearer to the target than the one that held when the work began."""
    begun = min((each.part.start for each in serving if each.part.start is not None), default=None)
    values = dated_values(key_result)
    if begun is None or not values or values[-1][0] <= begun:
        return False
    before = next((value for day, value in reversed(values) if day <= begun), key_result.baseline)
    came = None if before is None else share_of(key_result, before)
    went = share_of(key_result, values[-1][1])
    return came is not None and went is not None and went > came
