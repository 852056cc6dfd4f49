"""A row of a pane, before it is drawn."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple, overload

from okrtui.tui.drawing.line import Pieces

Key = str
"""What a row goes by while the plan changes: kind and id of its item, or its place where it has no id."""


class RowLine(NamedTuple):
    """One line: pieces from the left, and pieces that stand at the right end."""

    left: Pieces
    right: Pieces = []  # noqa: RUF012 – never changed


class LinesWhenSeen(Sequence[RowLine]):
    """The lines of a row of which it is known how many they are; they are made when they are first looked at.

    Most rows of a long plan are out of sight.
    """

    def __init__(self, count: int, make: Callable[[], Sequence[RowLine]]) -> None:
        self._count = count
        self._make = make

    @cached_property
    def _made(self) -> Sequence[RowLine]:
        return self._make()

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> RowLine: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[RowLine]: ...
    def __getitem__(self, place: int | slice) -> RowLine | Sequence[RowLine]:
        return self._made[place]


class Row(NamedTuple):
    """A row: what it is about, and its lines."""

    key: Key
    lines: Sequence[RowLine]


def height_of(rows: Sequence[Row]) -> int:
    """How many lines the rows take together."""
    return sum(len(row.lines) for row in rows)


def spaced(rows: Sequence[Row], room: int) -> Sequence[Row]:
    """The rows with an empty line between each two, where there is room for that."""
    if not rows or height_of(rows) + len(rows) - 1 > room:
        return rows
    return [*(row._replace(lines=[*row.lines, RowLine([])]) for row in rows[:-1]), rows[-1]]


def written_out(make: Callable[[int], Sequence[Row]], most: int, room: int) -> Sequence[Row]:
    """The rows with their titles on as many lines, at most `most`, as there is room for; `make` makes them so."""
    rows = make(1)
    for lines in range(most, 1, -1):
        if height_of(rows) >= room:
            break
        longer = make(lines)
        if height_of(longer) <= room:
            rows = longer
            break
    return spaced(rows, room)
