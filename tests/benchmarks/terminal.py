"""The workbench on a pseudo-terminal: its first frame, and what a key costs in bytes and time."""

import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.figure import Figure, ratio
from tests.tui.terminal import Terminal

_PLAN = Path(__file__).parents[2] / "plans" / "fr" / "marketing-2026-q4.toml"
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

_RUNS = 11
_STEPS = 12
_FROM_90_TO_95 = -2  # of the twenty parts, the limit above which only the last lies


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(_PLAN, folder / _PLAN.name)
        (folder / "empty.py").write_text(_EMPTY)
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
)
"""What is measured: the keys that lead there, those that are repeated, and the most kB to the terminal."""


def keys() -> Iterable[Figure]:
    """Bytes to the terminal for a key, and the time from key to frame, at 80×24."""
    seconds: list[float] = []
    with _folder() as folder, _open(folder, _OURS) as terminal:
        terminal.wait_for("? help")
        terminal.read(quiet=0.5)
        for name, lead, repeated, most in _KEYS:
            terminal.send(lead, quiet=0.3)
            written = [terminal.send(key) for _ in range(_STEPS // len(repeated)) for key in repeated]
            seconds += [each.seconds for each in written if each.data]
            sizes = [len(each.data) / 1000 for each in written]
            yield Figure(name, max(sizes), "kB", most, f"median {median(sizes):.2f}")
    slowest = quantiles(seconds, n=20)[_FROM_90_TO_95 + 1] * 1000
    yield Figure("key to frame, 95 in 100", slowest, "ms", 15, f"median {median(seconds) * 1000:.1f}")
