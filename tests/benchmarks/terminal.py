"""The workbench on a pseudo-terminal: its first frame, and what a key costs in bytes and time."""

import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.figure import Figure, ratio
from tests.benchmarks.plans import plan_text
from tests.tui.terminal import Terminal

_PLAN = Path(__file__).parents[2] / "plans" / "fr" / "marketing-2026-q4.toml"
_PARENT = _PLAN.with_name("entreprise-2026.toml")
_OURS = [sys.executable, "-m", "okrtui", _PLAN.name]
_EMPTY = """
import tomli
from pydantic import BaseModel
from textual.app import App
class Model(BaseModel):
    title: str
    target: float
App().run()
"""
"""A Textual app with nothing in it, which imports what we can't do without."""

_ECHO = """
from textual.app import App
from textual.widget import Widget
class Line(Widget):
    text = ""
    def render(self):
        return self.text
class Echo(App):
    def compose(self):
        yield Line()
    def on_key(self, event):
        line = self.query_one(Line)
        line.text = event.character or ""
        line.refresh()
Echo().run()
"""
"""A Textual app with one line, which shows the last key: no key to frame can be faster."""

_RUNS = 11
_STEPS = 12
_FROM_90_TO_95 = -2  # of the twenty parts, the limit above which only the last lies


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for plan in (_PLAN, _PARENT):  # with its parent beside it, as the plan is shipped
            shutil.copy(plan, folder / plan.name)
        (folder / "empty.py").write_text(_EMPTY)
        (folder / "echo.py").write_text(_ECHO)
        yield folder


def _open(folder: Path, command: list[str], *, columns: int = 80, lines: int = 24) -> Terminal:
    variables = {"OKRTUI_STATE": str(folder / "state"), "OKRTUI_TODAY": "2026-11-26", "LANG": "C.UTF-8"}
    return Terminal(command, columns=columns, lines=lines, variables=variables, folder=folder)


def _first_frame(folder: Path, command: list[str]) -> float:
    with _open(folder, command) as terminal:
        return terminal.read(quiet=0.6, since=terminal.started).seconds


def first_frame() -> Figure:
    """The first complete frame of a real plan, against that of an empty Textual app."""
    with _folder() as folder:
        ours, empty = _OURS, [sys.executable, "empty.py"]
        pairs = [(_first_frame(folder, ours), _first_frame(folder, empty)) for _ in range(_RUNS + 1)][1:]
    return ratio(
        "first frame / that of an empty app", [pair[0] for pair in pairs], [pair[1] for pair in pairs], most=1.3
    )


_KEYS: tuple[tuple[str, bytes, tuple[bytes, ...], float], ...] = (
    ("cursor step among objectives", b"1", (b"j", b"j", b"k", b"k"), 0.6),
    ("cursor step among key results", b"2", (b"j", b"j", b"k", b"k"), 0.6),
    ("cursor step in the calendar", b"3g", (b"j", b"j", b"k", b"k"), 0.6),
    ("cursor step that scrolls", b"3gjjjjjjj", (b"j", b"j", b"j", b"j"), 1.2),
    ("change of pane", b"1", (b"\t", b"\t", b"\t"), 1.0),
    ("moving a bar", b"3gj", (b"L", b"L", b"H", b"H"), 1.0),
    ("help, opened", b"1", (b"?", b"\x1b"), 10.0),
    ("palette, opened", b"1", (b":", b"\x1b"), 10.0),
)
"""What is measured: the keys that lead there, those that are repeated, and the most kB to the terminal."""


def keys() -> Iterable[Figure]:
    """Bytes to the terminal for a key at 80×24."""
    with _folder() as folder, _open(folder, _OURS) as terminal:
        terminal.wait_for("? help")
        terminal.read(quiet=0.5)
        for name, lead, repeated, most in _KEYS:
            terminal.send(lead, quiet=0.3)
            written = [terminal.send(key, quiet=0.2) for _ in range(_STEPS // len(repeated)) for key in repeated]
            sizes = [len(each.data) / 1000 for each in written]
            yield Figure(name, max(sizes), "kB", most, f"median {median(sizes):.2f}")


_TIMES: tuple[tuple[str, bytes, tuple[bytes, ...], float], ...] = (
    ("cursor", b"1", (b"j", b"k"), 15),
    ("pane", b"1", (b"\t", b"\t", b"\t"), 15),
    ("typing in a field", b"1e", (b"x", b"y", b"\x7f", b"\x7f"), 15),
    ("completing in a field", b"1e\t\t", (b"m", b"a", b"\x7f", b"\x7f"), 15),
    ("committed edit", b"1", (b"J", b"K"), 50),
)
"""What is timed on a plan of 2,000 lines: the keys that lead there, those that are repeated, the most milliseconds."""

_TIMED = 60


def key_to_frame() -> Iterable[Figure]:
    """Milliseconds from a key to the frame that shows it, in a plan of 2,000 lines, beside an empty Textual app."""
    with _folder() as folder:
        with _open(folder, [sys.executable, "echo.py"]) as terminal:
            terminal.read(quiet=0.6)
            empty = _slowest(terminal, (b"x", b"y"))
        for place, (name, lead, repeated, most) in enumerate(_TIMES):
            plan = folder / f"large-{place}.toml"
            plan.write_text(plan_text(1, 2000), encoding="utf-8")
            with _open(folder, [sys.executable, "-m", "okrtui", plan.name]) as terminal:
                terminal.wait_for("? help")
                terminal.read(quiet=0.6)
                terminal.send(lead, quiet=0.4)
                slowest = _slowest(terminal, repeated)
                yield Figure(f"{name}, 95 in 100", slowest, "ms", most, f"{empty:.1f} in an app of one line")


def _slowest(terminal: Terminal, repeated: tuple[bytes, ...]) -> float:
    """Milliseconds to the first frame after a key, longer than 95 in 100 took."""
    seconds = []
    for step in range(_TIMED):
        terminal.type(repeated[step % len(repeated)])
        seconds.append(terminal.read_frame())
        terminal.read(quiet=0.08)
    return quantiles(seconds, n=20)[_FROM_90_TO_95 + 1] * 1000
