"""Whom a room admits."""

from dataclasses import dataclass

from okrtui.room.accounts import groups_of, own_uid
from okrtui.room.peer import Peer


@dataclass(frozen=True, slots=True)
class Trust:
    """One's own user, and in a folder of a group whoever is a member of it.

    A member is who had the group when he connected, by the system's word, or has it by the list of users. Nobody
    else is admitted, root included. Where the platform cannot tell who is at the other end (`peer` is None), only a
    private folder is as good as its permissions, and nobody is admitted to the folder of a group.
    """

    group: int | None

    def admits(self, peer: Peer | None) -> bool:
        """Whether this one may come in."""
        if peer is None:
            return self.group is None
        if peer.uid == own_uid():
            return True
        if self.group is None:
            return False
        return self.group in peer.groups or self.group in groups_of(peer.uid)
