"""What of a line has to be written, where another one stands there."""

from collections.abc import Iterator, Sequence

from okrtui.tui.drawing.cell import Cell
from okrtui.tui.drawing.cell_width import spill

_BRIDGED = 4
"""Bytes between two changes that are written again: moving over them would cost as many."""

Known = Sequence[Cell | None]
"""The cells of a line; None where anything may stand."""


def changes(before: Known, now: Known) -> Sequence[tuple[int, int]]:
    """Where cells differ, from and to, and what a terminal may have spilt over; changes close together are one."""
    runs: list[tuple[int, int]] = []
    for start, end in _differences(before, now):
        end = _with_spilt(now, start, end)
        if runs and start < runs[-1][1]:
            start, last = runs.pop()
            end = max(last, end)
        runs.append((start, end))
    return runs


def _differences(before: Known, now: Known) -> Iterator[tuple[int, int]]:
    start = end = -1
    for place, (old, new) in enumerate(zip(before, now, strict=True)):
        if old == new:
            continue
        if start >= 0 and _size(now[end:place]) > _BRIDGED:
            yield start, end
            start = -1
        if start < 0:
            start = place
            while start > 0 and _is_second_half(now[start]):
                start -= 1
        end = place + 1
    if start >= 0:
        yield start, end


def _with_spilt(now: Known, start: int, end: int) -> int:
    """The end of a change, moved on behind all that its characters may cover."""
    place = start
    while place < end:
        cell = now[place]
        width = width_at(now, place)
        if cell is not None:
            end = min(max(end, place + width + spill(cell.text, width)), len(now))
        place += width
    unknown = next((place for place in range(start, end) if now[place] is None), end)
    while unknown < len(now) and _is_second_half(now[unknown]):
        unknown += 1
    return unknown


def width_at(cells: Known, place: int) -> int:
    """The cells of the character that begins in one of them."""
    end = place + 1
    while end < len(cells) and _is_second_half(cells[end]):
        end += 1
    return end - place


def _is_second_half(cell: Cell | None) -> bool:
    return cell is not None and not cell.text


def _size(cells: Known) -> int:
    """The bytes of what stands in cells; what is not known cannot be written again."""
    return sum(_BRIDGED + 1 if cell is None else len(cell.text.encode()) for cell in cells)
