"""What a key result measures."""

from okrtui.language.metric import Metric, metric_of
from okrtui.plan.key_result import KeyResult
from okrtui.rules.context import Context


def metric_words(key_result: KeyResult) -> str:
    """The words that name its metric: the metric itself, or the title where there is none."""
    return key_result.metric or key_result.title or ""


def measured(key_result: KeyResult, context: Context) -> Metric:
    """What is known of its metric, by its words and its unit."""
    return metric_of(metric_words(key_result), key_result.unit, context.language)
