"""Ahead or late: progress against what is expected."""

from datetime import date

from okrtui.locales.sentence import Sentence
from okrtui.plan.expectation import expected
from okrtui.plan.figure import Figure, percent
from okrtui.plan.key_result import KeyResult
from okrtui.plan.objective import Commitment, Objective
from okrtui.plan.plan import Plan
from okrtui.plan.progress import progress
from okrtui.plan.rollup import objective_expected, objective_progress

AIM: dict[Commitment, float] = {"committed": 1.0, "aspirational": 0.7}
"""The share of what is expected that each kind of objective aims at."""

BEHIND = -0.10
FAR_BEHIND = -0.25

_ROUNDING = 1e-9  # a pace that differs from a limit by less is at it


def pace(plan: Plan, objective: Objective, key_result: KeyResult, today: date) -> Figure | None:
    """Progress − aim × expected, of a key result under this objective; below 0 it is late.

    The progress is not clamped here: a value that falls below the baseline is late by that, too. None where
    there is no progress or nothing expected.
    """
    reached = progress(plan, key_result, today)
    if reached is None:
        return None
    return _pace(reached.unclamped, expected(plan, key_result, today), objective.kind)


def objective_pace(plan: Plan, objective: Objective, today: date) -> Figure | None:
    """The same of an objective, from the rolled-up figures."""
    reached = objective_progress(plan, objective, today)
    if reached is None:
        return None
    return _pace(reached.share, objective_expected(plan, objective, today), objective.kind)


def is_behind(pace: Figure) -> bool:
    """Whether a pace is −0.10 or worse."""
    return pace.value <= BEHIND + _ROUNDING


def is_far_behind(pace: Figure) -> bool:
    """Whether a pace is −0.25 or worse."""
    return pace.value <= FAR_BEHIND + _ROUNDING


def points_of(pace: Figure) -> int:
    """A pace in whole points; negative where it is late."""
    return round(pace.value * 100)


def said(pace: Figure) -> Sentence:
    """A pace in words, in points: “ahead 3”, “late 11”, “on pace”."""
    points = points_of(pace)
    if points == 0:
        return Sentence("on pace")
    if points > 0:
        return Sentence("ahead {points}", points=points)
    return Sentence("late {points}", points=-points)


def _pace(reached: float, hoped: Figure | None, kind: Commitment) -> Figure | None:
    if hoped is None:
        return None
    aim = AIM[kind]
    value = reached - aim * hoped.value
    return Figure(
        value,
        lambda: Sentence(
            "{reached} − {aim} × {expected} = {pace}",
            reached=percent(reached),
            aim=aim,
            expected=percent(hoped.value),
            pace=percent(value),
        ),
    )
