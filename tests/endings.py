"""`python -m tests.endings`: the workbench ended in the middle of editing, in each of four ways, many times.

Every finished edit is offered back, and where the program can still write to it, the terminal is left as it was.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from shutil import copyfile
from typing import Literal, get_args

from okrtui.editing.recovery import recoveries
from okrtui.editing.session import Session
from tests.tui.looking import PLANS, TODAY
from tests.tui.terminal import Terminal

Ending = Literal["SIGTERM", "SIGHUP", "SIGKILL", "closed"]
ENDINGS: tuple[Ending, ...] = get_args(Ending)

_OUT = b"\x1b[?1049l"
"""What gives the terminal its own screen back."""

_CURSOR = b"\x1b[?25h"
_KEYS = (b"J", b"2jxX", b"e half typed", b"3jjj", b"zz", b"T", b"?", b"opers\r")
"""What is under way when the end comes; none of it takes the finished edit back."""

_LONGEST = 0.02
"""Seconds within a keystroke and its frame, at any of which the program may end."""


def end_in(ending: Ending, random: Random, folder: Path) -> list[str]:
    """What is wrong after a session that was ended while a key was under way; nothing where all is well."""
    plan = folder / "plan.toml"
    copyfile(PLANS / "en.toml", plan)
    copyfile(PLANS / "okrtui.toml", folder / "okrtui.toml")
    state = folder / "state"
    variables = {"OKRTUI_STATE": str(state), "OKRTUI_TODAY": TODAY.isoformat(), "LANG": "C.UTF-8"}
    with Terminal([sys.executable, "-m", "okrtui", "plan.toml"], variables=variables, folder=folder) as terminal:
        terminal.wait_for("? help")
        words = f"Finished {random.randint(0, 10**6)}"
        terminal.send(b"e\x15" + words.encode() + b"\r")
        terminal.wait_for("unsaved")
        keys = random.choice(_KEYS)
        terminal.type(keys)
        time.sleep(random.random() * _LONGEST)
        data = terminal.end_by(ending)
    found = []
    if ending == "SIGTERM" and not (_OUT in data and data.rfind(_CURSOR) > data.rfind(b"\x1b[?25l")):
        found.append("the terminal is not given back")
    return [f"{fault}: {keys!r}" for fault in found + _not_offered(plan, state, words)]


def _not_offered(plan: Path, state: Path, words: str) -> list[str]:
    os.environ["OKRTUI_STATE"] = str(state)
    session = Session.open(plan, today=TODAY)
    left = list(recoveries(session))
    if len(left) != 1:
        return [f"{len(left)} journals are left"]
    text = left[0].text or ""
    left[0].left.discard()
    return [] if words in text else ["the finished edit is not offered back"]


def main() -> int:
    """End it so often in each way; 1 where something was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.endings")
    parser.add_argument("--times", type=int, default=100, help="how often in each way")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    random = Random(asked.seed)
    lost = 0
    for ending in ENDINGS:
        found: list[str] = []
        for _ in range(asked.times):
            with tempfile.TemporaryDirectory() as name:
                found += end_in(ending, random, Path(name))
        lost += len(found)
        print(f"{ending}: {asked.times} times, {len(found)} faults {sorted(set(found))}", flush=True)
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
