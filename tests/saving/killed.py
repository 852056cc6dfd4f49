"""A save killed at one of its steps, in a process of its own."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

from okrtui.document.document import Document
from okrtui.document.saving import save

STEPS = ("open", "write", "fsync", "fchmod", "fchown", "replace", "unlink", "ftruncate", "posix_fallocate", "close")
"""The calls by which a save can change a disk."""


class _Fuse:
    """Kills the process at its n-th step; a write that is hit gets half of its bytes out first."""

    def __init__(self, step: int) -> None:
        self._left = step

    def around(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def stepped(*args: Any, **kwargs: Any) -> Any:
            self._left -= 1
            if self._left == 0:
                if name == "write":
                    call(args[0], bytes(args[1])[: len(args[1]) // 2])
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*args, **kwargs)

        return stepped


def save_killed_at(step: int, file: Path, document: Document, base: Document) -> bool:
    """Save in a child process that is killed at a step; whether it lived to the end."""
    child = os.fork()
    if child == 0:
        fuse = _Fuse(step)
        for name in STEPS:
            setattr(os, name, fuse.around(name, getattr(os, name)))
        try:
            save(file, document, base)
        finally:
            os._exit(0)
    _pid, status = os.waitpid(child, 0)
    return not os.WIFSIGNALED(status)
