"""How far a key result is, by the shape that its fields give it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import isfinite

from okrtui.locales.sentence import Sentence
from okrtui.plan.figure import percent
from okrtui.plan.history import current_value, dated_values
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.plan.term import term_of

_FARTHEST = 1e9  # a progress beyond a thousand million times the aim says no more than this


@dataclass(frozen=True, slots=True)
class Progress:
    """How far something is.

    `share` is 0 to 1 and what roll-ups are made of; `unclamped` is what stands beside it on a screen, below 0
    for a value that is worse than the baseline and above 1 for one beyond the target.
    """

    share: float
    unclamped: float
    explain: Callable[[], Sentence] = field(compare=False, repr=False)

    @property
    def formula(self) -> Sentence:
        """How the progress came about, with the numbers put in."""
        return self.explain()


def progress(plan: Plan, key_result: KeyResult, today: date) -> Progress | None:
    """The progress of a key result; None where there is nothing to tell it from.

    By shape: reach (value − baseline) ÷ (target − baseline), from the newest value or else the baseline, for
    rising and falling targets alike; keep days in range ÷ days from the period's start to `due`, a value
    holding until the next one, and the baseline, where there is one, until the first (days that nothing is known
    of are not in range); milestone 0 or 1; establish 0, then 1 once the baseline is written. Source: “Key results
    come in four shapes” of the format.
    """
    match key_result.shape:
        case "reach":
            return _reached(key_result)
        case "keep":
            return _kept(plan, key_result, today)
        case "milestone":
            return _done(key_result)
        case "establish":
            return _established(key_result)
    return None


def share_of(key_result: KeyResult, value: float) -> float | None:
    """The share of the way from the baseline to the target that a value stands for, not clamped.

    None without a baseline or target, and where the two are equal.
    """
    baseline, target = key_result.baseline, key_result.aim
    if baseline is None or target is None or target == baseline:
        return None
    way, gone = target - baseline, value - baseline
    if not (isfinite(way) and isfinite(gone)):  # between the ends of what a number can hold
        way, gone = target / 4 - baseline / 4, value / 4 - baseline / 4
    return max(-_FARTHEST, min(_FARTHEST, gone / way)) + 0.0  # no minus sign before a zero


def in_range(key_result: KeyResult, value: float) -> bool:
    """Whether a value lies within `at_least` and `at_most`, both counted in; an end that is not given is open."""
    return (key_result.at_least is None or value >= key_result.at_least) and (
        key_result.at_most is None or value <= key_result.at_most
    )


def in_range_now(key_result: KeyResult) -> bool | None:
    """Whether the current value of a key result to keep is in its range; None where none is known."""
    value = current_value(key_result)
    if key_result.shape != "keep" or value is None:
        return None
    return in_range(key_result, value)


def is_complete(key_result: KeyResult) -> bool:
    """Whether a milestone is reached, or a baseline that was to be established is known: nothing is left to see."""
    return (key_result.shape == "milestone" and bool(key_result.done)) or (
        key_result.shape == "establish" and key_result.baseline is not None
    )


def clamped(share: float) -> float:
    """The share, no less than 0 and no more than 1."""
    return max(0.0, min(1.0, share))


def _progress(share: float, explain: Callable[[], Sentence]) -> Progress:
    return Progress(clamped(share), share, explain)


def _reached(key_result: KeyResult) -> Progress | None:
    value = current_value(key_result)
    share = None if value is None else share_of(key_result, value)
    if share is None:
        return None
    return _progress(
        share,
        lambda: Sentence(
            "({value} − {baseline}) ÷ ({target} − {baseline}) = {share}",
            value=value,
            baseline=key_result.baseline,
            target=key_result.aim,
            share=percent(share),
        ),
    )


def _kept(plan: Plan, key_result: KeyResult, today: date) -> Progress | None:
    values = dated_values(key_result)
    term = term_of(plan, key_result)
    if not values or term is None or term.whole <= 0:
        return None
    if key_result.baseline is not None:
        values.insert(0, (date.min, key_result.baseline))
    until = term.start + timedelta(days=term.elapsed(today))
    ends = [day for day, _ in values[1:]] + [date.max]
    inside = sum(
        max(0, (min(end, until) - max(day, term.start)).days)
        for (day, value), end in zip(values, ends, strict=True)
        if in_range(key_result, value)
    )
    share = inside / term.whole
    return _progress(
        share,
        lambda: Sentence(
            "{inside} days in range ÷ {whole} days = {share}",
            inside=inside,
            whole=term.whole,
            share=percent(share),
        ),
    )


def _done(key_result: KeyResult) -> Progress:
    if is_complete(key_result):
        return _progress(1.0, lambda: Sentence("done = {share}", share=percent(1)))
    return _progress(0.0, lambda: Sentence("not done = {share}", share=percent(0)))


def _established(key_result: KeyResult) -> Progress:
    if is_complete(key_result):
        return _progress(1.0, lambda: Sentence("the baseline is known = {share}", share=percent(1)))
    return _progress(0.0, lambda: Sentence("the baseline is not known yet = {share}", share=percent(0)))
