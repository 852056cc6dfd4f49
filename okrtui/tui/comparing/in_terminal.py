"""The terminal left to git for a while, as it is without okrtui."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from okrtui.locales.sentence import Sentence

_MOST = 4096


@contextmanager
def keys_for_others() -> Iterator[None]:
    """While another program has the terminal, what interrupts it does not end this one; other signals wait.

    The loop hears of signals through a file that each of them is written to: meanwhile that is another one.
    """
    heard, written = os.pipe()
    os.set_blocking(heard, False)
    os.set_blocking(written, False)
    before = signal.set_wakeup_fd(written, warn_on_full_buffer=False)
    try:
        yield
    finally:
        signal.set_wakeup_fd(before, warn_on_full_buffer=False)
        os.close(written)
        with open(heard, "rb", buffering=0) as file:
            numbers = set(file.read(_MOST) or b"")
        for number in numbers - {signal.SIGINT}:
            signal.raise_signal(number)


def wait_until_read(told: Sentence) -> None:
    """Say something below what stands in the terminal, and leave all of it there until somebody has read it."""
    print(f"\n{told}", flush=True)
    sys.stdin.readline()
