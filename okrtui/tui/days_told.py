"""The days of an initiative in words: from when to when, and which weeks of the period that is."""

from datetime import date

from okrtui.locales.sentence import Sentence
from okrtui.plan.initiative import Initiative
from okrtui.plan.period import Period


def days_told(initiative: Initiative, period: Period | None) -> Sentence:
    """“Jan 11, 2027 – Feb 5, 2027, weeks 2 to 6”."""
    start, end = initiative.start or initiative.end, initiative.end or initiative.start
    if start is None or end is None:
        return Sentence("no dates yet")
    days = Sentence("{start} – {end}", start=start, end=end)
    weeks = _weeks_told(start, end, period)
    return days if weeks is None else Sentence("{days}, {weeks}", days=days, weeks=weeks)


def _weeks_told(start: date, end: date, period: Period | None) -> Sentence | None:
    """Which weeks of the period the days lie in; None without a period, or where the end comes first."""
    if period is None or period.start is None or period.end is None or end < start:
        return None
    if start > period.end:
        return Sentence("after the period")
    if end < period.start:
        return Sentence("before the period")
    first, last = period.week_of(start), period.week_of(end)
    if first is None and last is None:
        return Sentence("all of the period and more")
    if first is None:
        return Sentence("from before the period to week {last}", last=last)
    if last is None:
        return Sentence("from week {first} to beyond the period", first=first)
    if first == last:
        return Sentence("week {week}", week=first)
    return Sentence("weeks {first} to {last}", first=first, last=last)
