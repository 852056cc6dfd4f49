"""Whoever reads the output has seen enough, as `head` has after some lines: no fault of anybody's."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


class ReaderGone(Exception):
    """The output goes nowhere any more."""


@contextmanager
def noticed() -> Iterator[None]:
    """Turn a broken pipe into `ReaderGone`, before click makes a failure of it.

    Raises:
        ReaderGone: the output goes nowhere any more; nothing more is written, at the end of the process neither.
    """
    try:
        yield
    except BrokenPipeError:
        write_nothing_more()
        raise ReaderGone from None


def write_nothing_more() -> None:
    """Let what is still written go where it breaks nothing."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
