"""Reviewing: a staged change of a large plan against a check of it, and what `git log -p` costs through our driver."""

import os
import re
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.commands import in_turn
from tests.benchmarks.figure import Figure, ratio
from tests.benchmarks.plans import plan_text

_PAIRS = 21
_COMMITS = 100
_FILE = "plan.toml"
_EVERY_TARGET = re.compile(r"(?<=target = )\d+")


def _environment() -> dict[str, str]:
    """No configuration but the repository's own; the driver is found as a user's shell finds it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    scripts = sysconfig.get_path("scripts")
    who = {f"GIT_{role}_{part}": "okrtui@example.org" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    return kept | who | alone | {"PATH": os.pathsep.join((scripts, kept["PATH"]))}


def _git(folder: Path, *words: str) -> bytes:
    return subprocess.run(["git", *words], cwd=folder, env=_environment(), check=True, capture_output=True).stdout


def _new_repository(folder: Path, text: str) -> None:
    _git(folder, "init", "-q", "-b", "main")
    _write(folder, text)
    _git(folder, "add", _FILE)
    _git(folder, "commit", "-q", "-m", "A plan")


def _write(folder: Path, text: str) -> None:
    (folder / _FILE).write_text(text, encoding="utf-8")


def _raised(text: str, first: int, count: int) -> str:
    """The plan with so many targets, from a certain one on, one higher."""
    turn = -1

    def higher(found: re.Match[str]) -> str:
        nonlocal turn
        turn += 1
        return str(int(found[0]) + 1) if first <= turn < first + count else found[0]

    return _EVERY_TARGET.sub(higher, text)


def staged_diff() -> Figure:
    """`okrtui diff --staged` where five targets of a plan of 2,000 lines are staged, against a check of that plan."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = plan_text(3, 2000)
        _new_repository(folder, text)
        _write(folder, _raised(text, 10, 5))
        _git(folder, "add", _FILE)
        program = [sys.executable, "-m", "okrtui"]
        pairs = in_turn([*program, "diff", "--staged"], [*program, "check", _FILE], folder, _PAIRS)
        return ratio("okrtui diff --staged / okrtui check, 2,000 lines", *pairs, most=1.6)


def log_of_a_plan() -> Iterator[Figure]:
    """`git log -p` over 100 commits of a plan of 300 lines: when git asks the driver, and from what it then keeps."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = plan_text(3)
        _new_repository(folder, text)
        for turn in range(_COMMITS):
            text = _raised(text, turn % 8, 1)
            _write(folder, text)
            _git(folder, "commit", "-qam", f"Change {turn + 1}")
        set_up = [sys.executable, "-m", "okrtui", "git-setup", "--yes"]
        subprocess.run(set_up, cwd=folder, env=_environment(), check=True, capture_output=True)
        for when, most in (("the first time", 500.0), ("again", 50.0)):
            start = time.perf_counter()
            written = _git(folder, "log", "-p", f"-{_COMMITS}")
            took = (time.perf_counter() - start) * 1000 / _COMMITS
            if b"    target: " not in written:
                raise RuntimeError("git did not ask the driver")
            yield Figure(f"git log -p through the driver, a commit, {when}", took, "ms", most, f"{_COMMITS} commits")
