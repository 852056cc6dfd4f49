"""A place that a killed session has left is taken over; one that is taken is not, and nothing planted is touched."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from okrtui.room import guest
from okrtui.room.address import socket_name
from okrtui.room.folder import Folder
from okrtui.room.room_lock import RoomLock
from okrtui.room.unmet import NobodyPresents, NotTrusted, Taken
from tests.room.watched import WatchedGuest, WatchedHost, step

PRESENTS = """
import asyncio, sys
from pathlib import Path
from okrtui.room.host import Host
from okrtui.room.person import Introduction
from okrtui.room.place import Place

async def present() -> None:
    async with Host(Path(sys.argv[1]), Place(step="opening"), Introduction()):
        print("open", flush=True)
        await asyncio.Event().wait()

asyncio.run(present())
"""


def presenting(plan: Path) -> "subprocess.Popen[str]":
    """Another process that presents the plan."""
    process = subprocess.Popen([sys.executable, "-c", PRESENTS, plan], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def place_of(plan: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "state" / "room"
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder / socket_name(plan)


async def test_a_plan_is_presented_once_and_again_when_that_has_ended(plan: Path) -> None:
    async with WatchedHost(plan) as host, WatchedGuest(plan) as follower:
        with pytest.raises(Taken, match="another session of yours presents this plan already"):
            WatchedHost(plan).open()
        host.show(step(1))
        await follower.shown(step(1))
        assert not host.turned_away
    async with WatchedHost(plan):
        pass


async def test_what_a_killed_presenter_left_is_taken_over_and_his_followers_come_back(plan: Path) -> None:
    process = presenting(plan)
    try:
        async with WatchedGuest(plan) as follower:
            with pytest.raises(Taken):
                WatchedHost(plan).open()
            process.send_signal(signal.SIGKILL)
            process.wait()
            await follower.until(lambda guest: not guest.connected)
            assert str(follower.trouble) == "the line to the presenter has broken off"
            async with WatchedHost(plan) as host:
                host.show(step(2))
                await follower.shown(step(2))
    finally:
        process.kill()
        process.communicate()


async def test_a_presenter_who_is_suspended_keeps_the_place(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    process = presenting(plan)
    try:
        process.send_signal(signal.SIGSTOP)
        with pytest.raises(Taken):
            WatchedHost(plan).open()
        with monkeypatch.context() as impatient:
            impatient.setattr(guest, "PATIENCE", 0.05)
            with pytest.raises(NobodyPresents, match="does not answer"):
                await WatchedGuest(plan).join()
        process.send_signal(signal.SIGCONT)
        async with WatchedGuest(plan):
            pass
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("kind", ["file", "folder", "link", "dangling", "pipe"])
async def test_what_is_planted_is_neither_followed_nor_deleted(plan: Path, tmp_path: Path, kind: str) -> None:
    place = place_of(plan, tmp_path)
    victim = tmp_path / "victim"
    match kind:
        case "file":
            place.write_text("precious", encoding="utf-8")
        case "folder":
            place.mkdir()
        case "link":
            victim.write_text("precious", encoding="utf-8")
            place.symlink_to(victim)
        case "dangling":
            place.symlink_to(victim)
        case "pipe":
            os.mkfifo(place)
    before = os.lstat(place)
    with pytest.raises(Taken, match="is in the way"):
        WatchedHost(plan).open()
    with pytest.raises(NotTrusted, match="not what okrtui puts there"):
        await WatchedGuest(plan).join()
    assert os.path.samestat(before, os.lstat(place))
    assert victim.exists() == (kind == "link")
    assert kind != "link" or victim.read_text(encoding="utf-8") == "precious"


async def test_a_socket_where_another_program_listens_is_not_taken_over(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = place_of(plan, tmp_path)
    monkeypatch.chdir(place.parent)  # the path from the root may be too long for a socket
    with socket.socket(socket.AF_UNIX) as other:
        other.bind(place.name)
        other.listen()
        with pytest.raises(Taken):
            WatchedHost(plan).open()
        assert place.is_socket()
    async with WatchedHost(plan):  # nobody listens any more
        pass
    assert not place.exists()


async def test_a_place_that_somebody_else_has_taken_meanwhile_is_left_to_him(plan: Path, tmp_path: Path) -> None:
    async with WatchedHost(plan) as host:
        assert host.address is not None
        host.address.unlink()
        host.address.write_text("another's", encoding="utf-8")
    assert host.address is None
    assert place_of(plan, tmp_path).read_text(encoding="utf-8") == "another's"


def test_the_lock_of_a_place_is_held_once(plan: Path, tmp_path: Path) -> None:
    place = place_of(plan, tmp_path)
    private = Folder(place.parent)
    lock = RoomLock.of(private, place)
    assert lock is not None
    assert RoomLock.of(private, place) is None
    other = RoomLock.of(private, place.with_name("other.sock"))
    assert other is not None
    for held in (lock, other):
        held.release()
    again = RoomLock.of(private, place)
    assert again is not None
    again.release()
    assert list(place.parent.iterdir()) == []


def test_of_many_who_begin_at_once_one_presents(plan: Path) -> None:
    begin = PRESENTS.replace("await asyncio.Event().wait()", "sys.stdin.read()")
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", begin, plan],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    lost = [process for process in processes if process.stdout is not None and not process.stdout.readline()]
    won = [process for process in processes if process not in lost]
    said = [process.communicate()[1] for process in (*lost, *won)]
    assert len(won) == 1
    assert all("presents this plan already" in errors for errors in said[:-1])
