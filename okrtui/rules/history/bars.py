"""What a key result has to come to, before and after a change: is it easier now?"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from okrtui.locales.sentence import Quoted
from okrtui.plan.history import in_order
from okrtui.plan.key_result import KeyResult
from okrtui.rules.context import Context
from okrtui.rules.history.followed import Kept
from okrtui.rules.measured import measured

BarField = Literal["target", "at_least", "at_most"]


class Eased(NamedTuple):
    """A bar that hangs lower: which one, the field that tells now, and both figures; `new` is None where it is gone."""

    bar: BarField
    field: str
    old: float | Quoted
    new: float | Quoted | None


def eased_bars(kept: Kept, context: Context) -> Iterator[Eased]:
    """What is easier now: a target for rising or for falling figures, and each end of a range.

    A figure that the plan does not tell, or that has changed its unit, cannot be compared; nor can a target of which
    nothing says whether it rises or falls.
    """
    if kept.is_restated:
        return
    if kept.was.shape == "reach":
        yield from _eased_target(kept, context)
    elif kept.was.shape == "keep":
        yield from _eased_range(kept.was, kept.now)


def _eased_target(kept: Kept, context: Context) -> Iterator[Eased]:
    was, now = kept.was, kept.now
    written = _written(was)
    if now.shape not in ("reach", "keep"):
        yield Eased("target", _field(was), written, None)
        return
    old, new = _comparable(was, now)
    rises = _rises(was, now, context)
    if old is None or rises is None:
        return
    if now.shape == "keep":
        new, field = (now.at_least, "at_least") if rises else (now.at_most, "at_most")
        if new is None:
            yield Eased("target", field, written, None)
        elif _is_easier(old, new, rises):
            yield Eased("target", field, written, new)
    elif new is not None and _is_easier(old, new, rises):
        told = (written, _written(now)) if _field(was) == _field(now) else (old, new)
        yield Eased("target", _field(now), *told)


def _eased_range(was: KeyResult, now: KeyResult) -> Iterator[Eased]:
    bounds: tuple[tuple[BarField, float | None, float | None, bool], ...] = (
        ("at_least", was.at_least, now.at_least, True),
        ("at_most", was.at_most, now.at_most, False),
    )
    for field, old, new, rises in bounds:
        if old is None:
            continue
        its: str = field
        if now.shape == "reach":
            if now.aim is None or None not in (was.at_least, was.at_most):
                continue
            new, its = now.aim, _field(now)
        elif now.shape != "keep":
            new = None
        if new is None or _is_easier(old, new, rises):
            yield Eased(field, its, old, new)


def _is_easier(old: float, new: float, rises: bool) -> bool:
    return new < old if rises else new > old


def _field(key_result: KeyResult) -> str:
    return "change" if key_result.target is None and key_result.change is not None else "target"


def _written(key_result: KeyResult) -> float | Quoted:
    """The target as the file has it."""
    if key_result.target is None and key_result.change is not None:
        return Quoted(key_result.change.written)
    return key_result.target or 0.0


def _comparable(was: KeyResult, now: KeyResult) -> tuple[float | None, float | None]:
    """Both targets on one scale: as factors where both are changes, else as figures, from a baseline known by now."""
    if was.target is None and now.target is None and was.change is not None and now.change is not None:
        return was.change.factor, now.change.factor
    old = was.aim
    if old is None and was.change is not None and now.baseline is not None:
        old = was.change.applied_to(now.baseline)
    return old, now.aim


def _rises(was: KeyResult, now: KeyResult, context: Context) -> bool | None:
    """Whether the old target asks for more: by its change or start, or by what the metric is; None if nothing tells."""
    if was.target is None and was.change is not None:
        return None if was.change.factor == 1 else was.change.factor > 1
    first = next((each.value for each in in_order(was.check_ins) if each.value is not None), None)
    for start in (was.baseline, now.baseline, first):
        if start is not None and was.target is not None and start != was.target:
            return was.target > start
    better = measured(was, context).better
    return None if better is None else better == "up"
