"""M308: a target that is where the key result already stands."""

from collections.abc import Iterator

from okrtui.document.edit import SetValue, Unset
from okrtui.language.metric import Metric
from okrtui.locales.sentence import Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.words import FIELDS
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.measured import measured
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE


class KpiAsKeyResult(Rule):
    """A key result whose target is its start: it is observed, not steered."""

    code = "M308"
    name = "kpi-as-key-result"
    severity = "warning"
    reads = frozenset({"plan", "key_results"})
    sees = Sentence("The target of a key result is its baseline.")
    why = Sentence("KPIs observe, OKRs steer: where nothing is to move, there is no progress to show.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers come to us by themselves"

[[objectives.key_results]]
id = "traffic"
metric = "organic traffic"
unit = "visits/month"
baseline = 18400
target = 18400
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
baseline = 18400
target = 18400
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
baseline = 18400
target = 23000
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
baseline = 18400
target = 23000
source = "mesure d’audience du site"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active key result that is to end where it begins."""
        for placed in context.active_key_results:
            key_result = placed.part
            if key_result.baseline is None or key_result.aim != key_result.baseline:
                continue
            if key_result.target is None and key_result.baseline == 0:
                yield Finding(
                    (*placed.path, "change"),
                    Sentence("{change} of a baseline of 0 is 0", change=_written(key_result)),
                    Sentence("Write the target itself: a relative aim needs a start that is not 0."),
                )
                continue
            yield Finding(
                (*placed.path, "change" if key_result.target is None else "target"),
                Sentence("The target is the same as the baseline: {value}", value=key_result.baseline),
                Sentence(
                    "Choose a figure that is worth the work. If it is only to be held, give it a range to keep "
                    "(at least, at most); if it is only watched, it is a KPI."
                ),
                _to_keep(key_result, placed.path, measured(key_result, context)),
            )


def _written(key_result: KeyResult) -> str:
    return "" if key_result.change is None else key_result.change.written


def _to_keep(key_result: KeyResult, path: Path, metric: Metric) -> Fix | None:
    """The same figure as a range to keep, where the better direction is known."""
    if metric.better is None or key_result.baseline is None:
        return None
    end = "at_least" if metric.better == "up" else "at_most"
    edits = [Unset((*path, key)) for key in ("target", "change") if getattr(key_result, key) is not None]
    value = key_result.baseline
    written = int(value) if value.is_integer() else value
    return Fix(
        Sentence("make it a range to keep: {end} {value}", end=FIELDS[end], value=written),
        (*edits, SetValue((*path, end), written)),
    )
