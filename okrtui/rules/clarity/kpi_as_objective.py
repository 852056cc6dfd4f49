"""C208: an objective that is only the name of a KPI."""

from collections.abc import Iterator

from okrtui.language.metric import is_only_metric
from okrtui.language.sameness import words_key
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE


class KpiAsObjective(Rule):
    """An objective whose title names a measure, and no change."""

    code = "C208"
    name = "kpi-as-objective"
    severity = "warning"
    reads = frozenset({"plan", "kpis", "objectives"})
    sees = Sentence("An objective is only the name of a KPI.")
    why = Sentence("A KPI is observed; an objective says where to go, and why anybody should care.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "conversion"
title = "Conversion rate of the website"
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "conversion"
title = "Taux de conversion du site"
owner = "Claire Martin"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "conversion"
title = "Visitors to the website find the machine they need, and ask us for a quote"
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "conversion"
title = "Les visiteurs du site trouvent la machine qu’il leur faut et nous demandent un devis"
owner = "Claire Martin"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Objectives that a lexicon knows as metrics, or that one of the plan's own KPIs is called by."""
        own = {words_key(kpi.title, context.language) for kpi in plan.kpis if kpi.title}
        for objective, _ in context.active_objectives:
            title = objective.part.title
            if not title:
                continue
            is_own = bool(own) and words_key(title, context.language) in own
            if is_own or is_only_metric(title, context.language):
                yield Finding(
                    objective.title_path,
                    Sentence(
                        "{title} is the name of a KPI, and says nothing about what is to change", title=Quoted(title)
                    ),
                    Sentence("Say who will do what differently once it is better; the figure is for a key result.")
                    if not is_own
                    else Sentence(
                        "The KPI of this name is watched already. Say who will do what differently once it is better; "
                        "the figure is for a key result."
                    ),
                )
