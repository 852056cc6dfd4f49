"""M305: a key result that is work, and not what the work changes."""

from collections.abc import Iterator

from okrtui.language.output import output_counted, output_named
from okrtui.language.statement import Statement
from okrtui.language.work import work_named
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE
from okrtui.rules.statements import key_result_statements


class TaskAsKeyResult(Rule):
    """An activity or an output, counted or not; what customers, the press or other third parties decide is none."""

    code = "M305"
    name = "task-as-key-result"
    severity = "warning"
    reads = frozenset({"plan", "objectives", "key_results"})
    sees = Sentence("A key result is something the team does or makes, not what it changes for somebody.")
    why = Sentence("All of it can be done without making any difference, and nobody would notice.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "articles"
title = "Publish 3 articles on predictive maintenance"
baseline = 0
target = 3
source = "yearly survey of customers"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "articles"
title = "Publier 3 articles sur la maintenance prédictive"
baseline = 0
target = 3
source = "enquête annuelle auprès des clients"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "mentions"
title = "The trade press mentions us 3 times"
baseline = 0
target = 3
source = "yearly survey of customers"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "mentions"
title = "La presse professionnelle nous cite 3 fois"
baseline = 0
target = 3
source = "enquête annuelle auprès des clients"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active key result that names work or its output."""
        for objective, key_result, statement in key_result_statements(context):
            if key_result.part.shape in ("keep", "establish"):
                continue  # what is held, and what is measured first, is no work that could be ticked off
            span = _work(key_result.part, statement)
            if span is None:
                continue
            words = Quoted(statement.text[span[0] : span[1]])
            yield Finding(
                key_result.title_path,
                Sentence("{words} is work, not what the work changes", words=words),
                Sentence(
                    "Make it an initiative for {objective}, and measure what should be different once it is done: "
                    "who does what more, or less?",
                    objective=Quoted(objective.words),
                ),
                words=span,
            )


def _work(key_result: KeyResult, statement: Statement) -> tuple[int, int] | None:
    if key_result.title is None:  # a metric is the name of something, and never what is to be done
        return output_named(statement) if key_result.target is not None and not key_result.unit else None
    found = work_named(statement) or output_counted(statement)
    if found is None and key_result.target is not None and not key_result.unit:
        return output_named(statement)
    return found
