"""What the key results of an objective measure, for the words of a remark on its title."""

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.rules.context import ActiveObjective
from okrtui.rules.first_few import first_few


def quoted_metrics(active: ActiveObjective) -> list[Quoted | Sentence]:
    """The metrics of an objective's active key results, the first few by name; empty where none is named."""
    metrics = (placed.part.metric for placed in active.key_results)
    return first_few([metric.strip() for metric in metrics if metric is not None and metric.strip()])
