"""C201: an objective that could be anybody's."""

from collections.abc import Iterator

from okrtui.language.vagueness import is_vague
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.clarity.key_result_metrics import quoted_metrics
from okrtui.rules.context import ActiveObjective, Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE
from okrtui.rules.statements import objective_statements

_LONGEST = 120
"""Characters of a reason that can be told again in one breath."""


class VagueObjective(Rule):
    """An objective without a single word that tells its area, its audience or the change."""

    code = "C201"
    name = "vague-objective"
    severity = "warning"
    reads = frozenset({"plan", "objectives", "key_results"})
    sees = Sentence("An objective says neither what it is about, nor for whom, nor what would be different.")
    why = Sentence("Everybody agrees with it and understands something else by it; it decides nothing.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "marketing"
title = "Be better at marketing"
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "marketing"
title = "Améliorer le marketing"
owner = "Claire Martin"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "marketing"
title = "Maintenance managers of mid-sized manufacturers think of us first"
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "marketing"
title = "Les responsables de maintenance des PME industrielles pensent d’abord à nous"
owner = "Claire Martin"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active objective of which an outsider learns nothing."""
        for active, statement in objective_statements(context):
            if is_vague(statement):
                yield Finding(
                    active.objective.title_path,
                    Sentence(
                        "{title} could stand in anybody’s plan: about what, for whom, and what would change?",
                        title=Quoted(active.objective.words),
                    ),
                    _help(active),
                    words=statement.span(statement.opening, len(statement.tokens) - 1),
                )


def _help(active: ActiveObjective) -> Sentence:
    metrics = quoted_metrics(active)
    if metrics:
        return Sentence(
            "Its key results are about {metrics}: say what would change with that, and for whom.",
            metrics=metrics,
        )
    why = (active.objective.part.why or "").strip().rstrip(".")
    if why and len(why) <= _LONGEST:
        return Sentence(
            "Its reason says more: {why}. Make a title of it: who would do or think what differently?",
            why=Quoted(why),
        )
    return Sentence(
        "Say who would do or think what differently, as in “Maintenance managers of mid-sized manufacturers think of "
        "us first”."
    )
