"""The program in the terminal."""

import gc
import os
import signal
import sys
from datetime import date
from pathlib import Path

from rich.console import RenderableType
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.driver import Driver
from textual.screen import Screen

from okrtui.document.journal import Journal
from okrtui.document.unreadable import Unreadable
from okrtui.editing.half_typed import HalfTyped
from okrtui.editing.session import Session
from okrtui.locales.sentence import Sentence
from okrtui.tui.cannot_open import CannotOpen
from okrtui.tui.drawing.frames import Frames
from okrtui.tui.drawing.palette import ThemeName, palette, pick_theme
from okrtui.tui.screens.workbench import Workbench
from okrtui.tui.signals import SIGNALLED, end_on_signals, let_go_of_the_terminal


class OkrtuiApp(App[None], inherit_bindings=False):
    """Opens the workbench on one plan; a signal ends it in order."""

    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    AUTO_FOCUS = ""
    TITLE = "okrtui"

    def __init__(self, session: Session, theme: ThemeName | None = None, journal: Journal | None = None) -> None:
        theme = theme or pick_theme(os.environ)
        super().__init__(ansi_color=theme == "terminal")
        self._frames = Frames()
        self.session = session
        self._half_typed = HalfTyped(session, journal)
        self.palette = palette(theme)

    def get_driver_class(self) -> type[Driver]:
        """Textual's choice for the platform; where that is a Unix terminal, one that no byte can upset."""
        chosen = super().get_driver_class()
        if chosen.__name__ != "LinuxDriver":
            return chosen
        from okrtui.tui.forgiving_driver import ForgivingDriver  # Windows cannot import it

        return ForgivingDriver

    def get_default_screen(self) -> Workbench:
        """The workbench is all there is at first."""
        return Workbench(self.session, self.palette, self.draw_anew, self._half_typed)

    def on_mount(self) -> None:
        """Listen to signals, and to the return from another program."""
        self.app_resume_signal.subscribe(self, lambda _app: self._frames.forget(), immediate=True)
        end_on_signals(self._end)

    def _fatal_error(self) -> None:
        """End; the error is told by whoever started the program, without the words of the plan that lie about it."""
        self._close_messages_no_wait()

    def on_ready(self) -> None:
        """What is there at the first frame stays: the collector need not look at it again and again."""
        gc.freeze()
        gc.enable()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if isinstance(renderable, CompositorUpdate) and not self.is_inline:
            renderable = self._frames.lean(renderable)
        super()._display(screen, renderable)

    def draw_anew(self) -> None:
        """Write the whole screen again, whatever the terminal shows now."""
        self._frames.forget()
        self.refresh()

    def _end(self, number: int) -> None:
        self.exit(return_code=SIGNALLED + number)


def run(file: Path, today: date) -> int:
    """Open a plan in the workbench until its user leaves; the exit code of the program.

    Raises:
        CannotOpen: the file cannot be read as text, or this is no terminal.
        Exception: whatever went wrong in the workbench; the terminal is given back before.
    """
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise CannotOpen(Sentence("the workbench needs a terminal"))
    gc.disable()  # until the first frame, see `on_ready`
    try:
        journal = Journal(file)
        session = Session.open(file, today=today, journal=journal)
    except Unreadable as error:
        raise CannotOpen(error.sentence, file) from None
    app = OkrtuiApp(session, journal=journal)
    app.run()
    if app.return_code == SIGNALLED + signal.SIGHUP:
        let_go_of_the_terminal()
    if app._exception is not None:
        raise app._exception
    return app.return_code or 0
