"""R403: a target that was met before anybody began."""

from collections.abc import Iterator

from okrtui.language.metric import Metric, is_only_metric
from okrtui.locales.sentence import Sentence
from okrtui.plan.check_in import CheckIn
from okrtui.plan.history import in_order, newest_value
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.plan.term import term_of
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.measured import measured, metric_words
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE

_FIRST_DAYS = 0.2
"""A check-in within the first fifth of the time tells where the key result began; a later one, what came of it."""


class TargetAlreadyMet(Rule):
    """A target that the baseline, or the first check-in, is at or beyond."""

    code = "R403"
    name = "target-already-met"
    severity = "warning"
    reads = frozenset({"plan", "key_results", "check_ins"})
    sees = Sentence("The baseline of a key result, or its first check-in, is already at the target or beyond it.")
    why = Sentence("A target that is met on the first day steers nothing.")
    source = PRACTICE
    bad = Example(
        en="""
[[objectives]]
id = "customers"
title = "Our customers bring us their neighbours"

[[objectives.key_results]]
id = "nps"
metric = "NPS of installed customers"
baseline = 42
target = 38
source = "survey of all customers"
""",
        fr="""
[[objectives]]
id = "clients"
title = "Nos clients nous amènent leurs voisins"

[[objectives.key_results]]
id = "nps"
metric = "NPS des clients installés"
baseline = 42
target = 38
source = "enquête auprès de tous les clients"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "customers"
title = "Our customers bring us their neighbours"

[[objectives.key_results]]
id = "nps"
metric = "NPS of installed customers"
baseline = 31
target = 38
source = "survey of all customers"
""",
        fr="""
[[objectives]]
id = "clients"
title = "Nos clients nous amènent leurs voisins"

[[objectives.key_results]]
id = "nps"
metric = "NPS des clients installés"
baseline = 31
target = 38
source = "enquête auprès de tous les clients"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Reach key results that have arrived before they left; a target equal to the baseline is M308's to tell."""
        for placed in context.active_key_results:
            key_result = placed.part
            aim = key_result.aim
            if aim is None or key_result.baseline == aim:
                continue
            metric = measured(key_result, context)
            if _starts_beyond(key_result, aim, metric, context):
                yield Finding(
                    (*placed.path, "change" if key_result.target is None else "target"),
                    Sentence(
                        "The baseline ({baseline}) is already better than the target ({target})",
                        baseline=key_result.baseline,
                        target=aim,
                    ),
                    Sentence("Check the two figures: they may have been swapped. If not, aim further."),
                )
                continue
            first = _first(plan, key_result)
            rises = metric.better == "up" if key_result.baseline is None else aim > key_result.baseline
            known = metric if key_result.baseline is None else metric._replace(better="up" if rises else "down")
            if first is None or first.value is None or not _is_beyond(first.value, aim, rises, known):
                continue
            newest = newest_value(key_result)
            if newest is None or newest.value is None or not _is_beyond(newest.value, aim, rises, known):
                continue
            place = next(place for place, each in enumerate(key_result.check_ins) if each is first)
            yield Finding(
                (*placed.path, "check_ins", place, "value"),
                Sentence(
                    "The first check-in ({value}) is already at the target of {target} or beyond it",
                    value=first.value,
                    target=aim,
                ),
                Sentence("Aim further, or give it a range to keep (at least, at most)."),
            )


def _starts_beyond(key_result: KeyResult, aim: float, metric: Metric, context: Context) -> bool:
    """Whether the baseline is the better figure.

    Of a count, only its bare name tells which one is: leads, but not “leads that nobody has called back”.
    """
    if key_result.baseline is None:
        return False
    if metric.kind in ("count", "amount") and not is_only_metric(metric_words(key_result), context.language):
        return False
    return _is_beyond(key_result.baseline, aim, metric.better == "up", metric)


def _is_beyond(value: float, aim: float, rises: bool, metric: Metric) -> bool:
    if metric.better is None:
        return False
    return value >= aim if rises else value <= aim


def _first(plan: Plan, key_result: KeyResult) -> CheckIn | None:
    """The first check-in with a value, where it was made early enough to tell of the start."""
    term = term_of(plan, key_result)
    first = next((each for each in in_order(key_result.check_ins) if each.value is not None), None)
    if first is None or first.date is None or term is None:
        return None
    return first if (first.date - term.start).days <= term.whole * _FIRST_DAYS else None
