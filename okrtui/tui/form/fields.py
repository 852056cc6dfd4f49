"""Which fields of an item its form shows, and which of them only on request."""

from collections.abc import Sequence
from typing import NamedTuple

from okrtui.plan.key_result import KeyResult, Shape
from okrtui.tui.form.subject import Subject, SubjectKind

FIELDS: dict[SubjectKind, tuple[str, ...]] = {
    "plan": ("title", "period", "vision", "team", "lang", "cadence", "review", "parent"),
    "person": ("name", "team", "id"),
    "team": ("name", "capacity", "id"),
    "priority": ("title", "id"),
    "kpi": ("title", "unit", "at_least", "at_most", "observations", "id"),
    "objective": (
        *("title", "why", "owner", "supports", "kind", "state"),
        *("grade", "grade_why", "carried_from", "id"),
    ),
    "key_result": (
        *("metric", "title", "baseline", "target", "change", "unit", "at_least", "at_most", "done", "establish"),
        *("owner", "source", "due", "cadence", "state"),
        *("kpi", "weight", "expected", "grade", "grade_why", "carried_from", "id"),
    ),
    "initiative": (
        *("title", "start", "end", "effort", "serves", "owner", "team", "kind", "state"),
        *("after", "link", "note", "id"),
    ),
}
"""Every field of each kind, in the order of its form; lists of tables that have keys of their own are left out."""

_SELDOM: dict[SubjectKind, frozenset[str]] = {
    "objective": frozenset({"grade", "grade_why", "carried_from", "id"}),
    "key_result": frozenset({"kpi", "weight", "expected", "grade", "grade_why", "carried_from", "id"}),
    "initiative": frozenset({"after", "link", "note", "id"}),
}
"""Fields that are shown at once only where something stands in them; ids wait in any case."""

_SHAPED: dict[str, frozenset[Shape | None]] = {
    "target": frozenset({"reach", "establish", None}),
    "change": frozenset({"reach", None}),
    "baseline": frozenset({"reach", "establish", None}),
    "at_least": frozenset({"keep", None}),
    "at_most": frozenset({"keep", None}),
    "done": frozenset({"milestone"}),
    "establish": frozenset({"establish"}),
    "unit": frozenset({"reach", "keep", "establish", None}),
}
"""The shapes of key results that a field is of use to."""


class FormFields(NamedTuple):
    """The fields that are shown at once, and those behind “more fields”."""

    shown: Sequence[str]
    folded: Sequence[str]


def fields_of(subject: Subject) -> FormFields:
    """The fields of a form, by what the item is and what stands in it."""
    fields = FIELDS[subject.kind]
    folded = [field for field in fields if _is_folded(subject, field)]
    return FormFields([field for field in fields if field not in folded], folded)


def _is_folded(subject: Subject, field: str) -> bool:
    seldom = field in _SELDOM.get(subject.kind, ())
    if field == "id":
        return seldom
    if field in subject.part.model_fields_set:
        return False
    if isinstance(subject.part, KeyResult) and field in _SHAPED:
        return subject.part.shape not in _SHAPED[field]
    return seldom


def first_field(subject: Subject) -> str:
    """The field that a form begins with: what a key result is called by, metric or title."""
    if isinstance(subject.part, KeyResult) and not subject.part.metric:
        return "title"
    return FIELDS[subject.kind][0]
