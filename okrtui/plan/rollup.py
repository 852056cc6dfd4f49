"""From key results to objectives, from objectives to the plan: weighted means."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from okrtui.locales.sentence import Sentence
from okrtui.plan.expectation import expected
from okrtui.plan.figure import Figure, percent
from okrtui.plan.key_result import KeyResult
from okrtui.plan.mean import weighted_mean
from okrtui.plan.objective import Commitment, Objective
from okrtui.plan.plan import Plan
from okrtui.plan.progress import Progress, clamped, progress

COUNTED_STATES = ("active", "done")
"""What is parked or dropped is left out of every roll-up above it."""


class _Share(NamedTuple):
    value: float
    weight: float = 1.0


def objective_progress(plan: Plan, objective: Objective, today: date) -> Progress | None:
    """Weighted mean of the clamped progress of its key results; None where none of them has any.

    Key results that are parked, dropped, without progress or of weight 0 are left out.
    """
    return _rolled_up((each, key_result.weight) for key_result, each in _counted(plan, objective, today))


def objective_expected(plan: Plan, objective: Objective, today: date) -> Figure | None:
    """The same weighted mean of what its key results are expected to show, over those that have progress."""
    shares = []
    for key_result, _ in _counted(plan, objective, today):
        figure = expected(plan, key_result, today)
        if figure is not None:
            shares.append(_Share(clamped(figure.value), key_result.weight))
    return _mean(shares)


def plan_progress(plan: Plan, today: date) -> dict[Commitment, Progress]:
    """The progress of a plan: mean of its active and done objectives, by their kind, which are never mixed.

    A kind without any progress is left out.
    """
    found: dict[Commitment, Progress] = {}
    for kind, objectives in _by_kind(plan).items():
        each = (objective_progress(plan, objective, today) for objective in objectives)
        mean = _rolled_up((share, 1.0) for share in each if share is not None)
        if mean is not None:
            found[kind] = mean
    return found


def plan_expected(plan: Plan, today: date) -> dict[Commitment, Figure]:
    """What a plan is expected to show, by kind: mean over the objectives, as for its progress."""
    found: dict[Commitment, Figure] = {}
    for kind, objectives in _by_kind(plan).items():
        each = (objective_expected(plan, objective, today) for objective in objectives)
        mean = _mean([_Share(figure.value) for figure in each if figure is not None])
        if mean is not None:
            found[kind] = mean
    return found


def _counted(plan: Plan, objective: Objective, today: date) -> list[tuple[KeyResult, Progress]]:
    pairs = (
        (key_result, progress(plan, key_result, today))
        for key_result in objective.key_results
        if key_result.state in COUNTED_STATES
    )
    return [(key_result, each) for key_result, each in pairs if each is not None]


def _by_kind(plan: Plan) -> dict[Commitment, list[Objective]]:
    kinds: dict[Commitment, list[Objective]] = {"committed": [], "aspirational": []}
    for objective in plan.objectives:
        if objective.state in COUNTED_STATES:
            kinds[objective.kind].append(objective)
    return kinds


def _rolled_up(parts: Iterable[tuple[Progress, float]]) -> Progress | None:
    weighted = list(parts)
    shares = [_Share(each.share, weight) for each, weight in weighted]
    share = weighted_mean(shares)
    unclamped = weighted_mean((each.unclamped, weight) for each, weight in weighted)
    if share is None or unclamped is None:
        return None
    return Progress(share, unclamped, _explained(shares, share))


def _mean(shares: list[_Share]) -> Figure | None:
    mean = weighted_mean(shares)
    return None if mean is None else Figure(mean, _explained(shares, mean))


def _explained(shares: list[_Share], mean: float) -> Callable[[], Sentence]:
    def explain() -> Sentence:
        if len({share.weight for share in shares}) == 1:
            return Sentence(
                "mean of {shares} = {mean}",
                shares=[percent(share.value) for share in shares],
                mean=percent(mean),
            )
        return Sentence(
            "mean by weight of {shares} = {mean}",
            shares=[
                Sentence("{share} × {weight}", share=percent(share.value), weight=share.weight) for share in shares
            ],
            mean=percent(mean),
        )

    return explain
