"""Finding the room of a plan, and coming to its door."""

import os
import socket
import stat
from collections.abc import Iterable
from pathlib import Path

from okrtui.locales.sentence import Sentence
from okrtui.room.accounts import login_of, own_uid
from okrtui.room.address import new_socket, reachable, refuse_platform, socket_name
from okrtui.room.folder import Folder, private_folders, shared_folder
from okrtui.room.peer import peer_of
from okrtui.room.unmet import Crowded, NobodyPresents, NotTrusted, Unfit


def call(plan: Path, room: Path | None) -> socket.socket:
    """A connection to who presents a plan: in the folder of a group, or in one's own private ones.

    Who listens must be who owns the socket, which in a private folder is oneself.

    Raises:
        NobodyPresents: nobody does.
        Crowded: too many want to come in at once.
        NotTrusted: what stands there is not what it should be.
        Unfit: the plan, the folder or the platform will not do.
    """
    refuse_platform()
    name = socket_name(plan)
    folders: Iterable[Folder] = private_folders() if room is None else (shared_folder(room),)
    for folder in folders:
        connection = _connected(folder, name)
        if connection is not None:
            return connection
    raise NobodyPresents(Sentence("nobody presents this plan now"))


def _connected(folder: Folder, name: str) -> socket.socket | None:
    """A trusted connection; None where nobody listens."""
    path = folder.path / name
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _system(error) from None
    if not stat.S_ISSOCK(status.st_mode):
        raise NotTrusted(Sentence("{path} is not what okrtui puts there: it is not trusted", path=str(path)))
    connection = new_socket()
    try:
        with reachable(folder, name) as reached:
            connection.connect(reached)
        _check(connection, folder, status.st_uid)
    except (FileNotFoundError, ConnectionRefusedError):
        connection.close()
        return None
    except PermissionError:
        connection.close()
        raise NotTrusted(
            Sentence("{login} presents this plan, but does not let you in", login=login_of(status.st_uid))
        ) from None
    except BlockingIOError:
        connection.close()
        raise Crowded(Sentence("too many sessions want to come in at once")) from None
    except OSError as error:
        connection.close()
        raise _system(error) from None
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: socket.socket, folder: Folder, owner: int) -> None:
    peer = peer_of(connection)
    if peer is None:
        return  # where the platform does not tell, there are private folders only, as good as their permissions
    expected = owner if folder.group is not None else own_uid()
    if peer.uid != owner or peer.uid != expected:
        raise NotTrusted(
            Sentence(
                "{login} presents here, in a place that belongs to {other}: it is not trusted",
                login=login_of(peer.uid),
                other=login_of(owner),
            )
        )


def _system(error: OSError) -> Unfit:
    return Unfit(Sentence("the system says: {reason}", reason=error.strerror or str(error)))
