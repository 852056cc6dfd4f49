"""M301: a key result by which nobody can tell whether it was reached."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.measurability.filling import fill, observed_start
from okrtui.rules.measurability.lacking import lacking
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE
from okrtui.rules.statements import key_result_statements


class UnmeasurableKeyResult(Rule):
    """Neither the fields nor the title give a number, a level or a date to reach; a bare metric is not enough."""

    code = "M301"
    name = "unmeasurable-key-result"
    severity = "warning"
    reads = frozenset({"plan", "key_results", "kpis"})
    sees = Sentence("Neither the fields nor the title of a key result say what figure, level or day is to be reached.")
    why = Sentence("When the period ends, some will say that it was reached, and others that it was not.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "quotes"
title = "More buyers ask us for a quote"
source = "yearly survey of customers"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "devis"
title = "Les acheteurs nous demandent davantage de devis"
source = "enquête annuelle auprès des clients"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "quotes"
title = "More buyers ask us for a quote"
metric = "quote requests a month"
baseline = 40
target = 60
source = "yearly survey of customers"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "devis"
title = "Les acheteurs nous demandent davantage de devis"
metric = "demandes de devis par mois"
baseline = 40
target = 60
source = "enquête annuelle auprès des clients"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active key result without anything to reach."""
        for _objective, key_result, statement in key_result_statements(context):
            if lacking(key_result.part, statement) != "figure":
                continue
            part, words = key_result.part, Quoted(key_result.words)
            if part.baseline is not None:
                message = Sentence("{words} starts from {baseline}, and nothing says where it should get to",
                                   words=words, baseline=part.baseline)  # fmt: skip
                help = Sentence("Write the target too.")
                yield Finding(key_result.title_path, message, help)
                continue
            message = Sentence("Nothing says when {words} is reached: no number, no level, no day", words=words)
            known = observed_start(part, context)
            if known is None:
                help = Sentence(
                    "Say what is counted (metric), where it stands today (baseline) "
                    "and where it should get to (target)."
                )
                yield Finding(key_result.title_path, message, help)
                continue
            kpi, value = known
            help = Sentence(
                "The KPI {kpi} stands at {value}: start from there, and write the target.",
                kpi=Quoted(kpi.title or ""),
                value=value,
            )
            yield Finding(key_result.title_path, message, help, fill(key_result.path, {"baseline": value}, safe=False))
