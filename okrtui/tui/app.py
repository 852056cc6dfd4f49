"""The program in the terminal."""

import gc
import os
import signal
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from rich.color import ColorSystem
from rich.console import RenderableType
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.driver import Driver
from textual.screen import Screen

from okrtui.document.journal import Journal
from okrtui.document.unreadable import Unreadable
from okrtui.editing.half_typed import HalfTyped
from okrtui.editing.session import Session
from okrtui.locales.language import speak
from okrtui.locales.sentence import Sentence
from okrtui.preferences.place import configuration_file
from okrtui.preferences.preferences import ThemeName
from okrtui.preferences.reading import Found, placed, read_preferences
from okrtui.tui.cannot_open import CannotOpen
from okrtui.tui.drawing.frames import Frames
from okrtui.tui.drawing.palette import palette, pick_theme
from okrtui.tui.keymap import rebound
from okrtui.tui.mouse import listens_to_mouse
from okrtui.tui.program import HearsMouse, Painted
from okrtui.tui.screens.workbench import Workbench
from okrtui.tui.signals import SIGNALLED, end_on_signals, let_go_of_the_terminal
from okrtui.tui.walk_wish import WalkWish

_NO_CONFIGURATION = Found()

_IN_ONE_PIECE = 1000
"""Characters that arrive together, in one packet of a network as well."""

_OBJECTS_BETWEEN_COLLECTIONS = 20_000


class PlanFolder(NamedTuple):
    """A folder of plans, and the day it is looked at."""

    path: Path
    today: date


