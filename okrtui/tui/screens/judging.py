"""When the remarks on a revision are found: before it is painted, or for a long plan in the frame after."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from okrtui.plan.plan import Plan
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.finding import item_path
from okrtui.tui.board import Board, key_of

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench

LONG = 20_000
"""Characters of a plan from which on asking all rules takes longer than a frame may."""


class Judging:
    """Gives the remarks on the plan as it is now; of a long one, at first those of before, at its items."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench
        self._then: list[Callable[[], None]] = []
        self._due = False

    @property
    def waits(self) -> bool:
        """Whether the remarks that are shown are those of a revision before."""
        session = self._workbench.session
        return not session.judged and len(session.document.text) >= LONG

    def remarks(self, before: Board | None) -> Sequence[Diagnostic]:
        """The remarks on the plan, or for now those of the board before."""
        session = self._workbench.session
        if before is None or session.document.slips or before.slip is not None or not self.waits:
            return session.diagnostics
        if not self._due:
            self._due = True
            self._workbench.after_frame(self._judge)
        return tuple(carried(before, session.plan))

    def once_judged(self, then: Callable[[], None]) -> None:
        """Do something once the remarks are those of the plan as it is now."""
        if self._due:
            self._then.append(then)
        else:
            then()

    def _judge(self) -> None:
        self._due = False
        workbench = self._workbench
        if workbench.is_attached:
            workbench.session.judge()
            workbench.show_only(workbench.board.filter)
        waiting, self._then = self._then, []
        for then in waiting:
            then()


def carried(before: Board, plan: Plan) -> Iterator[Diagnostic]:
    """The remarks of a board at the items of another revision; those about items that are gone are left out."""
    was = {item.path: key_of(item) for item in before.plan.items}
    now = {key_of(item): item.path for item in reversed(plan.items)}
    for remark in before.diagnostics:
        old = item_path(remark.path)
        new = now.get(was.get(old, ""), ()) if old else ()
        if new == old:
            yield remark
        elif new:
            yield remark._replace(path=(*new, *remark.path[len(old) :]))
