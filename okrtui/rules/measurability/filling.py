"""Proposals that fill the fields of a key result from what the plan already says."""

from collections.abc import Mapping

from okrtui.document.edit import SetValue
from okrtui.language.sameness import metric_key
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.kpi import Kpi
from okrtui.plan.path import Path
from okrtui.plan.words import FIELDS
from okrtui.rules.context import Context
from okrtui.rules.fix import Fix
from okrtui.rules.measured import metric_words


def fill(path: Path, values: Mapping[str, str | float], *, safe: bool) -> Fix | None:
    """The fix that writes fields of a key result; None where there is nothing to write."""
    if not values:
        return None
    written = {key: _written(value) for key, value in values.items()}
    return Fix(
        Sentence("write {fields}", fields=[_field(key, value) for key, value in written.items()]),
        tuple(SetValue((*path, key), value) for key, value in written.items()),
        safe=safe,
    )


def observed_start(key_result: KeyResult, context: Context) -> tuple[Kpi, float] | None:
    """The newest value of a KPI of the plan that measures the same thing, and the KPI; None where none does."""
    words = metric_words(key_result)
    wanted = metric_key(words, context.language)
    if not wanted:
        return None
    for kpi in context.plan.kpis:
        values = [each for each in kpi.observations if each.value is not None and each.date is not None]
        if values and kpi.title and metric_key(kpi.title, context.language) == wanted:
            newest = max(values, key=lambda each: each.date or context.today)
            if newest.value is not None:
                return kpi, newest.value
    return None


def _written(value: str | float) -> str | float:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _field(key: str, value: str | float) -> Sentence:
    words = Quoted(value) if isinstance(value, str) else value
    return Sentence("{field} {value}", field=FIELDS[key], value=words)
