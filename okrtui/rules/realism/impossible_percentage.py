"""R404: a share of more than everything, or of less than nothing."""

from collections.abc import Iterator

from okrtui.locales.sentence import Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.measured import measured
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE

_WHOLE = 100.0


class ImpossiblePercentage(Rule):
    """A part of a whole above 100 % or below 0 %, told by what the metric is."""

    code = "R404"
    name = "impossible-percentage"
    severity = "warning"
    reads = frozenset({"plan", "key_results", "check_ins"})
    sees = Sentence("A share is above 100% or below 0%.")
    why = Sentence("No part is greater than its whole: one of the figures is mistyped, or is not a share.")
    source = PRACTICE
    bad = Example(
        en="""
[[objectives]]
id = "visitors"
title = "Visitors to the website ask us for a quote"

[[objectives.key_results]]
id = "conversion"
metric = "conversion rate"
unit = "%"
baseline = 60
target = 120
source = "site analytics"
""",
        fr="""
[[objectives]]
id = "visiteurs"
title = "Les visiteurs du site nous demandent un devis"

[[objectives.key_results]]
id = "conversion"
metric = "taux de conversion"
unit = "%"
baseline = 60
target = 120
source = "mesure d’audience du site"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "visitors"
title = "Visitors to the website ask us for a quote"

[[objectives.key_results]]
id = "conversion"
metric = "conversion rate"
unit = "%"
baseline = 60
target = 75
source = "site analytics"
""",
        fr="""
[[objectives]]
id = "visiteurs"
title = "Les visiteurs du site nous demandent un devis"

[[objectives.key_results]]
id = "conversion"
metric = "taux de conversion"
unit = "%"
baseline = 60
target = 75
source = "mesure d’audience du site"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """The first figure of each share that cannot be."""
        for placed in context.active_key_results:
            if not measured(placed.part, context).share:
                continue
            for path, figure in _figures(placed.part):
                if not 0 <= figure <= _WHOLE:
                    yield Finding((*placed.path, *path), _message(path, figure), _help(figure))
                    break


def _figures(key_result: KeyResult) -> Iterator[tuple[Path, float]]:
    """Its figures and where they stand; what a change comes to stands at the change."""
    aim = ("change" if key_result.target is None else "target", key_result.aim)
    range_ = (("at_least", key_result.at_least), ("at_most", key_result.at_most))
    for key, figure in (("baseline", key_result.baseline), aim, *range_):
        if figure is not None:
            yield (key,), figure
    for place, point in enumerate(key_result.expected):
        if point.value is not None:
            yield ("expected", place, "value"), point.value
    for place, check_in in enumerate(key_result.check_ins):
        if check_in.value is not None:
            yield ("check_ins", place, "value"), check_in.value


def _message(path: Path, figure: float) -> Sentence:
    if path == ("change",):
        return Sentence("This comes to {figure}%, and a share ends at 100%", figure=figure)
    if figure < 0:
        return Sentence("{figure} is less than nothing: a share begins at 0%", figure=figure)
    return Sentence("{figure}% is more than the whole: a share ends at 100%", figure=figure)


def _help(figure: float) -> Sentence:
    if figure < 0:
        return Sentence("Correct the figure; if it is a change and not a share, say so in the metric.")
    return Sentence("Correct the figure; if it is growth and not a share, say so in the metric: “growth of …”.")
