"""What changed since the last commit: looked at, taken back, explained, committed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okrtui.tui.comparing.draft import Draft
    from okrtui.tui.screens.workbench import Workbench


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench
        self.draft: Draft | None = None
        """The message of a commit, once the changes have been looked at."""

    def compare(self) -> None:
        """Show what changed since the last commit, over the panes."""
        from okrtui.tui.comparing.comparing import Comparing  # git and what compares plans
        from okrtui.tui.comparing.draft import Draft

        self.draft = self.draft or Draft()
        Comparing(self._workbench, self.draft).open()
