"""The folder that a room's socket stands in: a private one, or one of a group."""

import os
import shlex
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from okrtui.document.state_folder import state_folder
from okrtui.locales.sentence import Sentence
from okrtui.room.accounts import own_uid
from okrtui.room.peer import peers_are_told
from okrtui.room.unmet import Unfit

_PRIVATE = 0o700


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that was looked at; `group` is None for a private one."""

    path: Path
    group: int | None = None


def shared_folder(path: Path) -> Folder:
    """A folder of a group, where nobody can remove or replace what is another's.

    It must be setgid, so that all in it is the group's, and sticky: without that, whoever may write to a folder may
    delete the socket of another and put his own in its place. The owner of the folder can do so all the same, and
    root: they are trusted.

    Raises:
        Unfit: it is not such a folder, and the sentence says what would make it one; or the platform does not tell
            one user from another.
    """
    if not peers_are_told():
        raise Unfit(Sentence("this system does not tell who connects, so only your own sessions can follow"))
    try:
        status = path.stat()
    except OSError as error:
        raise Unfit(_why_no_folder(path, error)) from None
    if not stat.S_ISDIR(status.st_mode):
        raise Unfit(Sentence("{folder} is not a folder", folder=str(path)))
    wrong = _wrong(stat.S_IMODE(status.st_mode))
    if wrong is not None:
        raise Unfit(wrong.with_field("folder", str(path)).with_field("command", f"chmod 3770 {shlex.quote(str(path))}"))
    if not os.access(path, os.X_OK):
        raise Unfit(_why_no_folder(path, PermissionError()))
    return Folder(path.resolve(), status.st_gid)


def _wrong(mode: int) -> Sentence | None:
    """What is wrong with the permissions of a group's folder."""
    if mode & stat.S_IWOTH:
        return Sentence(
            "everybody may write to {folder}, which is to be its group’s alone; put right with: {command}",
            folder="",
            command="",
        )
    if mode & stat.S_IRWXG != stat.S_IRWXG:
        return Sentence(
            "the group of {folder} may not read and write there; put right with: {command}",
            folder="",
            command="",
        )
    if not mode & stat.S_ISVTX:
        return Sentence(
            "in {folder} anybody can remove what others put there (no sticky bit); put right with: {command}",
            folder="",
            command="",
        )
    if not mode & stat.S_ISGID:
        return Sentence(
            "what is put into {folder} does not become its group’s (no setgid bit); put right with: {command}",
            folder="",
            command="",
        )
    return None


def _why_no_folder(path: Path, error: OSError) -> Sentence:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return Sentence("there is no folder {folder}", folder=str(path))
        case PermissionError():
            return Sentence("you are not allowed into {folder}", folder=str(path))
    return Sentence("the system says: {reason}", reason=error.strerror or str(error))


def private_folder() -> Folder:
    """The folder where this user's rooms are made.

    Raises:
        Unfit: there is none that nobody else could enter.
    """
    for path in _wished():
        if made_private(path):
            return Folder(path)
    raise Unfit(Sentence("no folder can be made at {folder} that only you can enter", folder=str(list(_wished())[-1])))


def private_folders() -> Iterator[Folder]:
    """All folders where a session of this user may have made a room; not every session knows of the first one."""
    yielded: set[Path] = set()
    for path in (*_wished(), Path(f"/run/user/{own_uid()}/okrtui")):
        if path not in yielded and is_private(path):
            yielded.add(path)
            yield Folder(path)


def _wished() -> Iterator[Path]:
    """Below the run-time folder of the session, if it has one and nobody else owns it; else below the state folder."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if Path(runtime).is_absolute() and is_private(Path(runtime)):
        yield Path(runtime) / "okrtui"
    yield state_folder() / "room"


def made_private(path: Path) -> bool:
    """Make a folder that only its owner can enter, or see that it is one; ours is closed if it was open."""
    try:
        path.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        status = os.lstat(path)
        if stat.S_ISDIR(status.st_mode) and status.st_uid == own_uid() and status.st_mode & 0o077:
            path.chmod(_PRIVATE)
    except OSError:
        return False
    return is_private(path) and os.access(path, os.W_OK | os.X_OK)


def is_private(path: Path) -> bool:
    """Whether a folder is there, is ours, and nobody else can enter it."""
    try:
        status = os.lstat(path)
    except (OSError, ValueError):
        return False
    return stat.S_ISDIR(status.st_mode) and status.st_uid == own_uid() and not status.st_mode & 0o077
