"""C205: an objective that asks for more of the same."""

from collections.abc import Iterator

from okrtui.language.sameness import content
from okrtui.language.statement import Statement
from okrtui.language.upkeep import upkeep_named
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.kpi import Kpi
from okrtui.plan.plan import Plan
from okrtui.rules.clarity.key_result_metrics import quoted_metrics
from okrtui.rules.context import ActiveObjective, Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE
from okrtui.rules.statements import objective_statements


class BusinessAsUsual(Rule):
    """Continue, maintain, keep, the day-to-day running: nothing would be different at the end."""

    code = "C205"
    name = "business-as-usual"
    severity = "warning"
    reads = frozenset({"plan", "kpis", "objectives", "key_results"})
    sees = Sentence("An objective asks to continue, to maintain or to keep something: nothing would change.")
    why = Sentence("What runs anyway needs no objective, and takes the place of what should become different.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "service"
title = "Maintain the quality of our customer service"
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "service"
title = "Maintenir la qualité de notre service client"
owner = "Claire Martin"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "service"
title = "Customers get an answer that helps the first time they ask"
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "service"
title = "Les clients reçoivent une réponse utile dès leur première question"
owner = "Claire Martin"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active objective that says that something is to go on as it is."""
        for active, statement in objective_statements(context):
            span = upkeep_named(statement)
            if span is not None:
                yield Finding(
                    active.objective.title_path,
                    Sentence(
                        "{title} asks for more of the same: nothing would change", title=Quoted(active.objective.words)
                    ),
                    _help(active, statement, plan),
                    words=span,
                )


def _help(active: ActiveObjective, statement: Statement, plan: Plan) -> Sentence:
    watching = _watching(statement, plan)
    if watching is not None:
        return Sentence(
            "Say what would be better at the end, and for whom. If it only has to hold, the KPI {kpi} watches it.",
            kpi=Quoted(watching.title or ""),
        )
    metrics = quoted_metrics(active)
    if metrics and all(placed.part.shape == "reach" for placed in active.key_results):
        return Sentence(
            "Its key results move {metrics}: say what that makes better, and for whom.",
            metrics=metrics,
        )
    return Sentence(
        "Say what would be better at the end, and for whom. If it only has to hold, a key result keeps it in its "
        "range, with a figure for “at least” or “at most”, or a KPI watches it."
    )


def _watching(statement: Statement, plan: Plan) -> Kpi | None:
    """The KPI that measures what the title speaks of: all words of its name stand there."""
    said = set(content(statement.text, statement.language))
    return next(
        (kpi for kpi in plan.kpis if kpi.title and said.issuperset(content(kpi.title, statement.language))), None
    )
