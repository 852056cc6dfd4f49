"""Taking the place of a plan's room: a socket that listens, and that nobody else of this machine has."""

import errno
import os
import socket
import stat
from contextlib import suppress
from pathlib import Path

from okrtui.locales.sentence import Sentence
from okrtui.room.accounts import login_of, own_uid
from okrtui.room.address import new_socket, reachable, refuse_platform, socket_name
from okrtui.room.folder import Folder, private_folder, private_folders, shared_folder
from okrtui.room.room_lock import RoomLock
from okrtui.room.unmet import Taken, Unfit

_BACKLOG = 64
_OF_A_GROUP = 0o660


class Claim:
    """The socket of a room, held until it is released."""

    def __init__(self, folder: Folder, path: Path, listening: socket.socket, lock: RoomLock) -> None:
        self.folder = folder
        self.path = path
        self.listening = listening
        self._lock = lock
        self._file = _file(path)

    def release(self) -> None:
        """Give the place back; what somebody else has put there since is left alone."""
        if self._file is not None and _file(self.path) == self._file:
            with suppress(OSError):  # what cannot be removed is stale, and taken over by the next presenter
                self.path.unlink()
        self.listening.close()
        self._lock.release()


def claim(plan: Path, room: Path | None) -> Claim:
    """The place of a plan's room, in the folder of a group or a private one.

    One process of a user at a time does this for a plan: it holds a lock in the user's private folder. What a killed
    one has left is taken over; what is not a socket, or somebody else's, is left alone and told.

    Raises:
        Taken: another session presents the plan, or something stands in the way.
        Unfit: the plan, the folder or the platform will not do.
    """
    refuse_platform()
    name = socket_name(plan)
    private = private_folder()
    folder = private if room is None else shared_folder(room)
    others = private_folders() if room is None else ()
    if any(other != folder and somebody_listens(other, name) for other in others):
        raise _presented()
    try:
        lock = RoomLock.of(private, folder.path / name)
        if lock is None:
            raise _presented()
        try:
            return Claim(folder, folder.path / name, _listening(folder, name), lock)
        except BaseException:
            lock.release()
            raise
    except OSError as error:
        raise Unfit(Sentence("the system says: {reason}", reason=error.strerror or str(error))) from None


def _listening(folder: Folder, name: str) -> socket.socket:
    """A socket that listens at its place.

    Raises:
        Taken: something stands there.
        OSError: the system refuses.
    """
    _clear_stale(folder, name)
    listening = new_socket()
    try:
        _bind(listening, folder, name)
        try:
            _give_to_group(folder.path / name, folder)
            listening.listen(_BACKLOG)
        except BaseException:
            (folder.path / name).unlink()
            raise
    except BaseException:
        listening.close()
        raise
    return listening


def _bind(listening: socket.socket, folder: Folder, name: str) -> None:
    try:
        with reachable(folder, name) as reached:
            listening.bind(reached)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:  # made since it was looked
            raise _in_the_way(folder.path / name) from None
        raise


def _clear_stale(folder: Folder, name: str) -> None:
    """Remove the socket that a killed session of this user has left, while the lock is held.

    Raises:
        Taken: what stands there is not such a one.
    """
    path = folder.path / name
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return
    if not stat.S_ISSOCK(status.st_mode):
        raise _in_the_way(path)
    if somebody_listens(folder, name):
        raise _presented() if status.st_uid == own_uid() else _presented_by(status.st_uid)
    if status.st_uid != own_uid():
        raise Taken(
            Sentence(
                "{login} has left {path} behind; only {login}, or whose folder it is, can remove it",
                login=login_of(status.st_uid),
                path=str(path),
            )
        )
    path.unlink(missing_ok=True)


def _give_to_group(path: Path, folder: Folder) -> None:
    """Let the folder's group connect, whatever the umask is; before anybody can."""
    if folder.group is None:
        return
    path.chmod(_OF_A_GROUP)
    if os.lstat(path).st_gid != folder.group:
        os.chown(path, -1, folder.group, follow_symlinks=False)


def somebody_listens(folder: Folder, name: str) -> bool:
    """Whether somebody listens at a socket, and lets this user ask: whoever presents does.

    Where the system does not say, somebody does.
    """
    with new_socket() as asking:
        try:
            with reachable(folder, name) as reached:
                asking.connect(reached)
        except (FileNotFoundError, ConnectionRefusedError, PermissionError):
            return False
        except OSError:
            return True
    return True


def _file(path: Path) -> tuple[int, int] | None:
    with suppress(OSError):
        status = os.lstat(path)
        return status.st_dev, status.st_ino
    return None


def _presented() -> Taken:
    return Taken(Sentence("another session of yours presents this plan already"))


def _presented_by(uid: int) -> Taken:
    return Taken(Sentence("{login} presents this plan already", login=login_of(uid)))


def _in_the_way(path: Path) -> Taken:
    return Taken(Sentence("{path} is in the way: okrtui did not put it there, and leaves it alone", path=str(path)))
