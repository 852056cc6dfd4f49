"""An objective: what is to be different, in words."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from okrtui.plan.key_result import Grade, KeyResult, State
from okrtui.plan.part import Part

Commitment = Literal["committed", "aspirational"]


class Objective(Part):
    """An aim with its key results; the order in the file is its rank."""

    id: str | None = None
    title: str | None = None
    why: str | None = None
    owner: str | None = None
    supports: Annotated[tuple[str, ...], Field(strict=False)] = ()
    kind: Commitment = "committed"
    state: State = "active"
    grade: Grade | None = None
    grade_why: str | None = None
    carried_from: str | None = None
    key_results: Annotated[tuple[KeyResult, ...], Field(strict=False)] = ()

    required: ClassVar[tuple[tuple[str, ...], ...]] = (("title",),)
