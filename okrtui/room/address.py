"""Where the socket of a plan's room stands."""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from okrtui.document.reading import why_not
from okrtui.locales.sentence import Sentence
from okrtui.room.folder import Folder
from okrtui.room.unmet import Unfit

LONGEST_PATH = 107 if sys.platform == "linux" else 103
"""Bytes that the path of a socket may have (`sun_path`)."""


def socket_name(plan: Path) -> str:
    """The name of a plan's socket: a hash of the file's real path, and of this machine.

    A folder may be of several machines; a socket is of the one that it was made on.

    Raises:
        Unfit: there is no such plan, or this user may not read it.
    """
    try:
        real = plan.resolve(strict=True)
        if not os.access(real, os.R_OK):
            raise PermissionError
    except (OSError, ValueError, RuntimeError) as error:
        why = why_not(error) if isinstance(error, OSError | ValueError) else why_not(FileNotFoundError())
        raise Unfit(Sentence("{plan} cannot be read: {reason}", plan=str(plan), reason=why)) from None
    named = os.fsencode(real) + b"\0" + os.fsencode(os.uname().nodename)
    return f"{sha256(named).hexdigest()[:24]}.sock"


def refuse_platform() -> None:
    """Check that there are rooms here at all.

    Raises:
        Unfit: this platform has no Unix sockets.
    """
    if not hasattr(socket, "AF_UNIX"):
        raise Unfit(Sentence("sessions cannot be connected on this system"))


def new_socket() -> socket.socket:
    """A Unix socket that never waits.

    Raises:
        Unfit: there are no more of them.
    """
    try:
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    except OSError as error:
        raise Unfit(Sentence("the system says: {reason}", reason=error.strerror or str(error))) from None
    connection.setblocking(False)
    return connection


@contextmanager
def reachable(folder: Folder, name: str) -> Iterator[str]:
    """The path to bind or connect a socket with; where it is too long, a short one by way of the open folder (Linux).

    Raises:
        Unfit: it is too long, and there is no other way.
        OSError: the folder cannot be opened.
    """
    path = str(folder.path / name)
    if len(os.fsencode(path)) <= LONGEST_PATH:
        yield path
        return
    if sys.platform != "linux" or not Path("/proc/self/fd").is_dir():
        raise Unfit(
            Sentence(
                "the path of {folder} is too long: {count} bytes, and {most} may be",
                folder=str(folder.path),
                count=len(os.fsencode(path)),
                most=LONGEST_PATH,
            )
        )
    descriptor = os.open(folder.path, os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{descriptor}/{name}"
    finally:
        os.close(descriptor)
