"""Saving by itself, where the user wants it: every finished step, a moment after it was made."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


class Autosave:
    """Has the steps of a session saved; a save that fails says so once, and the journal keeps what is unsaved."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench
        self._busy = False
        self._failed = False

    @property
    def on(self) -> bool:
        """Whether the user wants it, or leads a walkthrough: then the others read the file."""
        walking = self._workbench.walking
        return self._workbench.program.preferences.autosave or (walking is not None and walking.leads)

    @property
    def wanted(self) -> bool:
        """Whether there is something that should be saved by itself.

        A text that does not parse is left to its author, and so is what another program has changed otherwise, or has
        deleted: that may have been meant.
        """
        session = self._workbench.session
        undecided = session.pending is not None or session.file_gone
        return self.on and session.modified and not session.document.slips and not undecided

    def look(self) -> None:
        """Save what there is to save; called with each revision."""
        if self.wanted and not self._busy:
            self._busy = True
            self._workbench.run_worker(self._save(), group="save")

    async def _save(self) -> None:
        """Save until nothing is left: there may be new steps meanwhile."""
        changes = self._workbench.changes
        while self.wanted:
            changes.saves += 1
            result = await changes.save_now()
            if not result.ok:
                if not self._failed:
                    self._workbench.say(result.sentence)
                self._failed = True
                break
            self._failed = False
            if result.merged is not None:
                self._workbench.say(result.sentence)
        self._busy = False
