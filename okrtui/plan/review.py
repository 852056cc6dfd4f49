"""A review: what was learned, and what was decided about what."""

from collections.abc import Mapping
from typing import Annotated, Literal

from okrtui.plan.part import AnyList, Day, Part

DecisionWord = Literal["keep", "adjust", "park", "drop", "carry-over"]

STATES_DECIDED: Mapping[DecisionWord, str] = {"park": "parked", "drop": "dropped"}
"""The state that an item has by what was decided about it."""


class Decision(Part):
    """A decision about an item, with a word why, who and until when."""

    about: str | None = None
    decision: DecisionWord | None = None
    note: str | None = None
    owner: str | None = None
    due: Day | None = None

    required = (("about",), ("decision",))


class Review(Part):
    """One review of the plan."""

    date: Day | None = None
    note: str | None = None
    learned: str | None = None
    decisions: Annotated[tuple[Decision, ...], AnyList] = ()

    required = (("date",),)
