"""What the system's list of users says."""

import os
from functools import lru_cache

try:
    import pwd
except ImportError:  # a platform without them has no rooms either
    pwd = None  # type: ignore[assignment]


def own_uid() -> int:
    """Who this process acts for, as sockets and files tell it."""
    return os.geteuid() if hasattr(os, "geteuid") else 0


@lru_cache(256)
def login_of(uid: int) -> str:
    """The name of a user's account, or the number of one that has none.

    It is asked once: the list may lie with a server of the network.
    """
    if pwd is None:
        return str(uid)
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


@lru_cache(256)
def groups_of(uid: int) -> frozenset[int]:
    """The groups that a user is a member of by the list; none for a user who is not on it."""
    try:
        entry = pwd.getpwuid(uid)
        return frozenset(os.getgrouplist(entry.pw_name, entry.pw_gid))
    except (KeyError, OSError):
        return frozenset()
