"""`python -m tests.walking`: a walkthrough by script for half an hour; memory stays flat, no descriptor is leaked."""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.plans import plan_text
from tests.tui.terminal import Terminal

_FOLLOWERS = 3
_PAUSE = 0.5
"""Seconds between two keys."""

_WARM = 0.2
"""Share of the time after which memory and descriptors are looked at for the first time."""

_MOST_GROWTH = 1.05
"""Memory at the end against memory once everything has been shown."""


def main() -> int:
    """Walk; 1 where something has grown."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=30)
    minutes = parser.parse_args().minutes
    with TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        (folder / "plan.toml").write_text(plan_text(1, 400), encoding="utf-8")
        terminals = [stack.enter_context(_opened(folder, "present"))]
        terminals[0].wait_for("? help", most=60)
        for _ in range(_FOLLOWERS):
            terminals.append(stack.enter_context(_opened(folder, "follow")))
            terminals[-1].wait_for("leads ·", most=60)
        return _walk(terminals, minutes * 60, stack, folder)


def _opened(folder: Path, command: str) -> Terminal:
    variables = {"OKRTUI_STATE": str(folder / "state"), "OKRTUI_TODAY": "2026-11-26", "LANG": "C.UTF-8"}
    return Terminal([sys.executable, "-m", "okrtui", command, "plan.toml"], variables=variables, folder=folder)


def _walk(terminals: Sequence[Terminal], seconds: float, stack: ExitStack, folder: Path) -> int:
    began = time.monotonic()
    warm: list[tuple[int, int]] = []
    steps = 0
    while (spent := time.monotonic() - began) < seconds:
        _step(terminals, steps)
        steps += 1
        if steps % 40 == 0:  # somebody comes and goes
            with _opened(folder, "follow") as guest:
                guest.wait_for("leads ·", most=60)
        if not warm and spent > seconds * _WARM:
            warm = [_size_of(terminal.process) for terminal in terminals]
    last = [_size_of(terminal.process) for terminal in terminals]
    grown = False
    for place, ((memory, descriptors), (memory_now, descriptors_now)) in enumerate(zip(warm, last, strict=True)):
        who = "presenter" if place == 0 else f"follower {place}"
        over = memory_now > memory * _MOST_GROWTH or descriptors_now > descriptors
        grown = grown or over
        print(
            f"{'OVER' if over else 'ok  '} {who}: {memory / 1e6:.1f} MB, then {memory_now / 1e6:.1f}; "
            f"{descriptors} descriptors, then {descriptors_now}"
        )
    print(f"{steps} steps in {seconds / 60:.0f} minutes")
    return 1 if grown else 0


def _step(terminals: Sequence[Terminal], step: int) -> None:
    """A step; now and then a vote that becomes a check-in, a note that is taken back."""
    presenter = terminals[0]
    presenter.type(b"l" if step % 8 < 4 else b"h")
    if step % 25 == 10:
        presenter.type(b"1jV7\r6\r")
    if step % 25 == 20:
        presenter.type(b"nA note\ru")
    until = time.monotonic() + _PAUSE
    while time.monotonic() < until:
        for terminal in terminals:
            terminal.read(quiet=0.01, most=0.05)


def _size_of(process: int) -> tuple[int, int]:
    """Bytes of memory and number of open descriptors of a process."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE"), len(list(Path(f"/proc/{process}/fd").iterdir()))


if __name__ == "__main__":
    sys.exit(main())
