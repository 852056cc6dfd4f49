"""An initiative: work that serves objectives or key results, in the calendar."""

from typing import Annotated, Literal

from annotated_types import Ge

from okrtui.plan.part import AnyList, Day, Part

InitiativeKind = Literal["campaign", "project", "redesign", "content", "event"]
InitiativeState = Literal["planned", "running", "done", "dropped"]
PersonDays = Annotated[float, Ge(0)]


class Initiative(Part):
    """A piece of work from `start` to `end`, both days counted; `effort` in person-days."""

    id: str | None = None
    title: str | None = None
    kind: InitiativeKind | None = None
    serves: Annotated[tuple[str, ...], AnyList] = ()
    owner: str | None = None
    team: str | None = None
    start: Day | None = None
    end: Day | None = None
    effort: PersonDays | None = None
    state: InitiativeState = "planned"
    after: Annotated[tuple[str, ...], AnyList] = ()
    link: str | None = None
    note: str | None = None

    required = (("title",),)
