"""The workbench in a test, and its screen as text that a person can review."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from rich.style import Style
from textual import events
from textual.pilot import Pilot

from okrtui.editing.session import Session
from okrtui.locales.language import Language, speaking
from okrtui.preferences.preferences import DEFAULTS, Preferences
from okrtui.preferences.reading import Found
from okrtui.tui.app import OkrtuiApp, PlanFolder
from okrtui.tui.drawing.palette import Palette, ThemeName
from okrtui.tui.screens.chooser import Chooser
from okrtui.tui.screens.workbench import Workbench

TODAY = date(2027, 1, 20)
PLANS = Path(__file__).parent / "plans"
DENSITIES = ((80, 24), (120, 35))
"""Sizes at which every screen is reviewed: the least with room for everything, and one with the inspector beside it."""

_SNAPSHOTS = Path(__file__).parent / "snapshots"
_WRITE = os.environ.get("OKRTUI_SNAPSHOTS") == "write"

_PAINTINGS = 200

_LETTERS = {
    "strong": "s",
    "faint": "f",
    "accent": "a",
    "cursor": "c",
    "error": "e",
    "warning": "w",
    "advice": "i",
    "ahead": "+",
    "late": "-",
    "bar": "b",
    "mark": "m",
    "field": "_",
    "typed": "t",
    "marked": "!",
    "key": "k",
    "string": "q",
    "number": "9",
}
"""A letter for each role that a cell can have; plain text has a point, what is none of them a question mark."""


@asynccontextmanager
async def workbench(
    file: Path,
    *,
    size: tuple[int, int] = (80, 24),
    language: Language = "en",
    theme: ThemeName = "terminal",
    preferences: Preferences = DEFAULTS,
) -> AsyncIterator[Pilot[None]]:
    """The workbench on a plan, headless, as a user would have it: notifications and tooltips are drawn too."""
    with speaking(language):
        app = OkrtuiApp(Session.open(file, today=TODAY), theme, found=Found(preferences))
        async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
            await pilot.pause()
            yield pilot


@asynccontextmanager
async def chooser(
    folder: Path,
    *,
    size: tuple[int, int] = (80, 24),
    language: Language = "en",
    preferences: Preferences = DEFAULTS,
) -> AsyncIterator[Pilot[None]]:
    """The plans of a folder, headless, all of them judged."""
    with speaking(language):
        app = OkrtuiApp(PlanFolder(folder, TODAY), "terminal", found=Found(preferences))
        async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
            await settled(pilot)
            yield pilot


async def write(pilot: Pilot[None], text: str) -> None:
    """Type a text, faster than anybody can; Textual's own `press` knows no euro sign."""
    for char in text:
        pilot.app.post_message(events.Key("space" if char == " " else char, char))
    await pilot.pause()
    await pilot.pause()


async def settled(pilot: Pilot[None]) -> None:
    """Saves are done and shown."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def until(pilot: Pilot[None], *words: str, gone: str | None = None) -> str:
    """Wait until the screen shows these words, and no longer what should be gone; gives the screen.

    Raises:
        AssertionError: it does not, however often it is painted.
    """
    for _ in range(_PAINTINGS):
        screen = shown(pilot)
        if all(each in screen for each in words) and (gone is None or gone not in screen):
            return screen
        await pilot.pause()
    raise AssertionError(f"{words} {gone}\n{shown(pilot)}")


async def begun(pilot: Pilot[None], *keys: str) -> str:
    """A walkthrough, and its keys pressed."""
    await pilot.press("w")
    await until(pilot, "2 objectives")
    await pilot.press(*keys)
    await pilot.pause()
    return shown(pilot)


def typed_in(pilot: Pilot[None]) -> str:
    """The field of a form that is typed in: its name and the first line of what stands there."""
    return next(" ".join(line.strip("│┃ ").split()) for line in shown(pilot).splitlines() if line.startswith("│▸"))


def marked(pilot: Pilot[None]) -> str:
    """The words that are marked on the screen."""
    mark = screen_of(pilot).palette.marked
    strips = pilot.app.screen._compositor.render_strips()
    return "".join(text for strip in strips for text, style, _ in strip if style == mark)


def screen_of(pilot: Pilot[None]) -> Workbench:
    """The screen of the workbench."""
    screen = pilot.app.screen
    assert isinstance(screen, Workbench)
    return screen


def shown(pilot: Pilot[None]) -> str:
    """The screen as lines of text, narrow no-break spaces as the blanks that they look like."""
    lines = [strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips()]
    return "\n".join(lines).replace("\u202f", " ")


def roles(pilot: Pilot[None]) -> str:
    """The role of each cell of the screen, as letters; lines of plain text only are empty."""
    screen = pilot.app.screen
    assert isinstance(screen, Workbench | Chooser)
    names = _roles_by_style(screen.palette)
    lines = []
    for strip in pilot.app.screen._compositor.render_strips():
        line = "".join(names.get(style or Style(), "?") * strip_len(text) for text, style, _ in strip)
        lines.append(line.rstrip("."))
    return "\n".join(lines)


def strip_len(text: str) -> int:
    """Cells of a text; the screens of these tests hold no wide characters."""
    return len(text)


def _roles_by_style(palette: Palette) -> dict[Style, str]:
    found = {palette.text: "."}
    for role, letter in _LETTERS.items():
        style = getattr(palette, role)
        found.setdefault(style, letter)
        found.setdefault(palette.over(style), "C")
    return found


def check_snapshot(pilot: Pilot[None], name: str) -> None:
    """The screen must be the one that was reviewed; `OKRTUI_SNAPSHOTS=write` writes it anew."""
    file = _SNAPSHOTS / f"{name}.txt"
    picture = f"{shown(pilot)}\n\n{roles(pilot)}\n"
    if _WRITE:
        file.write_text(picture, encoding="utf-8")
    assert picture.splitlines() == file.read_text(encoding="utf-8").splitlines()


async def check_at_both_densities(pilot: Pilot[None], name: str) -> None:
    """The screen must be as reviewed at one size, and become what was reviewed at the other."""
    for width, height in DENSITIES:
        await pilot.resize_terminal(width, height)
        await pilot.pause()
        check_snapshot(pilot, f"{name}-{width}x{height}")
