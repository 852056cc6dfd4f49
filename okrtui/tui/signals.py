"""Signals that end the program: in order, the terminal given back and the unsaved kept in the journal."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable

_ENDING = ("SIGTERM", "SIGHUP", "SIGINT")

SIGNALLED = 128
"""What a shell adds to the number of the signal that ended a program."""


def end_on_signals(end: Callable[[int], None]) -> None:
    """Call `end` with the number of a signal that asks the program to end; Textual alone would die without hooks."""
    loop = asyncio.get_running_loop()
    for name in _ENDING:
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None:
            loop.add_signal_handler(number, end, int(number))


def let_go_of_the_terminal() -> None:
    """Write nothing more to a terminal that is gone: Python's last flush would fail, and change the exit code."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None:
            os.dup2(nowhere, stream.fileno())
