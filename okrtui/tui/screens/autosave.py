"""Saving by itself, where the user wants it: every finished step, a moment after it was made."""

from typing import TYPE_CHECKING

from okrtui.locales.sentence import Sentence

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


_AGAIN = 1.0
"""Seconds after which a save that has failed in a walkthrough is tried again."""


class Autosave:
    """Has the steps of a session saved; a save that fails says so once, and the journal keeps what is unsaved."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench
        self._busy = False
        self._told = -1
        self.trouble: Sentence | None = None
        """Why the last save failed; None where it did not."""

    @property
    def on(self) -> bool:
        """Whether the user wants it, or is in a walkthrough: the others read the file.

        There also without the lead: what was begun with it may be ended when it has been taken back.
        """
        return self._workbench.program.preferences.autosave or self._workbench.walking is not None

    @property
    def wanted(self) -> bool:
        """Whether there is something that should be saved by itself.

        A text that does not parse is left to its author, and so is what another program has changed otherwise.
        """
        session = self._workbench.session
        return self.on and session.modified and not session.document.slips and session.pending is None

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
            result = await changes.save_now(anew=False)  # who has deleted the file may have meant it
            if not result.ok:
                self._failed(result.sentence)
                break
            self.trouble = None
            if result.merged is not None:
                self._workbench.say(result.sentence)
        self._busy = False

    def _failed(self, why: Sentence) -> None:
        """Say why, once; in a walkthrough for every step, and try again, since nobody there is used to saving."""
        walks = self._workbench.walking is not None
        revision = self._workbench.session.revision
        if self.trouble is None or (walks and revision != self._told):
            self._workbench.say(why)
        self.trouble, self._told = why, revision
        if walks:
            self._workbench.set_timer(_AGAIN, self.look)
