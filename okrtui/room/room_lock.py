"""One presenter of a plan among the processes of a user."""

import os
from hashlib import sha256
from pathlib import Path

from okrtui.room.folder import Folder

try:
    import fcntl
except ImportError:  # a platform without flock has no rooms either
    fcntl = None  # type: ignore[assignment]


class RoomLock:
    """A locked file in the user's private folder, where nobody else can plant one."""

    def __init__(self, file: Path, descriptor: int) -> None:
        self._file = file
        self._descriptor = descriptor

    @classmethod
    def of(cls, private: Folder, socket: Path) -> "RoomLock | None":
        """Hold the lock of a socket; None if another process holds it.

        Raises:
            OSError: the private folder cannot be written.
        """
        file = private.path / f"{sha256(os.fsencode(socket)).hexdigest()[:24]}.lock"
        while True:
            descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                os.close(descriptor)
                return None
            except OSError:
                pass  # a file system that knows no locks: whether somebody listens has to do
            if _is(file, descriptor):
                return cls(file, descriptor)
            os.close(descriptor)  # its holder has removed it while it was being opened

    def release(self) -> None:
        """Let another process have it."""
        if _is(self._file, self._descriptor):
            self._file.unlink(missing_ok=True)
        os.close(self._descriptor)


def _is(file: Path, descriptor: int) -> bool:
    try:
        there = os.lstat(file)
    except FileNotFoundError:
        return False
    return os.path.samestat(there, os.fstat(descriptor))
