"""The titles of a plan as sentences, read once for all rules that ask what they say."""

from collections.abc import Iterator

from okrtui.language.statement import Statement, read_statement
from okrtui.plan.key_result import KeyResult
from okrtui.plan.objective import Objective
from okrtui.rules.context import ActiveObjective, Context, Placed


def objective_statements(context: Context) -> Iterator[tuple[ActiveObjective, Statement]]:
    """The active objectives that have a title, and what it says."""
    for active in context.active_objectives:
        title = active.objective.part.title
        if title and title.strip():
            yield active, read_statement(title, context.language)


def key_result_statements(context: Context) -> Iterator[tuple[Placed[Objective], Placed[KeyResult], Statement]]:
    """The active key results that have a title or else a metric, their objectives, and what it says."""
    for objective, key_results in context.active_objectives:
        for key_result in key_results:
            words = key_result.part.title or key_result.part.metric
            if words and words.strip():
                yield objective, key_result, read_statement(words, context.language)
