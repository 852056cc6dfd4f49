"""What the workbench opens over its panes."""

from typing import TYPE_CHECKING

from okrtui.tui.actions import ACTIONS

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


class Views:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench

    def help(self) -> None:
        """The keys of what has the focus."""
        from okrtui.tui.widgets.help import Help  # not needed for the first frame

        workbench = self._workbench
        workbench.open(Help(workbench.palette, ACTIONS, workbench.close))

    def source(self) -> None:
        """The text of the file, at the selected item or the first slip."""
