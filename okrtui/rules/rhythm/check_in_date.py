"""T803: a check-in on a day that cannot be meant."""

from collections.abc import Iterator
from datetime import date

from okrtui.document.edit import SetValue
from okrtui.locales.sentence import Sentence
from okrtui.plan.period import Period
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
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
        """Every check-in of an active key result whose day lies outside."""
        period = plan.header.period
        for key_result in context.active_key_results:
            for place, check_in in enumerate(key_result.part.check_ins):
                day = check_in.date
                message = None if day is None else _wrong(day, period, context.today)
                if day is None or message is None:
                    continue
                path = (*key_result.path, "check_ins", place, "date")
                meant = _meant(day, period, context.today)
                if meant is None:
                    yield Finding(path, message, Sentence("Write the day on which it was measured."))
                    continue
                yield Finding(
                    path,
                    message,
                    Sentence("Was {day} meant?", day=meant),
                    Fix(Sentence("date this check-in {day}", day=meant), (SetValue(path, meant),)),
                )


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
