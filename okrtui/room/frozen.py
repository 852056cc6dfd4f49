"""What travels between two sessions is read strictly and never changed."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value on the line: no key that is not known, no number in a string, nothing that changes."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False)
