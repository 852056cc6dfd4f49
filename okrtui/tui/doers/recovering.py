"""Asking again about what was left for later."""

from typing import TYPE_CHECKING

from okrtui.locales.sentence import Sentence
from okrtui.tui.screens.recovering import Recovering

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench

    def recover(self) -> None:
        """Ask about what sessions that were cut off had not saved; both must not be unsaved at once."""
        workbench = self._workbench
        if workbench.session.modified:
            workbench.say(Sentence("save first: it is put together with what stands in the file"))
        elif not Recovering(workbench).ask():
            workbench.say(Sentence("no session was cut off"))
