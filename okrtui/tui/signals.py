"""Signals that end the program: in order, the terminal given back and the unsaved kept in the journal."""

import asyncio
import signal
from collections.abc import Callable

_ENDING = ("SIGTERM", "SIGHUP", "SIGINT")


def end_on_signals(end: Callable[[int], None]) -> None:
    """Call `end` with the number of a signal that asks the program to end; Textual alone would die without hooks."""
    loop = asyncio.get_running_loop()
    for name in _ENDING:
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None:
            loop.add_signal_handler(number, end, int(number))
