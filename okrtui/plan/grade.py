"""The grade that a key result or an objective gets at its close."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from okrtui.locales.sentence import Sentence
from okrtui.plan.figure import percent
from okrtui.plan.key_result import KeyResult
from okrtui.plan.mean import weighted_mean
from okrtui.plan.objective import Commitment, Objective
from okrtui.plan.plan import Plan
from okrtui.plan.progress import progress
from okrtui.plan.rollup import COUNTED_STATES

Colour = Literal["green", "amber", "red"]

COLOURS: dict[Commitment, tuple[float, float]] = {"committed": (1.0, 0.7), "aspirational": (0.7, 0.4)}
"""The grade from which it is green, and from which it is amber, by the objective's kind."""

_ROUNDING = 1e-9  # a grade that differs from a limit by less is at it


@dataclass(frozen=True, slots=True)
class Mark:
    """A grade from 0 to 1; `written` where the plan gives it, else it follows from the progress."""

    value: float
    written: bool
    colour: Colour
    explain: Callable[[], Sentence] = field(compare=False, repr=False)

    @property
    def formula(self) -> Sentence:
        """How the grade came about, with the numbers put in."""
        return self.explain()


def colour(grade: float, kind: Commitment) -> Colour:
    """Committed: green only when all is reached, amber from 0.7; aspirational: green from 0.7, amber from 0.4."""
    green, amber = COLOURS[kind]
    if grade >= green - _ROUNDING:
        return "green"
    return "amber" if grade >= amber - _ROUNDING else "red"


def key_result_grade(plan: Plan, kind: Commitment, key_result: KeyResult, today: date) -> Mark | None:
    """The grade of a key result under an objective of this kind: as written, else its clamped progress once done.

    None while it is not graded; a roll-up leaves it out and never counts it as 0.
    """
    if key_result.grade is None and key_result.state != "done":
        return None
    return proposed_grade(plan, kind, key_result, today)


def proposed_grade(plan: Plan, kind: Commitment, key_result: KeyResult, today: date) -> Mark | None:
    """The grade that a key result would get if it were closed today."""
    if key_result.grade is not None:
        return _written(key_result.grade, kind)
    reached = progress(plan, key_result, today)
    if reached is None:
        return None
    return Mark(reached.share, False, colour(reached.share, kind), reached.explain)


def objective_grade(plan: Plan, objective: Objective, today: date) -> Mark | None:
    """The grade of an objective: as written, else the weighted mean of its key results' grades once done.

    With the objective, all its key results are closed: what is not parked or dropped counts with its grade, as
    written or as proposed.
    """
    if objective.grade is None and objective.state != "done":
        return None
    return proposed_objective_grade(plan, objective, today)


def proposed_objective_grade(plan: Plan, objective: Objective, today: date) -> Mark | None:
    """The grade that an objective would get if it were closed today."""
    if objective.grade is not None:
        return _written(objective.grade, objective.kind)
    marks = [
        (mark.value, key_result.weight)
        for key_result in objective.key_results
        if key_result.state in COUNTED_STATES
        and (mark := proposed_grade(plan, objective.kind, key_result, today)) is not None
    ]
    return _mean(marks, objective.kind)


def plan_grades(plan: Plan, today: date) -> dict[Commitment, Mark]:
    """Mean grade of the graded objectives by their kind; a kind without any is left out."""
    found: dict[Commitment, Mark] = {}
    for kind in COLOURS:
        marks = [
            (mark.value, 1.0)
            for objective in plan.objectives
            if objective.kind == kind
            and objective.state in COUNTED_STATES
            and (mark := objective_grade(plan, objective, today)) is not None
        ]
        mean = _mean(marks, kind)
        if mean is not None:
            found[kind] = mean
    return found


def _written(grade: float, kind: Commitment) -> Mark:
    return Mark(grade, True, colour(grade, kind), lambda: Sentence("as written in the plan: {grade}", grade=grade))


def _mean(marks: list[tuple[float, float]], kind: Commitment) -> Mark | None:
    mean = weighted_mean(marks)
    if mean is None:
        return None
    return Mark(
        mean,
        False,
        colour(mean, kind),
        lambda: Sentence(
            "mean by weight of {grades} = {mean}",
            grades=[Sentence("{share} × {weight}", share=percent(value), weight=weight) for value, weight in marks],
            mean=percent(mean),
        ),
    )
