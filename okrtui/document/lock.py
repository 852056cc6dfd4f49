"""One writer at a time in a folder, across users, without leaving a file behind."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from okrtui.document.not_saved import NotSaved
from okrtui.locales.sentence import Sentence

try:
    import fcntl
except ImportError:  # a platform without flock
    fcntl = None  # type: ignore[assignment]  # the one other value it has

_PATIENCE = 10.0
"""Seconds to wait for another writer; a save takes some milliseconds."""

_PAUSE = 0.002
"""Seconds between two tries."""


@contextmanager
def folder_locked(folder: Path) -> Iterator[bool]:
    """Hold the folder's lock within the block; gives False where the folder cannot be locked.

    Raises:
        NotSaved: another program has held it for too long.
        OSError: there is no such folder, or it may not be read.
    """
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        yield _lock(descriptor)
    finally:
        os.close(descriptor)  # which gives the lock back


def _lock(descriptor: int) -> bool:
    if fcntl is None:
        return False
    patient_until = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > patient_until:
                raise NotSaved(Sentence("another program keeps the folder locked")) from None
            time.sleep(_PAUSE)
        except OSError:
            return False  # a file system that knows no locks; the caller says so
        else:
            return True


def hold(descriptor: int) -> bool:
    """Lock an open file for as long as it is open; False if another process holds it or it cannot be locked."""
    if fcntl is None:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
