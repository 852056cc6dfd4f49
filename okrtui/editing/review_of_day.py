"""The entry of the reviews that is written on a day."""

from collections.abc import Sequence
from datetime import date

from okrtui.document.edit import Edit, Insert, SetValue, Value
from okrtui.plan.plan import Plan


def place_of_review(plan: Plan, day: date) -> int | None:
    """Which review is that of a day, the last where there are several; None where there is none yet."""
    return next((at for at in reversed(range(len(plan.reviews))) if plan.reviews[at].date == day), None)


def with_line(plan: Plan, day: date, line: str) -> Sequence[Edit]:
    """The edit that puts a line at the end of the note of the review of a day."""
    place = place_of_review(plan, day)
    if place is None:
        return [Insert(("reviews",), len(plan.reviews), {"date": day, "note": line})]
    note = plan.reviews[place].note or ""
    if note.strip():
        line = f"{note}{line}\n" if note.endswith("\n") else f"{note}\n{line}"
    return [SetValue(("reviews", place, "note"), line)]


def with_decision(plan: Plan, day: date, decision: dict[str, Value]) -> Sequence[Edit]:
    """The edit that puts a decision behind those of the review of a day."""
    place = place_of_review(plan, day)
    if place is None:
        return [Insert(("reviews",), len(plan.reviews), {"date": day, "decisions": [decision]})]
    return [Insert(("reviews", place, "decisions"), len(plan.reviews[place].decisions), decision)]
