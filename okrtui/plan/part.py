"""What every part of a plan has in common."""

from datetime import date
from typing import ClassVar

from pydantic import BaseModel, ConfigDict


Day = date
"""A calendar day; named apart from the fields called `date`."""


class Part(BaseModel):
    """A table of the plan file, read and never changed.

    Every field is optional: a plan that is not in order opens all the same, and what is required is a rule.
    Scalars are strict (no number in a string, no true for 1, no nan). `required` names the fields that the
    format asks for; where it holds alternatives in one tuple, one of them is enough.
    """

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        allow_inf_nan=False,
        extra="ignore",
        populate_by_name=True,
        defer_build=True,  # the plan at the top builds them all at once, in half the time
    )

    required: ClassVar[tuple[tuple[str, ...], ...]] = ()
