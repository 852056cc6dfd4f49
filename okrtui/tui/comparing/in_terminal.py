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
    os.set_blocking(written, False)
    before = signal.set_wakeup_fd(written, warn_on_full_buffer=False)
    try:
        yield
    finally:
        signal.set_wakeup_fd(before, warn_on_full_buffer=False)
        os.close(written)
        numbers = set(os.read(heard, _MOST))  # nothing, where no signal came: nobody can write to it any more
        os.close(heard)
        for number in numbers - {signal.SIGINT}:
            signal.raise_signal(number)


def wait_until_read(told: Sentence) -> None:
    """Say something below what stands in the terminal, and leave all of it there until somebody has read it."""
    sys.stdout.write(f"\n{told}\n")
    sys.stdout.flush()
    sys.stdin.readline()
