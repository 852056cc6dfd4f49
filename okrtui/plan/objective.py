"""An objective: what is to be different, in words."""

from typing import Annotated, Literal

from okrtui.plan.key_result import Grade, KeyResult, State
from okrtui.plan.part import AnyList, Part

Commitment = Literal["committed", "aspirational"]


class Objective(Part):
    """An aim with its key results; the order in the file is its rank."""

    id: str | None = None
    title: str | None = None
    why: str | None = None
    owner: str | None = None
    supports: Annotated[tuple[str, ...], AnyList] = ()
    kind: Commitment = "committed"
    state: State = "active"
    grade: Grade | None = None
    grade_why: str | None = None
    carried_from: str | None = None
    key_results: Annotated[tuple[KeyResult, ...], AnyList] = ()

    required = (("title",),)
