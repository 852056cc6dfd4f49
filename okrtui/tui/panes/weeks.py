"""The weeks of a period as cells of a line."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from okrtui.locales.numbers import month_name
from okrtui.plan.load import MOST_WEEKS, TeamLoad, WeekLoad
from okrtui.plan.period import Period
from okrtui.tui.drawing.signs import TODAY

_WEEK = 7
_MOST_CELLS = 8
"""Cells a week beyond which a wider calendar is no clearer."""

_LEAST_FOR_FIGURES = 3
"""Cells a week from which on a load is told as a number."""


class Stretch(NamedTuple):
    """Cells from `start` to `end`, the end excluded."""

    start: int
    end: int


class Weeks:
    """A period laid out on a line: as many cells for each week as fit, the first week at the left."""

    def __init__(self, start: date, end: date, width: int) -> None:
        self.start = start
        self.end = end
        self.count = min((end - start).days // _WEEK + 1, MOST_WEEKS)
        self.cells = max(1, min(width // self.count, _MOST_CELLS))
        self.width = min(self.count * self.cells, width)

    @classmethod
    def of(cls, period: Period | None, width: int) -> "Weeks | None":
        """The weeks of a period; None where it has no start, no end, or they are not in order."""
        if period is None or period.start is None or period.end is None or period.end < period.start:
            return None
        return cls(period.start, period.end, max(width, 1))

    def cell_of(self, day: date) -> int:
        """The cell that a day lies in; below 0 or beyond the width where the day lies outside."""
        return (day - self.start).days * self.cells // _WEEK

    def stretch(self, first: date | None, last: date | None) -> Stretch | None:
        """The cells from one day to another, both counted, as far as they lie in the period.

        A missing end is one day. None where nothing lies in it.
        """
        first, last = first or last, last or first
        if first is None or last is None or last < self.start or first > self.end:
            return None
        start = max(self.cell_of(max(first, self.start)), 0)
        after = last + timedelta(days=1)
        end = -(-(after - self.start).days * self.cells // _WEEK)
        return Stretch(min(start, self.width - 1), min(max(end, start + 1), self.width))

    def edges(self, first: date | None, last: date | None) -> tuple[bool, bool]:
        """Whether the days from one to another begin before the period, and whether they end after it."""
        first, last = first or last, last or first
        return first is not None and first < self.start, last is not None and last > self.end

    def months(self) -> str:
        """The names of the months, each where it begins; where they are cramped short ones, at last a letter."""
        line = ""
        day = self.start
        while day <= self.end and len(line) < self.width:
            after = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
            room = self.cell_of(after) - len(line)
            whole = month_name(day.month)
            short = month_name(day.month, "short")
            names = (whole, short, _three_letters(whole) or short.rstrip("."), whole[0].upper(), "")
            name = next(name for name in names if not name or len(name) < room)
            line += name.ljust(room)
            day = after
        return line.ljust(self.width)[: self.width]

    def numbers(self, today: date) -> str:
        """The numbers of the weeks, this week's with a sign before it; only every so many where they are cramped."""
        period = Period(start=self.start, end=self.end)
        step = -(-(len(str(self.count)) + 1) // self.cells)
        weeks = range(1, min(period.weeks or 1, self.count) + 1, step)
        labels = {self._cell_of_week(period, week): str(week) for week in weeks}
        week_now = period.week_of(today)
        if week_now is not None:
            at, label = self._cell_of_week(period, week_now), f"{TODAY}{week_now}"
            labels.pop(at, None)
            crowded = _colliding(labels, at, label)
            if len(crowded) > 1:
                label = TODAY  # its number follows from the one that stays
                crowded = _colliding(labels, at, label)
            labels = {cell: text for cell, text in labels.items() if cell not in crowded}
            labels[at] = label
        line = " " * self.width
        for at, label in labels.items():
            line = line[:at] + label + line[at + len(label) :]
        return line[: self.width]

    def _cell_of_week(self, period: Period, week: int) -> int:
        """The cell of the Monday of a week, the first one's at the left."""
        monday = None if week == 1 else period.monday_of(week)
        return 0 if monday is None else self.cell_of(monday)

    def load(self, load: TeamLoad) -> list[tuple[str, bool]]:
        """A team's load in each week: text as wide as the week's cells, and whether it is more than the capacity.

        Person-days as whole numbers, with an exclamation mark where they are too many; where there is no room
        for numbers, only that mark.
        """
        starts = [0, *(self.cell_of(week.first) for week in load.weeks[1:])]
        ends = [*starts[1:], self.width]
        return [
            (self._week_load(week, min(end, self.width) - start), week.is_over)
            for week, start, end in zip(load.weeks, starts, ends, strict=True)
            if start < self.width
        ]

    def _week_load(self, week: WeekLoad, cells: int) -> str:
        mark = "!" if week.is_over else ""
        if self.cells < _LEAST_FOR_FIGURES:
            return mark.ljust(cells)[:cells]
        days = round(week.effort)
        figure = str(days) if days or week.effort == 0 else "<1"
        text = f"{figure}{mark}" if week.slices else ""
        return text.ljust(cells) if len(text) < cells else f"{mark:<{cells}}"[:cells]


def _three_letters(whole: str) -> str | None:
    """The beginning of the name of a month; None where another month begins so too, as juin and juillet do."""
    begins = [month_name(month)[:3] for month in range(1, 13)]
    return whole[:3] if begins.count(whole[:3]) == 1 else None


def _colliding(labels: Mapping[int, str], at: int, label: str) -> list[int]:
    """Where the labels begin that lie under another one, or so close behind it that two numbers would be one."""
    return [cell for cell, text in labels.items() if cell + len(text) > at and cell <= at + len(label)]
