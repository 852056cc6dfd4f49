"""How a key result stands, in one word."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from okrtui.locales.sentence import Sentence
from okrtui.plan.cadence import days_outdated, next_due
from okrtui.plan.figure import Figure
from okrtui.plan.history import newest_confidence, newest_value
from okrtui.plan.key_result import KeyResult
from okrtui.plan.objective import Commitment, Objective
from okrtui.plan.pace import is_behind, is_far_behind, pace
from okrtui.plan.plan import Plan
from okrtui.plan.progress import is_complete

Status = Literal["closed", "outdated", "not started", "off track", "at risk", "on track"]

CLOSED_STATES = ("done", "dropped")

CONFIDENT: dict[Commitment, tuple[float, float]] = {"committed": (7, 4), "aspirational": (5, 3)}
"""The confidence from which a key result is on track, and from which it is at risk, by the objective's kind."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of a key result and the reason for it."""

    status: Status
    explain: Callable[[], Sentence] = field(compare=False, repr=False)

    @property
    def formula(self) -> Sentence:
        """What the status follows from, with the numbers put in."""
        return self.explain()


def standing(plan: Plan, objective: Objective, key_result: KeyResult, today: date) -> Standing | None:
    """The status of a key result under this objective: the first that applies, in the order of `Status`.

    On track, at risk and off track follow from the newest confidence, and from the pace where there is none.
    None where a measured key result has neither (a target without a baseline).
    """
    for part in (key_result, objective):
        if is_closed(part):
            return _closed(part)
    late = days_outdated(plan, key_result, today) if objective.state == "active" else None
    if late is not None:
        asked = next_due(plan, key_result, today)
        return Standing(
            "outdated",
            lambda: Sentence(
                "a check-in was due on {day}, {count} day ago",
                "a check-in was due on {day}, {count} days ago",
                day=asked,
                count=late,
            ),
        )
    if not is_started(key_result):
        return Standing("not started", lambda: Sentence("no check-in with a value yet"))
    if is_complete(key_result):
        return Standing("on track", lambda: Sentence("done"))
    newest = newest_confidence(key_result)
    if newest is not None and newest.confidence is not None:
        return _by_confidence(newest.confidence, objective.kind)
    late_by = pace(plan, objective, key_result, today)
    return None if late_by is None else _by_pace(late_by)


def is_closed(part: KeyResult | Objective) -> bool:
    """Whether it is done, dropped or graded."""
    return part.state in CLOSED_STATES or part.grade is not None


def is_started(key_result: KeyResult) -> bool:
    """Whether a value was written down; where no values are asked for, whether anything was, or it is done."""
    if key_result.shape in ("milestone", "establish"):
        return is_complete(key_result) or bool(key_result.check_ins)
    return newest_value(key_result) is not None


def status_word(status: Status) -> Sentence:
    """The word for a status in the reader's language."""
    match status:
        case "closed":
            return Sentence("closed")
        case "outdated":
            return Sentence("outdated")
        case "not started":
            return Sentence("not started")
        case "off track":
            return Sentence("off track")
        case "at risk":
            return Sentence("at risk")
        case "on track":
            return Sentence("on track")


def _closed(part: KeyResult | Objective) -> Standing:
    def explain() -> Sentence:
        if part.grade is not None:
            return Sentence("graded {grade}", grade=part.grade)
        return Sentence("done") if part.state == "done" else Sentence("dropped")

    return Standing("closed", explain)


def _by_confidence(confidence: float, kind: Commitment) -> Standing:
    on_track, at_risk = CONFIDENT[kind]
    status: Status = "off track"
    if confidence >= on_track:
        status = "on track"
    elif confidence >= at_risk:
        status = "at risk"
    return Standing(
        status,
        lambda: Sentence(
            "confidence {confidence} of 10: on track from {on_track}, at risk from {at_risk}",
            confidence=confidence,
            on_track=on_track,
            at_risk=at_risk,
        ),
    )


def _by_pace(pace: Figure) -> Standing:
    status: Status = "on track"
    if is_far_behind(pace):
        status = "off track"
    elif is_behind(pace):
        status = "at risk"
    return Standing(status, lambda: Sentence("no confidence given, pace {formula}", formula=pace.formula))
