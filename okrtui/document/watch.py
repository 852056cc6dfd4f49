"""Seeing that a file has changed on disk.

The file is opened and asked for its size and times a few times a second, in a thread of its own. Events of the
kernel (inotify and its like, which `watchfiles` brings) say nothing of what other machines write to a network file
system, and plans lie there; a bare `stat` may be answered from a cache for seconds there, but opening a file has
its attributes fetched anew (close-to-open consistency of NFS). One `open` and `fstat` cost 10 µs four times a second
on a local disk, no dependency and no byte to the terminal; where a server hangs, the thread hangs and nothing else.
"""

import os
from collections.abc import Callable
from pathlib import Path

from okrtui.document.lookout import Lookout
from okrtui.document.reading import read_bytes
from okrtui.document.unreadable import Unreadable
from okrtui.locales.sentence import Sentence

PAUSE = 0.25
"""Seconds between two looks: a change is told after two of them at the most, well within a second."""

_RESTLESS = 2.0
"""Seconds for which a file is read again and again after a change: there are file systems whose times are as coarse,
and one that is written twice within them looks as if it had not changed."""


class Watch(Lookout):
    """Looks at a file: one that is being written, or that an editor takes away for a moment, is waited for.

    `known` is what is known to stand there.
    """

    def __init__(self, file: Path, known: bytes, on_rest: Callable[[], None], *, pause: float = PAUSE) -> None:
        super().__init__(known, on_rest, pause=pause, name="watch")
        self._file = file
        self._state: tuple[int, ...] | None = None
        self._looks_left = 0

    def look(self) -> None:
        """One look; the file is only read for a while after it has changed."""
        state = self._state_now()
        if state != self._state or state is None:
            self._state = state
            self._looks_left = max(round(_RESTLESS / self._pause), 2)
        if self._looks_left:
            self._looks_left -= 1
            self.settle(self._read())

    def _state_now(self) -> tuple[int, ...] | None:
        """What changes with the file; None where it cannot be opened."""
        try:
            descriptor = os.open(self._file, os.O_RDONLY | os.O_CLOEXEC | getattr(os, "O_NONBLOCK", 0))
        except (OSError, ValueError):
            return None
        try:
            status = os.fstat(descriptor)
        except OSError:
            return None
        finally:
            os.close(descriptor)
        return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns

    def _read(self) -> bytes | Sentence:
        try:
            return read_bytes(self._file)
        except Unreadable as unreadable:
            return unreadable.sentence
