"""What changed since the last commit: looked at, taken back, explained, committed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench

    def compare(self) -> None:
        """Show what changed since the last commit, over the panes."""
        from okrtui.tui.comparing.comparing import Comparing  # git and what compares plans

        Comparing(self._workbench).open()
