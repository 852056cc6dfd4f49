"""Moving initiatives in the calendar, and how it is laid out."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from okrtui.editing.command import Command
from okrtui.editing.first_week import first_week
from okrtui.editing.shift_initiative import ShiftInitiative
from okrtui.editing.stretch_initiative import StretchInitiative
from okrtui.locales.sentence import Sentence
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item
from okrtui.rules.diagnostic import Diagnostic
from okrtui.tui.days_told import days_told
from okrtui.tui.remarks_drawn import remarks_drawn

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench

    def earlier(self) -> None:
        """Move the selected initiative a week earlier."""
        self._shift(-1)

    def later(self) -> None:
        """Move the selected initiative a week later."""
        self._shift(1)

    def shorter(self) -> None:
        """Have the selected initiative end a week earlier."""
        self._stretch(-1)

    def longer(self) -> None:
        """Have the selected initiative end a week later."""
        self._stretch(1)

    def group(self) -> None:
        """Lay the calendar out by objective, or by team again."""
        workbench = self._workbench
        calendar = workbench.calendar
        calendar.grouping = "team" if calendar.grouping == "objective" else "objective"
        workbench.show_selection()

    def _shift(self, weeks: int) -> None:
        item = self._initiative()
        if item is not None:
            self._do(item, ShiftInitiative(item.key, by=timedelta(weeks=weeks)), coalesce=f"shift {item.key}")

    def _stretch(self, weeks: int) -> None:
        item = self._initiative()
        if item is not None:
            self._do(item, StretchInitiative(item.key, weeks), coalesce=f"stretch {item.key}")

    def _initiative(self) -> Item | None:
        """The selected initiative, if it has dates; one without is given a week, and that is said."""
        workbench = self._workbench
        item = workbench.item
        if item is None or not isinstance(item.part, Initiative):
            workbench.say(Sentence("only initiatives have a place in the calendar"))
            return None
        if item.part.start is not None or item.part.end is not None:
            return item
        week = first_week(workbench.board.plan.header.period, workbench.session.today)
        if workbench.change(ShiftInitiative(item.key, start=week.start, end=week.end)):
            workbench.say(Sentence("it had no dates: now {days}", days=self._days_of(item)))
        return None

    def _do(self, item: Item, command: Command, *, coalesce: str | None = None) -> None:
        """Make a change, and tell the remark that it has drawn, else the new days; repeats are one step."""
        workbench = self._workbench
        before = workbench.board.diagnostics
        if not workbench.change(command, coalesce=coalesce):
            return
        workbench.judging.once_judged(lambda: self._tell(item, before))

    def _tell(self, item: Item, before: Sequence[Diagnostic]) -> None:
        workbench = self._workbench
        after = workbench.board.diagnostics
        drawn = remarks_drawn(before, after)
        if drawn:
            workbench.remark.show_one(drawn[0], after)
        elif any(each.path == item.path for each in workbench.board.plan.items):  # it may have gone meanwhile
            workbench.say(self._days_of(item))

    def _days_of(self, item: Item) -> Sentence:
        plan = self._workbench.board.plan
        now = next(each for each in plan.items if each.path == item.path)
        if not isinstance(now.part, Initiative):
            raise TypeError(now.kind)
        return days_told(now.part, plan.header.period)
