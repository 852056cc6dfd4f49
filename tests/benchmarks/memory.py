"""Memory: an hour's worth of editing by script, against an empty app that imports the same and reads the plan."""

import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.benchmarks.figure import Figure
from tests.benchmarks.plans import plan_text

_EDITS = 5000
_WARM = 2500
"""Edits after which everything has been imported, and as many titles are remembered as ever will be."""

_EMPTY = """
import asyncio, resource, sys
from pathlib import Path
import click, platformdirs, rapidfuzz, tomli, tomlkit
from pydantic import BaseModel
from textual.app import App
class Model(BaseModel):
    title: str
    target: float
async def main():
    app = App()
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    app.plan = tomli.loads(text), tomlkit.parse(text)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
asyncio.run(main())
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""

_OURS = """
import asyncio, resource, sys
from datetime import date
from pathlib import Path
from okrtui.document.journal import Journal
from okrtui.editing.move_item import MoveItem
from okrtui.editing.session import Session
from okrtui.editing.set_field import SetField
from okrtui.tui.app import OkrtuiApp
def kept():
    words = Path("/proc/self/statm").read_text().split()
    return int(words[1]) * resource.getpagesize() // 1024
async def main():
    file, edits, warm = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    session = Session.open(file, today=date(2027, 1, 20), journal=Journal(file))
    app = OkrtuiApp(session, "terminal")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        keys = [item.key for item in session.plan.items if item.kind in ("objective", "initiative")]
        for number in range(edits):
            key = keys[number % len(keys)]
            match number % 5:
                case 3:
                    session.apply(MoveItem(key, direction="down"))
                case 4:
                    session.undo()
                case _:
                    session.apply(SetField(key, "title", f"What changes for customers, version {number}"))
            if number % 10 == 0:
                await pilot.pause()
            if number == warm:
                print(kept())
        print(kept())
asyncio.run(main())
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def memory() -> Iterable[Figure]:
    """What 5,000 edits add to what 2,500 had taken, and the most that was ever taken, against an empty app's."""
    with tempfile.TemporaryDirectory() as name:
        plan = Path(name) / "plan.toml"
        plan.write_text(plan_text(1, 300), encoding="utf-8")
        (empty,) = _kilobytes(_EMPTY, plan)
        warm, after, most = _kilobytes(_OURS, plan, str(_EDITS), str(_WARM))
    yield Figure("memory after 5,000 edits / after 2,500", after / warm, "x", 1.05, f"{after} kB against {warm} kB")
    yield Figure("most memory / that of an empty app", most / empty, "x", 1.3, f"{most} kB against {empty} kB")


def _kilobytes(script: str, plan: Path, *words: str) -> list[int]:
    command = [sys.executable, "-c", script, str(plan), *words]
    environment = {"OKRTUI_STATE": str(plan.parent / "state"), "PATH": "", "LANG": "C.UTF-8"}
    ran = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return [int(line) for line in ran.stdout.split()]
