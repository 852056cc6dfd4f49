"""Who is at the other end of a Unix socket, by the system's own word."""

import socket
import struct
import sys
from dataclasses import dataclass

_UCRED = struct.Struct("iII")  # Linux: process, user, group
_XUCRED = struct.Struct("=IIh2x16I")  # macOS and the BSDs: version, user, number of groups, groups
_SO_PEERGROUPS = 59  # Linux; Python has no name for it
_MOST = 1024  # bytes that Python asks a socket for


@dataclass(frozen=True, slots=True)
class Peer:
    """The user and the groups that a process had when it connected, or began to listen."""

    uid: int
    groups: frozenset[int]


def peers_are_told() -> bool:
    """Whether this platform tells who is at the other end."""
    return sys.platform == "linux" or hasattr(socket, "LOCAL_PEERCRED")


def peer_of(connection: socket.socket) -> Peer | None:
    """Who is at the other end; None where this platform cannot tell.

    Raises:
        OSError: the connection is none any more.
    """
    if sys.platform == "linux":
        _process, uid, group = _UCRED.unpack(connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _UCRED.size))
        return Peer(uid, frozenset({group, *_groups_of(connection)}))
    if not peers_are_told():
        return None
    return from_xucred(connection.getsockopt(0, socket.LOCAL_PEERCRED, _XUCRED.size))  # 0 is SOL_LOCAL


def from_xucred(raw: bytes) -> Peer | None:
    """The peer as macOS and the BSDs tell it; None if they tell it in another way."""
    if len(raw) < _XUCRED.size:
        return None
    _version, uid, count, *groups = _XUCRED.unpack(raw[: _XUCRED.size])
    return Peer(uid, frozenset(groups[:count]))


def _groups_of(connection: socket.socket) -> tuple[int, ...]:
    """The supplementary groups of the peer, as Linux tells them since 4.13; none where it does not, or has over 256."""
    try:
        raw = connection.getsockopt(socket.SOL_SOCKET, _SO_PEERGROUPS, _MOST)
    except OSError:
        return ()
    return struct.unpack(f"{len(raw) // 4}I", raw)
