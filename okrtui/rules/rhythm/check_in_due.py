"""T801: a check-in that was due and did not come."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.cadence import days_outdated, next_due
from okrtui.plan.check_in import CheckIn
from okrtui.plan.key_result import KeyResult
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.term import cadence_of
from okrtui.rules.context import Context, Placed
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rhythm.never_checked_in import is_never_checked_in
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT


class CheckInDue(Rule):
    """A key result whose status is outdated: its own cadence asked for a check-in more than three days ago.

    One that nobody has ever checked in, long after the first was asked for, is told by `never-checked-in`.
    """

    code = "T801"
    name = "check-in-due"
    severity = "warning"
    by_day = True
    reads = frozenset({"plan", "key_results", "check_ins"})
    sees = Sentence("A key result’s cadence asked for a check-in more than three days ago, and none came.")
    why = Sentence("Nobody knows how it stands, and what slips is seen too late to be caught.")
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
  { date = 2027-01-29, value = 22000, confidence = 7 },
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
  { date = 2027-01-29, value = 22000, confidence = 7 },
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
  { date = 2027-01-29, value = 22000, confidence = 7 },
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
  { date = 2027-01-29, value = 22000, confidence = 7 },
  { date = 2027-02-12, value = 22600, confidence = 7 },
]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active key result that is outdated, at its newest check-in."""
        for key_result in context.active_key_results:
            standing = context.standings[key_result.path]
            if standing is None or standing.status != "outdated" or is_never_checked_in(plan, key_result.part, context):
                continue
            yield Finding(_path(key_result, context), _message(plan, key_result, context), _help(plan, key_result.part))


def _newest(key_result: KeyResult, context: Context) -> tuple[int, CheckIn] | None:
    dated = [
        (each.date, place, each)
        for place, each in enumerate(key_result.check_ins)
        if each.date is not None and each.date <= context.today
    ]
    if not dated:
        return None
    _, place, newest = max(dated, key=lambda found: found[:2])
    return place, newest


def _path(key_result: Placed[KeyResult], context: Context) -> Path:
    newest = _newest(key_result.part, context)
    return key_result.title_path if newest is None else (*key_result.path, "check_ins", newest[0], "date")


def _message(plan: Plan, key_result: Placed[KeyResult], context: Context) -> Sentence:
    asked = next_due(plan, key_result.part, context.today)
    late = days_outdated(plan, key_result.part, context.today) or 0
    newest = _newest(key_result.part, context)
    words = Quoted(key_result.words)
    if asked is None:  # the status says that one was asked for
        return Sentence("{key_result} is outdated", key_result=words)
    if newest is None or newest[1].date is None or cadence_of(plan, key_result.part) == "end":
        return Sentence(
            "A check-in of {key_result} was due on {asked}, {days} days ago",
            key_result=words,
            asked=asked,
            days=late,
        )
    return Sentence(
        "{key_result} was last checked in on {last}; the next check-in was due on {asked}, {days} days ago",
        key_result=words,
        last=newest[1].date,
        asked=asked,
        days=late,
    )


def _help(plan: Plan, key_result: KeyResult) -> Sentence:
    if cadence_of(plan, key_result) == "end":
        return Sentence("Measure it, and write the value down; or give it a later due day.")
    return Sentence("Write down how it stands; without a new figure, a confidence and a note are enough.")
