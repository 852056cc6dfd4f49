"""`python -m tests.monkey`: keys at random over random plans, on screens of random sizes.

Whatever is pressed, the workbench goes on, the plan stays one that can be read, and undoing everything gives the
first bytes back; where another program writes meanwhile, what it wrote last is there in the end.
"""

import argparse
import asyncio
import os
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from traceback import format_exception
from unittest.mock import patch

from textual import events
from textual.keys import key_to_character
from textual.pilot import Pilot

from okrtui.document.document import Document
from okrtui.document.journal import Journal
from okrtui.document.refused import Refused
from okrtui.editing.rewrite_text import SetText
from okrtui.editing.session import Session
from okrtui.locales.language import LANGUAGES, speaking
from okrtui.tui.actions import ACTIONS
from okrtui.tui.app import OkrtuiApp
from okrtui.tui.drawing.palette import THEMES
from okrtui.tui.screens.workbench import Workbench
from tests.another_program import AnotherProgram
from tests.generated.layouts import LAYOUTS
from tests.generated.plans import generated_plan
from tests.tui.looking import TODAY

_SHIPPED = sorted((Path(__file__).parents[1] / "plans").glob("*/*.toml"))
_TYPED = (
    *"abcdefghijklmnopqrstuvwxyz0123456789.,:;!?@#%€àéèç'\"-+/<>=()[]{}\\ ",
    "→",
    "😀",
    "e\u0301",
    "\u202e",
    "\x1b]0;x\x07",
)
_KEYS = (
    *("enter", "escape", "tab", "shift+tab", "up", "down", "left", "right", "home", "end", "backspace", "delete"),
    *("ctrl+u", "ctrl+w", "ctrl+y", "ctrl+n", "ctrl+z", "ctrl+s", "pageup", "pagedown", "f1", "f2", "ctrl+l"),
)
_SIZES = ((80, 24), (120, 35), (200, 60), (60, 20), (40, 10), (10, 3), (1, 1))
_AT_ONCE = 5
"""Keys that come in faster than they are answered."""

_OFTEN = 20
"""Keys for each of which another program writes once."""


@dataclass
class Run:
    """What was done, and what went wrong."""

    keys: int = 0
    steps: int = 0
    faults: list[str] = field(default_factory=list)


def _press(pilot: Pilot[None], random: Random) -> str:
    """Press something: over the panes mostly what an action has, in what lies over them mostly what is typed."""
    screen = pilot.app.screen
    over = isinstance(screen, Workbench) and screen.overlay is not None
    actions, keys, typed = (15, 25, 55) if over else (80, 12, 5)
    match random.choices(("action", "key", "typed", "paste", "out"), (actions, keys, typed, 2, 6 if over else 1))[0]:
        case "action":
            key = random.choice([key for action in ACTIONS for key in action.keys if action.name != "suspend"])
            pilot.app.post_message(events.Key(key, _character(key)))
        case "key":
            key = random.choice(_KEYS)
            pilot.app.post_message(events.Key(key, None))
        case "typed":
            key = random.choice(_TYPED)
            pilot.app.post_message(events.Key("space" if key == " " else key, key))
        case "paste":
            key = "".join(random.choices(_TYPED, k=random.randint(1, 30)))
            pilot.app.post_message(events.Paste(key))
        case _:
            key = "escape"
            pilot.app.post_message(events.Key("escape", None))
            pilot.app.post_message(events.Key("x", "x"))
    return key


def _character(key: str) -> str | None:
    """What a terminal sends with a key that types something."""
    return key_to_character(key) if len(key) > 1 else key


async def _over(file: Path, first: bytes, random: Random, keys: int, run: Run, another: AnotherProgram | None) -> None:
    session = Session.open(file, today=TODAY, journal=Journal(file))
    app = OkrtuiApp(session, random.choice(THEMES))
    pressed: list[str] = []
    try:
        await _pressed(app, random, keys, pressed, run, another)
    except Exception as error:  # noqa: BLE001 – whatever it is, it is what is looked for
        run.faults.append(f"{pressed[-20:]}: {''.join(format_exception(error)[-3:])}")
    else:
        run.steps += session.revision
        faults = _faults(session, first) if another is None else _faults_beside(session, another)
        run.faults += [f"{pressed[-20:]}: {fault}" for fault in faults]
    finally:
        session.close()


