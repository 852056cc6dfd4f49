"""What a key result lacks before anybody can see how far it is."""

from typing import Literal

from okrtui.language.measurability import change_without_start, is_measurable
from okrtui.language.measure import Measure, read_measure
from okrtui.language.output import output_counted
from okrtui.language.statement import Statement
from okrtui.language.work import work_named
from okrtui.plan.key_result import KeyResult

Lack = Literal["figure", "baseline", "target", "start"]
"""The first that applies: no figure at all; a relative aim without a start; a figure that only the title has; an
absolute target without a start."""


def lacking(key_result: KeyResult, statement: Statement) -> Lack | None:
    """What a key result lacks; None for what is to be kept, done or measured first, and where nothing is missing."""
    if key_result.shape in ("keep", "milestone", "establish"):
        return None
    if key_result.target is not None:
        return "start" if key_result.baseline is None else None
    if key_result.change is not None:
        return "baseline" if key_result.baseline is None else None
    if key_result.baseline is None and change_without_start(statement) is not None:
        return "baseline"
    if not is_measurable(statement):
        return "figure"
    if work_named(statement) or output_counted(statement) or read_measure(statement) is None:
        return None  # what is to be done is told by another rule, and a day is no value of a metric
    return "target"


def unsaid(key_result: KeyResult, measure: Measure) -> dict[str, str | float]:
    """The fields that a title fills and the key result leaves empty, in the order in which a plan has them."""
    told = {
        "metric": measure.metric,
        "unit": measure.unit,
        "baseline": measure.baseline,
        "target": measure.target if key_result.change is None else None,
        "change": measure.change if key_result.target is None else None,
    }
    return {key: value for key, value in told.items() if value is not None and getattr(key_result, key) is None}
