"""Where a room is made: in a folder that only its user can enter, or in one that suits a group."""

import os
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from okrtui.room.calling import call
from okrtui.room.folder import private_folder, private_folders, shared_folder
from okrtui.room.unmet import NobodyPresents, Unfit
from tests.room.watched import WatchedGuest, WatchedHost, step


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def runtime_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int = 0o700) -> Path:
    folder = tmp_path / "run"
    folder.mkdir()
    folder.chmod(mode)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


def room_of(tmp_path: Path, mode: int) -> Path:
    folder = tmp_path / "our room"
    folder.mkdir()
    folder.chmod(mode)
    return folder


def mode_of(path: Path) -> int:
    return path.lstat().st_mode & 0o7777


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
async def test_a_room_is_in_the_run_time_folder_and_private_whatever_the_umask(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mask: int
) -> None:
    runtime = runtime_folder(tmp_path, monkeypatch)
    with umask(mask):
        async with WatchedHost(plan) as host:
            assert host.address is not None
            assert host.address.parent == runtime / "okrtui"
            assert mode_of(runtime / "okrtui") == 0o700
        assert list((runtime / "okrtui").iterdir()) == []


@pytest.mark.parametrize("runtime", [None, "", "relative", "/no such folder"])
async def test_without_a_run_time_folder_it_is_below_the_state_folder(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, runtime: str | None
) -> None:
    if runtime is not None:
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
    assert private_folder().path == tmp_path / "state" / "room"
    assert mode_of(tmp_path / "state" / "room") == 0o700


def test_a_run_time_folder_that_others_can_enter_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runtime_folder(tmp_path, monkeypatch, 0o755)
    assert private_folder().path == tmp_path / "state" / "room"


def test_a_folder_of_ours_that_was_open_is_closed(tmp_path: Path) -> None:
    (tmp_path / "state" / "room").mkdir(parents=True)
    (tmp_path / "state" / "room").chmod(0o777)
    assert private_folder().path == tmp_path / "state" / "room"
    assert mode_of(tmp_path / "state" / "room") == 0o700


def test_a_link_planted_for_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "room").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Unfit, match="only you can enter"):
        private_folder()
    assert list(private_folders()) == []


async def test_a_session_without_the_run_time_folder_finds_a_room_below_the_state_folder_and_is_found(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with WatchedHost(plan) as host:  # as by su, where there is no such variable
        runtime_folder(tmp_path, monkeypatch)
        async with WatchedGuest(plan):
            await host.has(1)
        with pytest.raises(Exception, match="presents this plan already"):
            WatchedHost(plan).open()


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
async def test_the_socket_in_a_groups_folder_is_its_groups_whatever_the_umask(
    plan: Path, tmp_path: Path, mask: int
) -> None:
    room = room_of(tmp_path, 0o3770)
    with umask(mask):
        async with WatchedHost(plan, room=room) as host, WatchedGuest(plan, room=room) as guest:
            assert host.address is not None
            assert host.address.parent == room
            assert mode_of(host.address) == 0o660
            assert host.address.stat().st_gid == room.stat().st_gid
            host.show(step(1))
            await guest.shown(step(1))
            with pytest.raises(NobodyPresents):
                await WatchedGuest(plan).join()
    assert list(room.iterdir()) == []


@pytest.mark.parametrize(
    ("mode", "wrong"),
    [
        (0o3777, "everybody may write"),
        (0o3772, "everybody may write"),
        (0o3750, "may not read and write"),
        (0o3700, "may not read and write"),
        (0o2770, "no sticky bit"),
        (0o1770, "no setgid bit"),
        (0o0770, "no sticky bit"),
    ],
)
async def test_a_folder_that_does_not_suit_a_group_is_told_with_what_mends_it(
    plan: Path, tmp_path: Path, mode: int, wrong: str
) -> None:
    room = room_of(tmp_path, mode)
    for end in (WatchedHost(plan, room=room).open, lambda: call(plan, room)):
        with pytest.raises(Unfit, match=wrong) as unfit:
            end()
        command = str(unfit.value).rpartition("with: ")[2]
        assert shlex.split(command) == ["chmod", "3770", str(room)]
    os.chmod(room, int(shlex.split(command)[1], 8))  # noqa: PTH101
    async with WatchedHost(plan, room=room):
        pass


def test_a_folder_that_everybody_may_look_into_will_do(tmp_path: Path) -> None:
    assert shared_folder(room_of(tmp_path, 0o3775)).group == tmp_path.stat().st_gid


async def test_where_users_are_not_told_apart_there_are_private_rooms_only(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("okrtui.room.folder.peers_are_told", lambda: False)
    for end in ("reception", "calling"):
        monkeypatch.setattr(f"okrtui.room.{end}.peer_of", lambda _connection: None)
    room = room_of(tmp_path, 0o3770)
    for begin in (WatchedHost(plan, room=room).open, lambda: call(plan, room)):
        with pytest.raises(Unfit, match="only your own sessions can follow"):
            begin()
    async with WatchedHost(plan) as host, WatchedGuest(plan):
        await host.has(1)


async def test_a_room_that_cannot_be_given_to_its_group_leaves_nothing_behind(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = room_of(tmp_path, 0o3770)

    def refuse(_path: Path, _mode: int) -> None:
        raise PermissionError(1, "Operation not permitted")

    with monkeypatch.context() as refusing:
        refusing.setattr(Path, "chmod", refuse)
        with pytest.raises(Unfit, match="not permitted"):
            WatchedHost(plan, room=room).open()
    assert list(room.iterdir()) == []
    async with WatchedHost(plan, room=room):
        pass


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unfit, match="there is no folder"):
        shared_folder(tmp_path / "nowhere")
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(Unfit, match="not a folder"):
        shared_folder(tmp_path / "file")
    with pytest.raises(Unfit, match="there is no folder"):
        shared_folder(tmp_path / "file" / "below")


async def test_a_long_path_is_reached_by_way_of_the_open_folder(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKRTUI_STATE", str(tmp_path / ("é" * 100) / "state"))
    async with WatchedHost(plan) as host, WatchedGuest(plan) as guest:
        assert host.address is not None
        assert len(os.fsencode(host.address)) > 200
        host.show(step(1))
        await guest.shown(step(1))
    assert list(host._plan.parent.rglob("*.sock")) == []


async def test_a_long_path_is_told_where_there_is_no_such_way(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKRTUI_STATE", str(tmp_path / ("x" * 100) / "state"))
    monkeypatch.setattr("sys.platform", "darwin")
    with pytest.raises(Unfit, match="too long"):
        WatchedHost(plan).open()
