"""The program in the terminal."""

import os
from datetime import date
from pathlib import Path

from textual.app import App

from okrtui.document.journal import Journal
from okrtui.editing.session import Session
from okrtui.tui.drawing.palette import ThemeName, palette, pick_theme
from okrtui.tui.screens.workbench import Workbench
from okrtui.tui.signals import end_on_signals

_SIGNALLED = 128
"""What a shell adds to the number of the signal that ended a program."""


class OkrtuiApp(App[None], inherit_bindings=False):
    """Opens the workbench on one plan; a signal ends it in order."""

    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    AUTO_FOCUS = ""
    TITLE = "okrtui"

    def __init__(self, session: Session, theme: ThemeName | None = None) -> None:
        theme = theme or pick_theme(os.environ)
        super().__init__(ansi_color=theme == "terminal")
        self.session = session
        self.palette = palette(theme)

    def get_default_screen(self) -> Workbench:
        """The workbench is all there is at first."""
        return Workbench(self.session, self.palette)

    def on_mount(self) -> None:
        """Listen to signals."""
        end_on_signals(self._end)

    def _end(self, signal: int) -> None:
        self.exit(return_code=_SIGNALLED + signal)


def run(file: Path, today: date) -> int:
    """Open a plan in the workbench until its user leaves; the exit code of the program.

    Raises:
        Unreadable: the file cannot be read as text.
    """
    app = OkrtuiApp(Session.open(file, today=today, journal=Journal(file)))
    app.run()
    return app.return_code or 0
