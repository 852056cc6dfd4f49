"""M311: one metric with two targets."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from okrtui.language.sameness import beginnings, metric_key
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context, Placed
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.measurability.figures import figures_of
from okrtui.rules.measured import metric_words
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE


class DuplicateMetric(Rule):
    """Two key results on one metric, with different figures or in opposite directions."""

    code = "M311"
    name = "duplicate-metric"
    severity = "warning"
    cured_by_giving_up = True
    reads = frozenset({"plan", "key_results"})
    sees = Sentence(
        "Two key results measure the same metric with different figures, or pull it in opposite directions."
    )
    why = Sentence("A figure is one thing on one day: the two cannot both be right.")
    source = PRACTICE
    bad = Example(
        en="""
[[objectives]]
id = "sales"
title = "Salespeople meet buyers who have a real project"

[[objectives.key_results]]
id = "leads"
metric = "qualified leads"
unit = "leads/month"
baseline = 160
target = 184
source = "CRM"

[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "qualified"
metric = "leads, qualified"
unit = "leads/month"
baseline = 150
target = 200
source = "CRM"
""",
        fr="""
[[objectives]]
id = "ventes"
title = "Les commerciaux rencontrent des acheteurs qui ont un vrai projet"

[[objectives.key_results]]
id = "leads"
metric = "leads qualifiés"
unit = "leads/mois"
baseline = 160
target = 184
source = "CRM"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "qualifies"
metric = "les leads qualifiés"
unit = "leads/mois"
baseline = 150
target = 200
source = "CRM"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "sales"
title = "Salespeople meet buyers who have a real project"

[[objectives.key_results]]
id = "leads"
metric = "qualified leads"
unit = "leads/month"
baseline = 160
target = 184
source = "CRM"

[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "mentions"
metric = "mentions in the trade press"
unit = "mentions"
baseline = 0
target = 5
source = "press review"
""",
        fr="""
[[objectives]]
id = "ventes"
title = "Les commerciaux rencontrent des acheteurs qui ont un vrai projet"

[[objectives.key_results]]
id = "leads"
metric = "leads qualifiés"
unit = "leads/mois"
baseline = 160
target = 184
source = "CRM"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "mentions"
metric = "mentions dans la presse professionnelle"
unit = "mentions"
baseline = 0
target = 5
source = "revue de presse"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """The second of each two on one metric in one unit.

        Two stages of one way, due on different days, are no contradiction, and neither is a range to keep beside an
        aim within it.
        """
        language = context.language
        by_metric: dict[tuple[frozenset[str], str | None], list[Placed[KeyResult]]] = defaultdict(list)
        measured = [each for each in context.active_key_results if metric_words(each.part) and figures_of(each.part)]
        alike = Counter((beginnings(metric_words(each.part), language), each.part.unit) for each in measured)
        for placed in measured:
            words, unit = metric_words(placed.part), placed.part.unit
            if alike[beginnings(words, language), unit] > 1:
                by_metric[metric_key(words, language), unit].append(placed)
        for first, *others in by_metric.values():
            for other in others:
                if (found := _contradiction(other, first)) is not None:
                    yield found


def _contradiction(placed: Placed[KeyResult], first: Placed[KeyResult]) -> Finding | None:
    mine, other = placed.part, first.part
    if _direction(mine) * _direction(other) < 0 or _out_of_range(mine, other) or _out_of_range(other, mine):
        message = Sentence(
            "{key_result} and {other} pull the same metric in opposite directions",
            key_result=Quoted(placed.words),
            other=Quoted(first.words),
        )
    elif mine.shape == other.shape and mine.due == other.due and figures_of(mine) != figures_of(other):
        message = Sentence(
            "{key_result} measures what {other} measures, with different figures",
            key_result=Quoted(placed.words),
            other=Quoted(first.words),
        )
    else:
        return None
    help = Sentence("Keep one of the two; or say in each what sets it apart: which audience, country or product.")
    return Finding(placed.title_path, message, help)


def _direction(key_result: KeyResult) -> float:
    """Above 0 for an aim above the start, below 0 for one below it, else 0."""
    if key_result.change is not None and key_result.target is None:
        return key_result.change.factor - 1
    if key_result.aim is None or key_result.baseline is None:
        return 0.0
    return key_result.aim - key_result.baseline


def _out_of_range(kept: KeyResult, reached: KeyResult) -> bool:
    """Whether what one asks to be kept forbids what the other asks to reach."""
    if kept.shape != "keep" or reached.aim is None:
        return False
    return (kept.at_most is not None and reached.aim > kept.at_most) or (
        kept.at_least is not None and reached.aim < kept.at_least
    )
