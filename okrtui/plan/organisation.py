"""Who and what a plan stands among: people, teams, priorities."""

from okrtui.plan.initiative import PersonDays
from okrtui.plan.part import Part


class Person(Part):
    """Somebody who can own an objective, a key result or an initiative."""

    id: str | None = None
    name: str | None = None
    team: str | None = None


class Team(Part):
    """A team; `capacity` in person-days a week."""

    id: str | None = None
    name: str | None = None
    capacity: PersonDays | None = None


class Priority(Part):
    """What the company puts first."""

    id: str | None = None
    title: str | None = None

    required = (("title",),)
