"""Fields of a key result that have no effect beside others of it."""

from collections.abc import Iterator

from okrtui.document.edit import Unset
from okrtui.locales.sentence import Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.path import Path
from okrtui.plan.words import FIELDS
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix

_FIELDS = {
    "reach": ("target", "change"),
    "keep": ("at_least", "at_most"),
    "milestone": ("done",),
    "establish": ("establish",),
}
"""Shapes, the one that counts first, with the fields that make them."""

_HARMLESS = ("establish", False)

_ROUNDING = 0.01  # of the target


def leftover_fields(key_result: KeyResult, path: Path) -> Iterator[Finding]:
    """Fields of another shape than the one that counts, and a change that disagrees with the target."""
    shape = key_result.shape
    if shape is None or shape == "establish":
        return
    shapes = list(_FIELDS)
    leading = next(field for field in _FIELDS[shape] if getattr(key_result, field) is not None)
    for later in shapes[shapes.index(shape) + 1 :]:
        for field in _FIELDS[later]:
            value = getattr(key_result, field)
            if value is not None and (field, value) != _HARMLESS:
                yield _leftover(field, leading, path)
    if _change_disagrees(key_result):
        yield _leftover("change", "target", path)


def _change_disagrees(key_result: KeyResult) -> bool:
    """Whether `change` comes to another target than the one that is written, by more than rounding.

    Without a baseline it comes to none at all.
    """
    if key_result.target is None or key_result.change is None:
        return False
    if key_result.baseline is None:
        return True
    gap = abs(key_result.change.applied_to(key_result.baseline) - key_result.target)
    return gap > _ROUNDING * abs(key_result.target)


def _leftover(field: str, leading: str, path: Path) -> Finding:
    return Finding(
        (*path, field),
        Sentence("“{field}” has no effect beside “{leading}”", field=FIELDS[field], leading=FIELDS[leading]),
        Sentence(
            "Remove “{field}”; or “{leading}”, if that is the one too many.",
            field=FIELDS[field],
            leading=FIELDS[leading],
        ),
        Fix(Sentence("remove “{field}”", field=FIELDS[field]), (Unset((*path, field)),)),
        on_key=True,
    )
