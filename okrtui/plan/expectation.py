"""How far a key result is expected to be by a day."""

from collections.abc import Callable
from datetime import date

from okrtui.locales.sentence import Sentence
from okrtui.plan.figure import Figure, percent
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.plan.progress import share_of
from okrtui.plan.term import Term, due_of, term_of


def expected(plan: Plan, key_result: KeyResult, today: date) -> Figure | None:
    """The progress that a key result is expected to show today; None where that cannot be told.

    By shape: reach linear from 0 at the period's start to 1 at `due`, or along the straight lines between the
    values of its `expected`; keep the elapsed share; milestone and establish 0 until `due`, then 1.
    """
    match key_result.shape:
        case "reach" | "keep" as shape:
            term = term_of(plan, key_result)
            if term is None:
                return None
            return (_along(key_result, term, today) if shape == "reach" else None) or _elapsed(term, today)
        case "milestone" | "establish":
            due = due_of(plan, key_result)
            return None if due is None else _at_once(due, today)
    return None


def _elapsed(term: Term, today: date) -> Figure:
    share = term.elapsed_share(today)
    return Figure(
        share,
        lambda: Sentence(
            "{elapsed} days ÷ {whole} days to {due} = {share}",
            elapsed=term.elapsed(today) if term.whole > 0 else 0,
            whole=max(0, term.whole),
            due=term.due,
            share=percent(share),
        ),
    )


def _at_once(due: date, today: date) -> Figure:
    share = 1.0 if today >= due else 0.0
    return Figure(share, lambda: Sentence("0 until {due}, then 1 = {share}", due=due, share=percent(share)))


def _along(key_result: KeyResult, term: Term, today: date) -> Figure | None:
    """Between the expected values around the day, in the metric's unit; None where there are none to go by.

    The baseline stands at the start and the target at the due day, whatever is written for these days.
    """
    baseline, target = key_result.baseline, key_result.aim
    if baseline is None or target is None or not term.start < today < term.due:
        return None
    written = {
        point.date: point.value
        for point in key_result.expected
        if point.date is not None and point.value is not None and term.start < point.date < term.due
    }
    if not written:
        return None
    points = sorted({**written, term.start: baseline, term.due: target}.items())
    after = next(place for place, (day, _) in enumerate(points) if day >= today)
    (first, low), (last, high) = points[after - 1], points[after]
    part = (today - first).days / (last - first).days
    value = low * (1 - part) + high * part
    share = share_of(key_result, value)
    if share is None:
        return None
    return Figure(share, _between(key_result, (first, low), (last, high), value, share))


def _between(
    key_result: KeyResult, before: tuple[date, float], after: tuple[date, float], value: float, share: float
) -> Callable[[], Sentence]:
    return lambda: Sentence(
        "from {low} on {first} to {high} on {last} it is {value} today, "
        "({value} − {baseline}) ÷ ({target} − {baseline}) = {share}",
        low=before[1],
        first=before[0],
        high=after[1],
        last=after[0],
        value=value,
        baseline=key_result.baseline,
        target=key_result.aim,
        share=percent(share),
    )
