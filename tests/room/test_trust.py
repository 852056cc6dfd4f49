"""Who is at the other end, and whom a room admits."""

import os
import socket
import struct
import sys

import pytest

from okrtui.room import peer as peer_module
from okrtui.room.accounts import groups_of, login_of, own_uid
from okrtui.room.peer import Peer, from_xucred, peer_of
from okrtui.room.trust import Trust

OTHER = own_uid() + 4321
NOBODYS_GROUP = 987_654


@pytest.mark.skipif(sys.platform != "linux", reason="other systems tell it in their own way")
def test_the_system_tells_user_and_groups_of_the_other_end() -> None:
    near, far = socket.socketpair()
    with near, far:
        assert peer_of(near) == Peer(os.geteuid(), frozenset({os.getegid(), *os.getgroups()}))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems tell it in their own way")
def test_a_system_that_tells_no_groups_tells_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peer_module, "_SO_PEERGROUPS", 9999)
    near, far = socket.socketpair()
    with near, far:
        assert peer_of(near) == Peer(os.geteuid(), frozenset({os.getegid()}))


def test_macos_and_the_bsds_tell_user_and_groups() -> None:
    raw = struct.pack("=IIh2x16I", 0, 501, 3, 20, 12, 61, *[0] * 13)
    assert len(raw) == 76
    assert from_xucred(raw) == Peer(501, frozenset({20, 12, 61}))
    assert from_xucred(raw[:12]) is None


def test_a_private_room_admits_its_own_user_and_nobody_else() -> None:
    room = Trust(None)
    assert room.admits(Peer(own_uid(), frozenset()))
    assert not room.admits(Peer(OTHER, frozenset({os.getegid()})))


def test_the_room_of_a_group_admits_who_has_the_group_or_is_on_its_list() -> None:
    room = Trust(NOBODYS_GROUP)
    assert room.admits(Peer(own_uid(), frozenset()))
    assert room.admits(Peer(OTHER, frozenset({1, NOBODYS_GROUP})))
    assert not room.admits(Peer(OTHER, frozenset({1, 2})))
    assert groups_of(OTHER) == frozenset()
    assert Trust(next(iter(groups_of(own_uid())))).admits(Peer(own_uid(), frozenset()))


def test_where_the_system_does_not_tell_only_the_permissions_of_a_private_folder_count() -> None:
    assert Trust(None).admits(None)
    assert not Trust(NOBODYS_GROUP).admits(None)


def test_an_account_that_is_not_on_the_list_goes_by_its_number() -> None:
    assert login_of(OTHER) == str(OTHER)
