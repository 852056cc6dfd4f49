"""What the plan does not say about a meeting: when it was, who was there, how long each objective took."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote of confidence in a key result, by its id or pointer; `figures` are by nobody's name."""

    key_result: str
    figures: tuple[int, ...]
    agreed: int | float | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A walkthrough that was held; `seconds` are by the keys of its steps, `people` what they are called."""

    started: datetime
    ended: datetime
    seconds: Mapping[str, float] = field(default_factory=dict)
    people: tuple[str, ...] = ()
    ballots: tuple[Ballot, ...] = ()
