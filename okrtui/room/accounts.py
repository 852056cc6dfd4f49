"""What the system's list of users says."""

import os
from functools import lru_cache

try:
    import grp
    import pwd
except ImportError:  # a platform without them has no rooms either
    grp = None  # type: ignore[assignment]
    pwd = None  # type: ignore[assignment]


@lru_cache(256)
def login_of(uid: int) -> str:
    """The name of a user's account, or the number of one that has none.

    It is asked once: the list may lie with a server of the network.
    """
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


@lru_cache(256)
def group_name(gid: int) -> str:
    """The name of a group, or the number of one that has none."""
    try:
        return grp.getgrgid(gid).gr_name
    except KeyError:
        return str(gid)
