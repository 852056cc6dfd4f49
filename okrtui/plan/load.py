"""How much work the initiatives give each team, week by week, against its capacity."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from sys import float_info
from typing import NamedTuple

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.initiative import Initiative
from okrtui.plan.organisation import Team
from okrtui.plan.plan import Plan

MOST_WEEKS = 530
"""Ten years; a period that is longer is not looked at week by week."""

_WORKING_DAYS = 5  # Monday to Friday
_WEEK = 7
_MONDAY = date(1, 1, 1)  # the first day of the calendar is one
_ROUNDING = 1e-9  # person-days


class Slice(NamedTuple):
    """What one initiative gives a team to do in one week, in person-days."""

    initiative: Initiative
    effort: float

    @property
    def words(self) -> str:
        """What a reader calls the initiative: its title, else its id."""
        return self.initiative.title or self.initiative.id or "…"


class WeekLoad(NamedTuple):
    """A week of the period: number (the first being 1), days, effort and capacity in person-days.

    A week that the period's end cuts short has its capacity cut by its working days; None where the team has
    none written down.
    """

    week: int
    first: date
    last: date
    capacity: float | None
    slices: tuple[Slice, ...]

    @property
    def effort(self) -> float:
        """Person-days of all initiatives in this week."""
        return min(sum((part.effort for part in self.slices), 0.0), float_info.max)

    @property
    def is_over(self) -> bool:
        """Whether the effort is more than the capacity."""
        return self.capacity is not None and self.effort > self.capacity + _ROUNDING

    @property
    def formula(self) -> Sentence:
        """How the effort came about, with the numbers put in."""
        if not self.slices:
            return Sentence("no initiative in this week")
        parts = [Sentence("{title} {effort}", title=Quoted(part.words), effort=part.effort) for part in self.slices]
        if self.capacity is None:
            return Sentence("{parts} = {effort} person-days", parts=parts, effort=self.effort)
        return Sentence(
            "{parts} = {effort} of {capacity} person-days",
            parts=parts,
            effort=self.effort,
            capacity=self.capacity,
        )


class TeamLoad(NamedTuple):
    """A team's weeks, those of the period in order; `key` is what initiatives call it by."""

    key: str
    name: str
    weeks: tuple[WeekLoad, ...]


def team_loads(plan: Plan, teams: Iterable[Team] | None = None) -> tuple[TeamLoad, ...]:
    """The load of every team over the weeks of the period, as the period counts them (`Period.week_of`).

    An initiative's effort is spread evenly over its working days, Monday to Friday, from start to end, both
    counted in (over all its days where it has none of these: a fair on a weekend); what falls outside the
    period is in no week. Dropped initiatives, and those without a team, an effort or both days, give no load.
    `teams` are those to go by in place of the plan's own, a parent's for example; teams that only initiatives
    name come after them, without a capacity. Empty where the period is not known, or is longer than ten years.
    """
    weeks = _weeks_of(plan)
    if not weeks:
        return ()
    known: dict[str, Team] = {}
    for team in plan.teams if teams is None else teams:
        if key := team.id or team.name:
            known.setdefault(key, team)
    work: dict[str, list[Initiative]] = {key: [] for key in known}
    for initiative in plan.initiatives:
        if initiative.team and _is_planned(initiative):
            work.setdefault(initiative.team, []).append(initiative)
    return tuple(_team_load(key, known.get(key), initiatives, weeks) for key, initiatives in work.items())


def working_days(first: date, last: date) -> int:
    """Days from Monday to Friday between two days, both counted in; none where the last comes first."""
    return max(0, _working_days_before(last.toordinal() + 1) - _working_days_before(first.toordinal()))


def _working_days_before(ordinal: int) -> int:
    weeks, days = divmod(ordinal - _MONDAY.toordinal(), _WEEK)
    return weeks * _WORKING_DAYS + min(days, _WORKING_DAYS)


def _weeks_of(plan: Plan) -> list[tuple[date, date]]:
    period = plan.header.period
    if period is None or period.start is None or period.end is None or period.end < period.start:
        return []
    count = period.weeks or 0
    if count > MOST_WEEKS:
        return []
    mondays = [monday for week in range(2, count + 1) if (monday := period.monday_of(week)) is not None]
    ends = [*(monday - timedelta(days=1) for monday in mondays), period.end]
    return list(zip([period.start, *mondays], ends, strict=True))


def _is_planned(initiative: Initiative) -> bool:
    return (
        initiative.state != "dropped"
        and bool(initiative.effort)
        and initiative.start is not None
        and initiative.end is not None
        and initiative.start <= initiative.end
    )


def _team_load(key: str, team: Team | None, initiatives: list[Initiative], weeks: list[tuple[date, date]]) -> TeamLoad:
    capacity = None if team is None else team.capacity
    return TeamLoad(
        key,
        key if team is None else team.name or key,
        tuple(
            WeekLoad(
                number,
                first,
                last,
                None if capacity is None else capacity * (working_days(first, last) / _WORKING_DAYS),
                tuple(_slices(initiatives, first, last)),
            )
            for number, (first, last) in enumerate(weeks, 1)
        ),
    )


def _slices(initiatives: list[Initiative], first: date, last: date) -> Iterable[Slice]:
    for initiative in initiatives:
        start, end, effort = initiative.start, initiative.end, initiative.effort
        if start is None or end is None or effort is None or end < first or last < start:
            continue
        count: Callable[[date, date], int] = working_days if working_days(start, end) else _days
        share = count(max(start, first), min(end, last)) / count(start, end)
        if share:
            yield Slice(initiative, effort * share)


def _days(first: date, last: date) -> int:
    return (last - first).days + 1