async def _pressed(
    app: OkrtuiApp, random: Random, keys: int, pressed: list[str], run: Run, another: AnotherProgram | None
) -> None:
    with speaking(random.choice(LANGUAGES)), patch.object(Workbench, "leave", Workbench.close):
        async with app.run_test(size=random.choice(_SIZES), notifications=True, tooltips=True) as pilot:
            for _ in range(keys):
                pressed.append(_press(pilot, random))
                run.keys += 1
                if random.random() < 0.01:
                    await pilot.resize_terminal(*random.choice(_SIZES))
                if another is not None and random.random() < 1 / _OFTEN:
                    another.write()
                    if isinstance(app.screen, Workbench):
                        app.screen.taking_in.look()  # the watch would see it, a little later
                if random.random() < 1 / _AT_ONCE:
                    await pilot.pause()
                if app._exception is not None:
                    return
            await app.workers.wait_for_complete()
            await pilot.pause()


def _faults(session: Session, first: bytes) -> list[str]:
    found = []
    if session.document.slips and not any(step.label == SetText("").label for step in session.history.done):
        found.append("what was done without typing TOML does not parse")
    read = Document.from_bytes(session.document.source.to_bytes())
    # written out: a nan is no other than itself
    if read.text != session.document.text or repr(read.data) != repr(session.document.data):
        found.append("the plan is not what its bytes say")
    while session.undo() is not None:
        pass
    if session.document.source.to_bytes() != first:
        found.append("undoing everything does not give the first bytes back")
    return found


def _faults_beside(session: Session, another: AnotherProgram) -> list[str]:
    """What another program wrote is there once ours is undone, or waits to be decided; in the file it always is."""
    found = []
    try:
        while session.undo() is not None:
            pass
    except Refused:
        pass  # what both have changed is not undone, and stays
    while not session.looked(session.look_job().run()):
        pass
    in_file = session.file.read_text(encoding="utf-8")
    here = session.document.text
    waits = session.pending is not None or session.file_trouble is not None
    for title in another.written:
        if title not in here and not waits:
            found.append(f"{title} is lost here")
        if title not in in_file and title not in here:
            found.append(f"{title} is lost in the file")
    return found


def _plan(random: Random) -> bytes:
    if random.random() < 0.3:
        return random.choice(_SHIPPED).read_bytes()
    return generated_plan(random, random.choice(LAYOUTS), 3).raw


def run_seed(seed: int, keys: int, run: Run, *, beside: bool = False) -> None:
    """Press so many keys on one plan, with another program that writes to it `beside`."""
    random = Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "plan.toml"
        raw = _plan(random)
        file.write_bytes(raw)
        variables = {"OKRTUI_STATE": str(folder / "state"), "VISUAL": "true", "EDITOR": "true"}
        with patch.dict(os.environ, variables):
            before = len(run.faults)
            asyncio.run(_over(file, raw, random, keys, run, AnotherProgram(file) if beside else None))
            run.faults[before:] = [f"seed {seed}: {fault}" for fault in run.faults[before:]]


def main() -> int:
    """Run so many seeds; 1 where something went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.monkey")
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    parser.add_argument("--seeds", type=int, default=20, help="how many plans")
    parser.add_argument("--keys", type=int, default=1000, help="how many keys on each")
    parser.add_argument("--beside", action="store_true", help="another program writes to the plan meanwhile")
    asked = parser.parse_args()
    run = Run()
    for seed in range(asked.seed, asked.seed + asked.seeds):
        run_seed(seed, asked.keys, run, beside=asked.beside)
        print(f"seed {seed}: {run.keys} keys, {run.steps} changes, {len(run.faults)} faults", flush=True)
    for fault in run.faults:
        print(fault)
    return 1 if run.faults else 0


if __name__ == "__main__":
    sys.exit(main())
