"""Where a walkthrough stands."""

from hashlib import sha256
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from okrtui.plan.agenda_choice import Order
from okrtui.room.frozen import Frozen

OPENING = "opening"
"""The step before the first objective: the plan in all."""

CLOSING = "closing"
"""The step after the last objective: what was decided."""

LONGEST_KEY = 120
"""Characters; whoever wrote the plan may have given an item an id of any length."""


def short_key(key: str) -> str:
    """An item's key as the line carries it: itself, or a hash of one that is too long."""
    if len(key) <= LONGEST_KEY:
        return key
    return "#" + sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def _shortened(key: object) -> object:
    return short_key(key) if isinstance(key, str) else key


Key = Annotated[str, BeforeValidator(_shortened), StringConstraints(min_length=1, max_length=LONGEST_KEY)]
"""What an item goes by in both sessions."""


Count = Annotated[int, Field(ge=0, le=9999)]


class Place(Frozen):
    """What a session shows: a step, what is selected in it, and whether the screen is blank.

    `step` is `OPENING`, `CLOSING` or the key of an objective; `selected` the key of an item within it. Compare keys
    with `at` and `selects`: a long one is shortened on its way. `number` of `count` is which step it is, for who
    does not know what is walked through; 0 where nobody counts. What is walked through are the objectives in an
    `order`, those of an `owner` or a `team` only, or only what is `red`: see `okrtui.plan.agenda_choice`.
    """

    step: Key
    selected: Key | None = None
    blank: bool = False
    number: Count = 0
    count: Count = 0
    order: Order = "rank"
    owner: Key | None = None
    team: Key | None = None
    red: bool = False

    def at(self, key: str) -> bool:
        """Whether this is the step of an objective, by its key."""
        return self.step == short_key(key)

    def selects(self, key: str) -> bool:
        """Whether an item is selected, by its key."""
        return self.selected == short_key(key)
