"""What changed since the last commit: looked at, taken back, explained, committed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okrtui.tui.comparing.draft import Draft
    from okrtui.tui.screens.workbench import Workbench


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench
        self._draft: Draft | None = None

    def compare(self) -> None:
        """Show what changed since the last commit, over the panes."""
        from okrtui.tui.comparing.comparing import Comparing  # git and what compares plans
        from okrtui.tui.comparing.draft import Draft

        self._draft = self._draft or Draft()
        Comparing(self._workbench, self._draft).open()
