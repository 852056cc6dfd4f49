"""A walkthrough with twenty followers, each in a terminal of its own."""

import os
import select
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from tests.benchmarks.figure import Figure
from tests.benchmarks.plans import plan_text
from tests.tui.terminal import Terminal

FOLLOWERS = 20
_STEPS = 40
_FROM_90_TO_95 = 17
_LINES = 400


def _opened(folder: Path, command: str) -> Terminal:
    variables = {"OKRTUI_STATE": str(folder / "state"), "OKRTUI_TODAY": "2026-11-26", "LANG": "C.UTF-8"}
    return Terminal([sys.executable, "-m", "okrtui", command, "plan.toml"], variables=variables, folder=folder)


@contextmanager
def _room(followers: int) -> Iterator[tuple[Terminal, Sequence[Terminal]]]:
    """Who presents, the clock stopped, and followers who see the first objective."""
    with TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        (folder / "plan.toml").write_text(plan_text(1, _LINES), encoding="utf-8")
        presenter = stack.enter_context(_opened(folder, "present"))
        presenter.wait_for("? help", most=60)
        others = []
        for _ in range(followers):
            others.append(stack.enter_context(_opened(folder, "follow")))
            others[-1].wait_for("leads ·", most=60)
        presenter.send(b"c1", quiet=0.5)
        for other in others:
            other.wait_for("Objective 1 of", most=60)
        yield presenter, others


def _frames(presenter: Terminal, others: Sequence[Terminal], key: bytes) -> tuple[float, float, int]:
    """Press a key: seconds to the presenter's frame and to the last follower's, and the most bytes that one wrote."""
    for terminal in (presenter, *others):
        terminal.read(quiet=0.0, most=0.01)
    waiting = {terminal.descriptor: terminal for terminal in (presenter, *others)}
    began = time.perf_counter()
    presenter.type(key)
    own = last = 0.0
    written = dict.fromkeys(waiting, 0)
    quiet_since = began
    missing = set(waiting)
    while missing or time.perf_counter() - quiet_since < 0.15:
        ready = select.select(list(waiting), [], [], 0.05)[0]
        now = time.perf_counter()
        for descriptor in ready:
            quiet_since = now
            data = os.read(descriptor, 65536)
            written[descriptor] += len(data)
            if descriptor in missing:
                missing.discard(descriptor)
                last = now - began
                if waiting[descriptor] is presenter:
                    own = last
        if now - began > 10:
            raise AssertionError("a follower shows nothing")
    return own, last, max(written.values())


def walkthrough() -> Iterable[Figure]:
    """From a step to the last follower's frame, what it writes, and what the followers cost who presents."""
    with _room(0) as (presenter, _nobody):
        alone = [_frames(presenter, (), key)[0] for key in _keys()]
    with _room(FOLLOWERS) as (presenter, others):
        taken = [_frames(presenter, others, key) for key in _keys()]
        idle = sum(len(terminal.read(quiet=1.0, most=1.0).data) for terminal in (presenter, *others))
        presenter.send(b"c", quiet=0.1)
        presenter.read(quiet=0.3, most=0.5)
        ticks = [len(presenter.read(quiet=0.9, most=1.0).data) for _ in range(5)]
    yield Figure(
        f"step to the last of {FOLLOWERS} followers’ frames, 95 in 100",
        quantiles([last for _own, last, _bytes in taken], n=20)[_FROM_90_TO_95 + 1] * 1000,
        "ms",
        150,
        f"median {median(last for _own, last, _bytes in taken) * 1000:.0f}",
    )
    yield Figure("a step at 80×24", max(most for _own, _last, most in taken) / 1000, "kB", 8)
    yield Figure("while nothing happens, in a second", idle, "B", 0)
    yield Figure("a tick of the clock", max(ticks), "B", 100)
    yield Figure(
        f"own frame with {FOLLOWERS} followers / alone",
        median(own for own, _last, _bytes in taken) / median(alone),
        "",
        1.2,
        f"{median(alone) * 1000:.1f} ms alone",
    )


def _keys() -> Iterator[bytes]:
    for step in range(_STEPS):
        yield b"l" if step % 8 < 4 else b"h"
