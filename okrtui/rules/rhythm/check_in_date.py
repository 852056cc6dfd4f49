"""T803: a check-in on a day that cannot be meant."""

from collections.abc import Iterator, Sequence
from datetime import date

from okrtui.document.edit import SetValue
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.path import Path
from okrtui.plan.period import Period
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context, Placed
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT

LATEST_DAYS = 14
"""A last check-in may come so many days after the period's end."""


class CheckInDate(Rule):
    """A check-in dated in the future, before the period, or more than 14 days after it."""

    code = "T803"
    name = "check-in-date"
    severity = "warning"
    by_day = True
    reads = frozenset({"plan", "key_results", "check_ins"})
    sees = Sentence("A check-in lies in the future, before the period, or more than 14 days after it.")
    why = Sentence("The newest day counts as how things stand, so one wrong day hides all others.")
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
  { date = 2026-01-29, value = 22000, confidence = 7 },
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
  { date = 2026-01-29, value = 22000, confidence = 7 },
  { date = 2027-02-12, value = 22600, confidence = 7 },
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
        """Every check-in of an active key result whose day lies outside; several in the future are one finding."""
        period = plan.header.period
        for key_result in context.active_key_results:
            days = [(place, each.date) for place, each in enumerate(key_result.part.check_ins) if each.date is not None]
            ahead = [(place, day) for place, day in days if day > context.today]
            if len(ahead) > 1:
                yield _several(key_result, ahead)
            for place, day in days:
                if len(ahead) > 1 and day > context.today:
                    continue
                message = _wrong(day, period, context.today)
                if message is not None:
                    yield _finding(
                        (*key_result.path, "check_ins", place, "date"), message, _meant(day, period, context.today)
                    )


def _several(key_result: Placed[KeyResult], ahead: Sequence[tuple[int, date]]) -> Finding:
    place, first = min(ahead, key=lambda found: found[1])
    return Finding(
        (*key_result.path, "check_ins", place, "date"),
        Sentence(
            "{count} check-ins of {key_result} lie in the future, the first on {first}",
            count=len(ahead),
            key_result=Quoted(key_result.words),
            first=first,
        ),
        _MEASURED,
    )


def _finding(path: Path, message: Sentence, meant: date | None) -> Finding:
    if meant is None:
        return Finding(path, message, _MEASURED)
    fix = Fix(Sentence("date this check-in {day}", day=meant), (SetValue(path, meant),))
    return Finding(path, message, Sentence("Was {day} meant?", day=meant), fix)


_MEASURED = Sentence("Write the day on which it was measured.")


def _wrong(day: date, period: Period | None, today: date) -> Sentence | None:
    if day > today:
        return Sentence("This check-in lies in the future: {day}", day=day)
    if period is None or period.days is None or period.start is None or period.end is None:
        return None
    if day < period.start:
        return Sentence(
            "This check-in of {day} comes before the period, which began on {start}", day=day, start=period.start
        )
    if (day - period.end).days > LATEST_DAYS:
        return Sentence("This check-in of {day} comes long after the period’s end on {end}", day=day, end=period.end)
    return None


def _meant(day: date, period: Period | None, today: date) -> date | None:
    """The same day in the year of the period, where that is over and in the period: the slip of every January."""
    if period is None or period.start is None or period.end is None:
        return None
    for year in range(period.start.year, period.end.year + 1):
        try:
            moved = day.replace(year=year)
        except ValueError:  # 29 February
            continue
        if moved != day and period.start <= moved <= min(period.end, today):
            return moved
    return None
