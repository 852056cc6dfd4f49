"""What the workbench is asked to open, and how it is to look this time."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import click

from okrtui.locales.catalogue import _
from okrtui.preferences.preferences import THEME_WISHES


class Walk(NamedTuple):
    """A walkthrough to begin with: as who presents or who follows, in which room, within how many minutes."""

    follows: bool
    name: str | None = None
    room: Path | None = None
    minutes: int | None = None
    minutes_each: int | None = None


class Opening(NamedTuple):
    """What to open, a plan or a folder of plans, on which day, and what of the configuration is overruled."""

    path: Path
    today: date
    theme: str | None = None
    mouse: bool | None = None
    walk: Walk | None = None


Workbench = Callable[[Opening], int]
"""Opens a plan, or lists the plans of a folder; gives the exit code."""


def look_options() -> list[click.Option]:
    """How the workbench looks and listens this time."""
    return [
        click.Option(
            ["--theme"],
            type=click.Choice(THEME_WISHES),
            help=_("The colours of the workbench; what suits the terminal and the line to it if left out."),
        ),
        click.Option(
            ["--mouse/--no-mouse"], default=None, help=_("Whether the workbench listens to the mouse; it does.")
        ),
    ]
