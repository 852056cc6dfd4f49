"""A key result taken along into the next plan."""

from typing import Any

from okrtui.plan.history import current_value
from okrtui.plan.key_result import KeyResult

_KEPT = (
    *("id", "title", "metric", "unit", "at_least", "at_most"),
    *("owner", "source", "cadence", "kpi", "weight"),
)


def carried_over(key_result: KeyResult, plan_file: str, key: str) -> KeyResult:
    """The next plan's key result: it starts at the last value and keeps the absolute target.

    A `change` is not applied anew: 100, “+30 %”, last 115 goes on from 115 to 130. A milestone starts as not done;
    a baseline that was to be established stays so until a value is known. What belongs to the old period (due day,
    expected values, history, grade, state) stays there; `carried_from` is the old plan's file, relative to the new
    one, and the key that the key result goes by in it. Only the fields that the new one has are set
    (`model_fields_set`).
    """
    fields: dict[str, Any] = {name: getattr(key_result, name) for name in _KEPT if name in key_result.model_fields_set}
    value = current_value(key_result)
    if value is not None:
        fields["baseline"] = value
    elif key_result.establish:
        fields["establish"] = True
    if key_result.aim is not None:
        fields["target"] = key_result.aim
    elif key_result.change is not None:
        fields["change"] = key_result.change
    if key_result.done is not None:
        fields["done"] = False
    return KeyResult(**fields, carried_from=f"{plan_file}#{key}")
