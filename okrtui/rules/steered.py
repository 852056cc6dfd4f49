"""Key results that are under way: what can still be steered, and how far behind it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache

from okrtui.plan.check_in import CheckIn
from okrtui.plan.figure import Figure
from okrtui.plan.history import in_order, newest_confidence, newest_value
from okrtui.plan.key_result import KeyResult
from okrtui.plan.objective import Objective
from okrtui.plan.pace import is_far_behind, pace
from okrtui.plan.path import Path
from okrtui.plan.progress import in_range_now, is_complete
from okrtui.rules.context import Context, Placed

_UNDER_WAY = ("on track", "at risk", "off track")
_TALKED_OVER = timedelta(days=28)


@dataclass(eq=False)
class Steered:
    """A key result that is under way, its objective, and whether its confidence says that it is on track."""

    objective: Objective
    key_result: Placed[KeyResult]
    confident: bool
    _context: Context

    @cached_property
    def far_behind(self) -> Figure | None:
        """The pace today of a key result that is far behind; None for one that is not.

        It is so only if it was on the day of its newest value, too: a survey once a month does not fall behind
        between two waves; and not while work has begun since that day. What is to be kept is behind only while it
        is out of its range: days that are lost never come back.
        """
        return _far_behind(self, self._context)

    @property
    def part(self) -> KeyResult:
        """The key result."""
        return self.key_result.part

    def path_of(self, check_in: CheckIn | None, field: str) -> Path:
        """Where a field of one of its check-ins stands; the key result's words where there is none."""
        for place, each in enumerate(self.part.check_ins):
            if each is check_in:
                return (*self.key_result.path, "check_ins", place, field)
        return self.key_result.title_path


@lru_cache(maxsize=1)
def steered(context: Context) -> tuple[Steered, ...]:
    """The active key results whose figures are known and not outdated, while the period lasts.

    What a review has decided about is left in peace until the decision is due, or for four weeks where no day is
    given: it was talked over. Several rules ask this of one plan after the other: the last answer is kept.
    """
    return tuple(_steered(context))


def _steered(context: Context) -> Iterator[Steered]:
    period = context.plan.header.period
    if period is not None and period.end is not None and context.today > period.end:
        return
    decided = _decided(context)
    for objective, key_results in context.active_objectives:
        for key_result in key_results:
            standing = context.standings[key_result.path]
            if standing is None or standing.status not in _UNDER_WAY or key_result.part.id in decided:
                continue
            confident = (
                standing.status == "on track"
                and not is_complete(key_result.part)
                and newest_confidence(key_result.part) is not None
            )
            yield Steered(objective.part, key_result, confident, context)


def _far_behind(each: Steered, context: Context) -> Figure | None:
    plan, part = context.plan, each.part
    late = pace(plan, each.objective, part, context.today)
    if late is None or not is_far_behind(late) or in_range_now(part) or has_new_work(each, context):
        return None
    newest = newest_value(part)
    if newest is not None and newest.date is not None:
        then = pace(plan, each.objective, part, min(newest.date, context.today))
        if then is None or not is_far_behind(then):
            return None
    return late


def has_new_work(each: Steered, context: Context) -> bool:
    """Whether all the work for a key result or its objective has begun since its newest value: that tells nothing."""
    newest = newest_value(each.part)
    if newest is None or newest.date is None:
        return False
    starts = [
        initiative.part.start
        for id in (each.part.id, each.objective.id)
        if id is not None
        for initiative in context.serving.get(id, ())
    ]
    first = min((start for start in starts if start is not None), default=None)
    return first is not None and None not in starts and newest.date < first <= context.today


def happened(key_result: KeyResult, context: Context) -> list[CheckIn]:
    """The check-ins up to today, in order."""
    return [each for each in in_order(key_result.check_ins) if each.date is not None and each.date <= context.today]


def _decided(context: Context) -> set[str]:
    return {
        decision.about
        for review in context.plan.reviews
        if review.date is not None and review.date <= context.today
        for decision in review.decisions
        if decision.about and _is_pending(review.date, decision.due, context.today)
    }


def _is_pending(held: date, due: date | None, today: date) -> bool:
    return today - held <= _TALKED_OVER if due is None else today <= due
