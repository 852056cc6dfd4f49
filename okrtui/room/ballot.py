"""A vote on confidence, as everybody may see it."""

from statistics import median
from typing import Annotated

from pydantic import Field, model_validator

from okrtui.room.frozen import Frozen
from okrtui.room.place import Key

Figure = Annotated[int, Field(ge=0, le=10)]
"""A confidence, 0 to 10."""

MOST_VOTERS = 65
"""Who presents, and as many guests as fit in."""

Number = Annotated[int, Field(ge=1, le=2**31)]
Voters = Annotated[int, Field(ge=0, le=MOST_VOTERS)]


class Ballot(Frozen):
    """A vote that was called: what it is about, and how many of those present have voted.

    No figure is known before all are revealed; then they stand in `figures`, sorted, by nobody's name.
    """

    number: Number
    about: Key
    voted: Voters
    present: Voters
    figures: Annotated[tuple[Figure, ...], Field(max_length=MOST_VOTERS)] | None = None

    @model_validator(mode="after")
    def _agrees(self) -> "Ballot":
        if self.figures is not None and (len(self.figures) != self.voted or list(self.figures) != sorted(self.figures)):
            raise ValueError("the figures of a ballot are sorted, one for each vote")
        return self

    @property
    def revealed(self) -> bool:
        """Whether the figures are known, and nobody can vote any more."""
        return self.figures is not None

    @property
    def low(self) -> int | None:
        """The lowest figure; None before they are revealed, or where nobody has voted."""
        return self.figures[0] if self.figures else None

    @property
    def high(self) -> int | None:
        """The highest figure; None as above."""
        return self.figures[-1] if self.figures else None

    @property
    def middle(self) -> float | None:
        """The median, between two figures where their number is even; None as above."""
        return median(self.figures) if self.figures else None
