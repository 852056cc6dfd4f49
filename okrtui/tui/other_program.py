"""A program that has the terminal for a while, such as an editor."""

import os
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

_LOOKED_AFTER = 0.1
"""Seconds after which it is looked whether this program is asked to end meanwhile."""


def run_to_its_end(called: Sequence[str]) -> int | str:
    """Run a program: its exit code, or why it could not be started. Nothing is raised, since the terminal is not ours.

    What ends this program ends that one too, and the event loop hears of it as soon as it can. It is looked for every
    now and then: a signal that comes just before the waiting begins would not end that.
    """
    heard: list[int] = []
    before = {number: signal.signal(number, lambda number, _frame: heard.append(number)) for number in _ending()}
    try:
        with _interrupts_ignored():
            program = subprocess.Popen(called, preexec_fn=_heed_interrupts if os.name == "posix" else None)
            while True:
                try:
                    return program.wait(_LOOKED_AFTER)
                except subprocess.TimeoutExpired:
                    while heard:
                        program.send_signal(heard.pop())
    except (OSError, ValueError) as error:
        return (error.strerror if isinstance(error, OSError) else None) or str(error)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _ending() -> list[int]:
    return [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Leave ^C to the program that has the terminal: it would end this one, too."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _heed_interrupts() -> None:
    """What a program ignores, those that it starts ignore too: not here."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
