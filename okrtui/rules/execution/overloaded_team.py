"""E605: a team with more work than it has days for."""

from collections.abc import Iterator, Sequence

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.load import TeamLoad, WeekLoad, team_loads
from okrtui.plan.organisation import Team
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.execution.freeing import Freeing, freed_by
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE

_MORE = 1.1
"""A tenth above its capacity is within what anybody can estimate."""

_ROUNDING = 1e-9
_NAMED = 3


class OverloadedTeam(Rule):
    """Weeks in which a team's initiatives take more than its capacity and a tenth; neighbours are one finding."""

    code = "E605"
    name = "overloaded-team"
    severity = "warning"
    cured_by_giving_up = True
    reads = frozenset({"plan", "teams", "initiatives"})
    sees = Sentence("A team’s initiatives take more person-days in a week than it has, by more than a tenth.")
    why = Sentence("Something will slip, and it should not be chance that decides what.")
    source = ARTICLE
    bad = Example(
        en="""
[[teams]]
id = "communications"
name = "Communications"
capacity = 5

[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
team = "communications"
start = 2027-01-11
end = 2027-01-22
effort = 8

[[initiatives]]
id = "fair"
title = "Stand at the Lyon maintenance fair"
team = "communications"
start = 2027-01-18
end = 2027-01-29
effort = 6
""",
        fr="""
[[teams]]
id = "communication"
name = "Communication"
capacity = 5

[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
team = "communication"
start = 2027-01-11
end = 2027-01-22
effort = 8

[[initiatives]]
id = "salon"
title = "Stand au salon de la maintenance de Lyon"
team = "communication"
start = 2027-01-18
end = 2027-01-29
effort = 6
""",
    )
    good = Example(
        en="""
[[teams]]
id = "communications"
name = "Communications"
capacity = 5

[[initiatives]]
id = "white-paper"
title = "White paper on predictive maintenance"
team = "communications"
start = 2027-01-11
end = 2027-01-22
effort = 8

[[initiatives]]
id = "fair"
title = "Stand at the Lyon maintenance fair"
team = "communications"
start = 2027-01-25
end = 2027-02-05
effort = 6
""",
        fr="""
[[teams]]
id = "communication"
name = "Communication"
capacity = 5

[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
team = "communication"
start = 2027-01-11
end = 2027-01-22
effort = 8

[[initiatives]]
id = "salon"
title = "Stand au salon de la maintenance de Lyon"
team = "communication"
start = 2027-01-25
end = 2027-02-05
effort = 6
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every stretch of such weeks, at the team's capacity; what is all done is past and tells nothing."""
        teams = [*plan.teams, *(item.part for item in context.directory.teams.values() if isinstance(item.part, Team))]
        if all(team.capacity is None for team in teams):
            return
        for load in team_loads(plan, teams):
            for stretch in _stretches(load):
                freeing = freed_by(plan, load, stretch, most=_MORE)
                yield Finding(_path(plan, load), _message(load, stretch), _help(freeing), about_plan=True)


def _stretches(load: TeamLoad) -> Iterator[Sequence[WeekLoad]]:
    stretch: list[WeekLoad] = []
    for week in load.weeks:
        if week.capacity is not None and week.effort > week.capacity * _MORE + _ROUNDING:
            stretch.append(week)
            continue
        if _is_to_do(stretch):
            yield stretch
        stretch = []
    if _is_to_do(stretch):
        yield stretch


def _is_to_do(stretch: Sequence[WeekLoad]) -> bool:
    return any(part.initiative.state != "done" for week in stretch for part in week.slices)


def _path(plan: Plan, load: TeamLoad) -> Path:
    """The capacity of the team, or where an initiative names one that stands in a parent."""
    for place, team in enumerate(plan.teams):
        if load.key in (team.id, team.name):
            return ("teams", place, "capacity")
    place = next(place for place, initiative in enumerate(plan.initiatives) if initiative.team == load.key)
    return ("initiatives", place, "team")


def _message(load: TeamLoad, stretch: Sequence[WeekLoad]) -> Sentence:
    efforts: dict[int, tuple[str, float]] = {}
    for week in stretch:
        for part in week.slices:
            words, effort = efforts.get(id(part.initiative), (part.words, 0.0))
            efforts[id(part.initiative)] = (words, effort + part.effort)
    largest = sorted(efforts.values(), key=lambda found: -found[1])
    more = len(largest) - _NAMED
    effort = sum(week.effort for week in stretch)
    capacity = sum(week.capacity or 0 for week in stretch)
    return Sentence(
        "{team} has {effort} person-days of work from {first} to {last}, and {capacity} to give, {excess} too few: "
        "{initiatives}",
        team=Quoted(load.name),
        effort=round(effort, 1),
        first=stretch[0].first,
        last=stretch[-1].last,
        capacity=round(capacity, 1),
        excess=round(effort - capacity, 1),
        initiatives=[
            *(
                Sentence("{title} ({effort})", title=Quoted(words), effort=round(days, 1))
                for words, days in largest[:_NAMED]
            ),
            *([Sentence("{count} other", "{count} others", count=more)] if more > 0 else []),
        ],
    )


def _help(freeing: Freeing | None) -> Sentence:
    if freeing is None:
        return Sentence("Move or shorten something, give part of it to another team, or drop it.")
    return Sentence(
        "It fits if {initiative} starts {count} week later, on {start}.",
        "It fits if {initiative} starts {count} weeks later, on {start}.",
        initiative=Quoted(freeing.initiative.title or freeing.initiative.id or "…"),
        count=freeing.weeks,
        start=freeing.start,
    )
