"""The walkthrough that a workbench begins with."""

from pathlib import Path
from typing import NamedTuple


class WalkWish(NamedTuple):
    """As who presents or who follows, called what, in which room, within how many minutes."""

    follows: bool
    name: str | None = None
    room: Path | None = None
    minutes: int | None = None
    minutes_each: int | None = None
