"""What happened to an objective since the last time that it was talked about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from okrtui.plan.check_in import CheckIn
from okrtui.plan.history import in_order
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.review import Decision, Review
from okrtui.plan.serving import initiatives_serving

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class FromTo:
    """A figure as it was the last time and as it is now; None where there was or is none."""

    before: float | None
    now: float | None

    @property
    def moved(self) -> bool:
        """Whether it is another figure."""
        return self.before != self.now


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """A key result with new check-ins, the oldest first, and what they come to; a value was first the baseline."""

    key_result: Item
    check_ins: tuple[CheckIn, ...]
    value: FromTo
    confidence: FromTo


@dataclass(frozen=True, slots=True)
class SinceLast:
    """What came after the day `since`: of the last review, or a week ago where there was none (`review` is None).

    `started` and `ended` are initiatives that serve the objective, by their days in the plan, those left out that
    were dropped. `decided` is what the last review decided about the objective, its key results and these
    initiatives, to be asked after.
    """

    since: date
    review: Review | None
    checked_in: tuple[CheckedIn, ...]
    started: tuple[Item, ...]
    ended: tuple[Item, ...]
    decided: tuple[Decision, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing happened, and nothing was decided."""
        return not (self.checked_in or self.started or self.ended or self.decided)


def last_time(plan: Plan, today: date) -> Review | None:
    """The last review before today, the last in the file where there are several of that day.

    That of today is the one that is being written.
    """
    held = [(review.date, place) for place, review in enumerate(plan.reviews) if review.date and review.date < today]
    return plan.reviews[max(held)[1]] if held else None


def since_last(plan: Plan, path: Path, today: date) -> SinceLast:
    """What happened to the objective at a path after the last time and up to today; what lies ahead is left out."""
    review = last_time(plan, today)
    since = today - _WEEK if review is None or review.date is None else review.date
    objective = plan.objectives[int(path[1])]
    key_results = [item for item in plan.items if item.kind == "key_result" and item.path[:2] == path]
    work = initiatives_serving(plan, objective)
    ids = {objective.id, *(item.id for item in (*key_results, *work))} - {None}
    return SinceLast(
        since,
        review,
        tuple(_checked_in(key_results, since, today)),
        tuple(item for item in work if _falls("start", item, since, today)),
        tuple(item for item in work if _falls("end", item, since, today)),
        tuple(each for each in review.decisions if each.about in ids) if review is not None else (),
    )


def _checked_in(key_results: Iterable[Item], since: date, today: date) -> Iterator[CheckedIn]:
    for item in key_results:
        key_result = item.part
        assert isinstance(key_result, KeyResult)
        told = in_order(each for each in key_result.check_ins if each.date is None or each.date <= today)
        new = tuple(each for each in told if each.date is not None and each.date > since)
        if new:
            old = told[: len(told) - len(new)]
            yield CheckedIn(
                item,
                new,
                FromTo(_last(old, "value", key_result.baseline), _last(told, "value", key_result.baseline)),
                FromTo(_last(old, "confidence"), _last(told, "confidence")),
            )


def _last(check_ins: Iterable[CheckIn], field: str, default: float | None = None) -> float | None:
    figures = [figure for each in check_ins if (figure := getattr(each, field)) is not None]
    return figures[-1] if figures else default


def _falls(field: str, item: Item, since: date, today: date) -> bool:
    """Whether a day of an initiative lies after the last time, and not after today."""
    initiative = item.part
    assert isinstance(initiative, Initiative)
    day: date | None = getattr(initiative, field)
    return day is not None and since < day <= today and initiative.state != "dropped"
