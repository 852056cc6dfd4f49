"""C204: two objectives in one title."""

from collections.abc import Iterator

from okrtui.language.aims import second_aim
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.clarity.rewording import capitalised
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE
from okrtui.rules.statements import objective_statements


class CompoundObjective(Rule):
    """Two aims joined in one; a list of places, teams or audiences is none, and neither is a guardrail."""

    code = "C204"
    name = "compound-objective"
    severity = "warning"
    reads = frozenset({"plan", "objectives", "key_results"})
    sees = Sentence("An objective joins two aims that could each stand alone.")
    why = Sentence("When one of them is reached and the other is not, nobody can say whether the objective is.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Win the trust of industrial buyers and reduce the turnover in our team"
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Gagner la confiance des acheteurs industriels et réduire les départs dans notre équipe"
owner = "Claire Martin"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Win the trust of industrial buyers in France and in Spain"
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Gagner la confiance des acheteurs industriels en France et en Espagne"
owner = "Claire Martin"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active objective with a second aim, marked from the joint to the first word of that."""
        for active, statement in objective_statements(context):
            span = second_aim(statement)
            if span is None:
                continue
            begin = next(token.start for token in statement.tokens if token.end == span[1])
            first = statement.text[statement.tokens[statement.opening].start : span[0]].rstrip(" ,;")
            yield Finding(
                active.objective.title_path,
                Sentence(
                    "Two aims in one: {first} and {second}",
                    first=Quoted(capitalised(first)),
                    second=Quoted(capitalised(statement.text[begin:].strip())),
                ),
                _help(len(context.active_objectives), context.limits.objectives),
                words=span,
            )


def _help(active: int, limit: int) -> Sentence:
    if active < limit:
        return Sentence(
            "Keep the one that matters more, and make the other an objective of its own, with the key results that "
            "belong to it."
        )
    return Sentence(
        "Keep the one that matters more. The other can be an objective of its own if it takes the place of another "
        "one: {count} are active already.",
        count=active,
    )
