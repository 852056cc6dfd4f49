"""R401: an aim out of proportion to where it starts, or beyond what the metric can be."""

from collections.abc import Iterator

from okrtui.language.quantity import Quantity
from okrtui.language.reach import MULTIPLE_OUT_OF_REACH, SMALLEST_BASELINE, is_all_or_nothing, out_of_reach
from okrtui.language.statement import Statement
from okrtui.locales.sentence import Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context, Placed
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.measured import measured
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE
from okrtui.rules.statements import key_result_statements

_ALL = 100
_LONGEST = 200
"""In a period of more days than these, half a year, ten times as much is bold and not impossible."""


class UnrealisticTarget(Rule):
    """Ten times its baseline or more in a quarter, a score above its scale, all or nothing of what people decide."""

    code = "R401"
    name = "unrealistic-target"
    severity = "warning"
    reads = frozenset({"plan", "key_results"})
    sees = Sentence("A target is ten times its start or more, off its scale, or the whole of what others decide on.")
    why = Sentence("A team that knows from the first day that it will miss the target does not try.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "leads"
metric = "qualified leads a month"
baseline = 200
target = 5000
source = "yearly survey of customers"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "leads"
metric = "leads qualifiés par mois"
baseline = 200
target = 5000
source = "enquête annuelle auprès des clients"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "leads"
metric = "qualified leads a month"
baseline = 200
target = 300
source = "yearly survey of customers"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "leads"
metric = "leads qualifiés par mois"
baseline = 200
target = 300
source = "enquête annuelle auprès des clients"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active key result that aims too far, by its fields or else by its title."""
        period = plan.header.period
        days = None if period is None else period.days
        short = days is None or days <= _LONGEST
        for _objective, key_result, statement in key_result_statements(context):
            if key_result.part.aim is None and key_result.part.change is None:
                yield from _by_title(key_result, statement, short)
            else:
                yield from _by_fields(key_result, statement, context, short)


def _by_title(key_result: Placed[KeyResult], statement: Statement, short: bool) -> Iterator[Finding]:
    found = out_of_reach(statement)
    if found is None:
        return
    if isinstance(found, Quantity):
        leap = (found.factor is not None and found.factor > 0) or (
            found.origin is not None and found.value >= found.origin * MULTIPLE_OUT_OF_REACH
        )
        if leap and not short:
            return
        span = statement.span(found.first, found.last)
        told = _leap() if leap else _beyond()
    else:
        span, told = found, _all_or_nothing()
    yield Finding(key_result.title_path, *told, words=span)


def _by_fields(key_result: Placed[KeyResult], statement: Statement, context: Context, short: bool) -> Iterator[Finding]:
    part = key_result.part
    path = (*key_result.path, "target" if part.target is not None else "change")
    aim, start = part.aim, part.baseline
    if aim is None:
        if short and part.change is not None and part.change.factor >= MULTIPLE_OUT_OF_REACH:
            yield Finding(path, *_leap())
        return
    metric = measured(part, context)
    if short and start is not None and start >= SMALLEST_BASELINE and aim >= start * MULTIPLE_OUT_OF_REACH:
        yield Finding(
            path,
            Sentence(
                "{target} is {times} times the start ({start})", target=aim, times=round(aim / start), start=start
            ),
            Sentence("Aim at what a good quarter can bring: {twice} would already be twice as much.", twice=start * 2),
        )
    elif not metric.share and _is_off_the_scale(aim, metric.lowest, metric.highest):
        yield Finding(path, *_beyond())
    elif (not metric.share or 0 <= aim <= _ALL) and is_all_or_nothing(statement, aim, in_percent=metric.is_percent):
        yield Finding(path, *_all_or_nothing())


def _is_off_the_scale(aim: float, lowest: float | None, highest: float | None) -> bool:
    return (highest is not None and aim > highest) or (lowest is not None and aim < lowest)


def _leap() -> tuple[Sentence, Sentence]:
    return (
        Sentence("Ten times as much, or more, in so short a time"),
        Sentence("Aim at what a good quarter can bring: twice as much is a lot already."),
    )


def _beyond() -> tuple[Sentence, Sentence]:
    return (
        Sentence("This measure does not go that far"),
        Sentence("Look where its scale ends, and aim within it."),
    )


def _all_or_nothing() -> tuple[Sentence, Sentence]:
    return (
        Sentence("All of it, or none of it, is not for the team alone to decide: others have a say"),
        Sentence("Aim at what would already be a good result, and say where it starts."),
    )
