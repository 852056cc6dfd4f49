"""What the screens ask of the program that shows them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol, runtime_checkable

from okrtui.locales.sentence import Sentence
from okrtui.preferences.preferences import Preferences
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.keymap import Keymap


class Program(Protocol):
    """Its looks and keys, and the way from screen to screen."""

    palette: Palette
    keymap: Keymap
    preferences: Preferences
    troubles: Sequence[Sentence]
    """What in the configuration is not followed."""

    @property
    def is_cut_off(self) -> bool:
        """Whether it ends because a signal has asked for that: the line has dropped, or the machine goes down."""

    def draw_anew(self) -> None:
        """Write the whole screen again, whatever the terminal shows now."""

    def trouble(self, listed_by: str) -> Sentence | None:
        """What in the configuration is not followed, and what is typed to have all of it listed; told once."""

    def choose(self, name: str, value: str | bool) -> Sentence | None:
        """Follow a setting from now on, and keep it; gives why it cannot be kept."""

    def leave_plan(self) -> None:
        """Go from a plan back to where it was opened from: the plans of a folder, or the shell."""

    def show_plans(self, folder: Path, today: date) -> None:
        """Go from a plan to the plans of a folder."""

    def open_plan(self, file: Path, today: date) -> None:
        """Go to the workbench with a plan.

        Raises:
            Unreadable: the file cannot be read as text.
        """

    def leave_plans(self) -> None:
        """Go back to the shell."""


@runtime_checkable
class Painted(Protocol):
    """A screen that can be painted in other colours, or in another language."""

    def paint_with(self, palette: Palette) -> None:
        """Draw everything anew, in these colours and the language that is spoken now."""


@runtime_checkable
class HearsMouse(Protocol):
    """A driver that can be told whether to listen to the mouse; Textual's own decides once, at the start."""

    def hear_mouse(self, wanted: bool) -> None:
        """Have the terminal tell what the mouse does, or no longer."""
