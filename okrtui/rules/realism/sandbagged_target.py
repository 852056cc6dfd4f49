"""R402: a target that needs no effort."""

from collections.abc import Iterator

from okrtui.locales.sentence import Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.plan.term import term_of
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.measured import measured
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE

_A_MONTH = 0.01
"""Less than 1 % of the baseline a month of the time there is, 3 % a quarter, is what figures do by themselves."""
_AT_MOST = 0.05
_OF_THE_REST = 0.05
"""Where a scale ends, the step must be small against what is left of it, too: 99.5 to 99.9 is most of it."""
_DAYS_A_MONTH = 30.4


class SandbaggedTarget(Rule):
    """A target hardly beyond the baseline, though there is much room above it."""

    code = "R402"
    name = "sandbagged-target"
    severity = "advice"
    reads = frozenset({"plan", "key_results"})
    sees = Sentence("A target is hardly beyond the baseline, and there is far more to gain.")
    why = Sentence("A step that could as well be chance shows nothing, even when it is made.")
    source = PRACTICE
    bad = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers come to us by themselves"

[[objectives.key_results]]
id = "traffic"
metric = "organic traffic"
unit = "visits/month"
baseline = 20000
target = 20200
source = "site analytics"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels viennent à nous d’eux-mêmes"

[[objectives.key_results]]
id = "trafic"
metric = "trafic organique"
unit = "visites/mois"
baseline = 20000
target = 20200
source = "mesure d’audience du site"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers come to us by themselves"

[[objectives.key_results]]
id = "traffic"
metric = "organic traffic"
unit = "visits/month"
baseline = 20000
target = 24000
source = "site analytics"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels viennent à nous d’eux-mêmes"

[[objectives.key_results]]
id = "trafic"
metric = "trafic organique"
unit = "visites/mois"
baseline = 20000
target = 24000
source = "mesure d’audience du site"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Steps that are small both against the baseline and against what is left on the scale."""
        for placed in context.active_key_results:
            step = _small_step(plan, placed.part, context)
            if step is not None:
                yield Finding(
                    (*placed.path, "change" if placed.part.target is None else "target"),
                    Sentence(
                        "From {baseline} to {target} is a step of only {step}%",
                        baseline=placed.part.baseline,
                        target=placed.part.aim,
                        step=round(step * 100, 1),
                    ),
                    Sentence("Aim at what the initiatives should make possible, or leave the figure to a KPI."),
                )


def _small_step(plan: Plan, key_result: KeyResult, context: Context) -> float | None:
    """The step as a share of the baseline, where it is a small one and goes the better way."""
    baseline, aim = key_result.baseline, key_result.aim
    if not baseline or aim is None or aim == baseline:
        return None
    step = abs(aim - baseline) / abs(baseline)
    term = term_of(plan, key_result)
    months = 3 if term is None or term.whole <= 0 else term.whole / _DAYS_A_MONTH
    if step > min(_AT_MOST, _A_MONTH * months):
        return None
    metric = measured(key_result, context)
    rises = aim > baseline
    if metric.better is not None and (metric.better == "up") is not rises:
        return None
    end = metric.highest if rises else (metric.lowest or 0.0)
    if end is None:
        return step
    return step if abs(aim - baseline) < _OF_THE_REST * abs(end - baseline) else None