class OkrtuiApp(App[None], inherit_bindings=False):
    """Opens the workbench on one plan, or shows the plans of a folder; a signal ends it in order."""

    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    AUTO_FOCUS = ""
    TITLE = "okrtui"

    def __init__(
        self,
        opened: Session | PlanFolder,
        theme: ThemeName | None = None,
        journal: Journal | None = None,
        *,
        found: Found = _NO_CONFIGURATION,
        walk: WalkWish | None = None,
    ) -> None:
        theme = theme or pick_theme(os.environ, preferred=found.preferences.theme)
        super().__init__(ansi_color=theme == "terminal")
        self._frames = Frames()
        self._opened = opened
        self._journal = journal
        self._walk = walk
        self.palette = palette(theme)
        self.preferences = found.preferences
        self.keymap = rebound(found.preferences.keys)
        of_keys = [placed(line, why) for line, why in self.keymap.troubles]
        self.troubles: Sequence[Sentence] = (*found.troubles, *of_keys)
        self._told = False

    def get_driver_class(self) -> type[Driver]:
        """Textual's choice for the platform; where that is a Unix terminal, one that no byte can upset."""
        chosen = super().get_driver_class()
        if chosen.__name__ != "LinuxDriver":
            return chosen
        from okrtui.tui.forgiving_driver import ForgivingDriver  # Windows cannot import it

        return ForgivingDriver

    def get_default_screen(self) -> Screen[None]:
        """The workbench on the plan, or the list of the folder's plans."""
        if isinstance(self._opened, PlanFolder):
            return self._chooser(self._opened)
        return Workbench(self._opened, HalfTyped(self._opened, self._journal), self, self._walk)

    def _chooser(self, folder: PlanFolder) -> Screen[None]:
        from okrtui.tui.screens.chooser import Chooser  # most often it is one plan that is opened

        return Chooser(folder.path, folder.today, self)

    def on_mount(self) -> None:
        """Listen to signals, and to the return from another program."""
        self.app_resume_signal.subscribe(self, lambda _app: self._come_back(), immediate=True)
        end_on_signals(self._end)

    def _fatal_error(self) -> None:
        """End; the error is told by whoever started the program, without the words of the plan that lie about it."""
        self._close_messages_no_wait()

    def on_ready(self) -> None:
        """What is there at the first frame stays: the collector need not look at it again and again.

        An edit makes more objects than the collector's own threshold foresees for all of a small program.
        """
        gc.freeze()
        gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
        gc.enable()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if isinstance(renderable, CompositorUpdate) and not self.is_inline:
            self._write_frame(renderable)
            self.post_display_hook()
        else:
            super()._display(screen, renderable)
        if isinstance(screen, Workbench):
            screen.after_frame.painted()

    def _write_frame(self, update: CompositorUpdate) -> None:
        """Write what an update changes, without Textual's way to a cursor that nobody sees.

        Only what may come in several pieces is marked as one frame.
        """
        if self._batch_count or not self._running or self._closed or self.is_headless or self._driver is None:
            return
        written = self._frames.write(update, self.console._color_system or ColorSystem.TRUECOLOR)
        if len(written) > _IN_ONE_PIECE:
            self._begin_update()
            self._driver.write(written)
            self._end_update()
        elif written:
            self._driver.write(written)
        self._driver.flush()

    def _come_back(self) -> None:
        """Another program has had the terminal: all of the screen is written again."""
        self._frames.forget()
        self.call_later(self.draw_anew)

    @property
    def is_cut_off(self) -> bool:
        """Whether it ends because a signal has asked for that."""
        return (self.return_code or 0) > SIGNALLED

    def draw_anew(self) -> None:
        """Write the whole screen again, whatever the terminal shows now."""
        self._frames.forget()
        self.refresh()

    def trouble(self, listed_by: str) -> Sentence | None:
        """What is not followed in the configuration: the first of it, and what lists all in full; told once."""
        if not self.troubles or self._told:
            return None
        self._told = True
        first, *more = self.troubles
        if not more:
            return first
        return Sentence(
            "{count} faults, “{key}” lists them; {first}", count=len(self.troubles), key=listed_by, first=first
        )

    def choose(self, name: str, value: str | bool) -> Sentence | None:
        """Follow a setting from now on, and keep it in the configuration; gives why it cannot be kept."""
        from okrtui.preferences.writing import keep_setting  # not needed for the first frame

        self.preferences = preferences = self.preferences.choosing(name, value)
        if name == "theme":
            theme = pick_theme(os.environ, preferences.theme)
            self.ansi_color = theme == "terminal"
            self.palette = palette(theme)
        elif name == "language" and preferences.language is not None:
            speak(preferences.language)
        elif name == "mouse" and isinstance(self._driver, HearsMouse):
            self._driver.hear_mouse(preferences.mouse)
        for screen in self.screen_stack:
            if isinstance(screen, Painted):
                screen.paint_with(self.palette)
        return keep_setting(configuration_file(), name, value)

    def open_plan(self, file: Path, today: date) -> None:
        """Go to the workbench with a plan; leaving it comes back here.

        Raises:
            Unreadable: the file cannot be read as text.
        """
        journal = Journal(file)
        session = Session.open(file, today=today, journal=journal)
        self.push_screen(Workbench(session, HalfTyped(session, journal), self))

    def leave_plan(self) -> None:
        """Go back to the plans of the folder that it was opened from, or end."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.leave_plans()

    def show_plans(self, folder: Path, today: date) -> None:
        """Go from a plan to the plans of a folder."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.screen._push_result_callback(self, None)  # the first screen has none, and Textual takes one away
            self.switch_screen(self._chooser(PlanFolder(folder, today)))

    def leave_plans(self) -> None:
        """End."""
        self.exit()

    def _end(self, number: int) -> None:
        self.exit(return_code=SIGNALLED + number)


def run(
    path: Path, today: date, *, theme: str | None = None, mouse: bool | None = None, walk: WalkWish | None = None
) -> int:
    """Open a plan, or the plans of a folder, until the user leaves; the exit code of the program.

    A theme, and whether the mouse is listened to, come before what the configuration says. Who follows a walkthrough
    keeps no journal: there is nothing to be kept.

    Raises:
        CannotOpen: the file cannot be read as text, or this is no terminal.
        Exception: whatever went wrong in the workbench; the terminal is given back before.
    """
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise CannotOpen(Sentence("the workbench needs a terminal"))
    gc.disable()  # until the first frame, see `on_ready`
    journal = None if path.is_dir() or (walk is not None and walk.follows) else Journal(path)
    try:
        opened = PlanFolder(path, today) if path.is_dir() else Session.open(path, today=today, journal=journal)
    except Unreadable as error:
        raise CannotOpen(error.sentence, path) from None
    found = read_preferences(configuration_file())
    preferences = found.preferences
    app = OkrtuiApp(opened, pick_theme(os.environ, theme, preferences.theme), journal, found=found, walk=walk)
    app.run(mouse=listens_to_mouse(os.environ, mouse, preferences.mouse))
    if app.return_code == SIGNALLED + signal.SIGHUP:
        let_go_of_the_terminal()
    if app._exception is not None:
        raise app._exception
    return app.return_code or 0
