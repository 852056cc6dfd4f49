"""The titles of a plan as sentences, read once for all rules that ask what they say."""

from functools import lru_cache

from okrtui.language.statement import Statement, read_statement
from okrtui.plan.key_result import KeyResult
from okrtui.plan.objective import Objective
from okrtui.rules.context import ActiveObjective, Context, Placed


@lru_cache(maxsize=1)
def objective_statements(context: Context) -> tuple[tuple[ActiveObjective, Statement], ...]:
    """The active objectives that have a title, and what it says; the answer for the last plan is kept."""
    language = context.language
    return tuple(
        (active, read_statement(title, language))
        for active in context.active_objectives
        if (title := active.objective.part.title) and title.strip()
    )


@lru_cache(maxsize=1)
def key_result_statements(context: Context) -> tuple[tuple[Placed[Objective], Placed[KeyResult], Statement], ...]:
    """The active key results that have a title or else a metric, their objectives, and what it says.

    The answer for the last plan is kept.
    """
    language = context.language
    return tuple(
        (objective, key_result, read_statement(words, language))
        for objective, key_results in context.active_objectives
        for key_result in key_results
        if (words := key_result.part.title or key_result.part.metric) and words.strip()
    )
