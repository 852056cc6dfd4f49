"""What can be asked of a document: small values, each about one thing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from okrtui.plan.path import Path

Scalar = str | int | float | bool | date | time
Value = Scalar | Sequence["Value"] | Mapping[str, "Value"]


@dataclass(frozen=True, slots=True)
class SetValue:
    """Give a key a value, or an element of a list another one; the key is added where it is missing."""

    path: Path
    value: Value


@dataclass(frozen=True, slots=True)
class Unset:
    """Take a key and its value away, with the comments that belong to it."""

    path: Path


@dataclass(frozen=True, slots=True)
class Insert:
    """Put something into a list, before what is at `place` now, or at its end; the list is made where it is missing.

    `written` are the lines in which it stood somewhere, with its comments: where it gets a table of its own, it stands
    in these. They say the same as the value.
    """

    path: Path
    place: int
    value: Value
    written: str | None = None


@dataclass(frozen=True, slots=True)
class Remove:
    """Take an element out of a list, with what is below it and the comments that belong to it."""

    path: Path


@dataclass(frozen=True, slots=True)
class Move:
    """Take an element out of a list and put it into the same or another one, at `place` of what is then there."""

    path: Path
    to: Path
    place: int


@dataclass(frozen=True, slots=True)
class RenameKey:
    """Call a key otherwise; its value stays."""

    path: Path
    name: str


Edit = SetValue | Unset | Insert | Remove | Move | RenameKey
