"""Adding items with a quick line."""

from typing import TYPE_CHECKING

from okrtui.plan.items import ItemKind
from okrtui.tui.quick.opening import open_quick_line
from okrtui.tui.quick.target import below, under

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench

    def add_below(self) -> None:
        """Add what the pane shows below the selected row."""
        workbench = self._workbench
        kind: ItemKind = "initiative"
        if workbench.active is workbench.objectives:
            kind = "objective"
        elif workbench.active is workbench.key_results:
            kind = "key_result"
        elif workbench.active is workbench.sheet:
            kind = workbench.sheet.kind or "priority"  # the first list below the fields of the plan
        open_quick_line(workbench, below(workbench.board, kind, workbench.item, workbench.key_results.objective))

    def add_under(self) -> None:
        """Add under the selected item."""
        open_quick_line(self._workbench, under(self._workbench.board, self._workbench.item))
