"""Whatever a neighbour does, the presenter and who behaves well notice nothing of it."""

import asyncio
import gc
import os
import resource
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from okrtui.room import door, line, reception
from okrtui.room.coding import encoded
from okrtui.room.line import Line
from okrtui.room.messages import LONGEST, Back, Reason, Vote, Withdraw
from okrtui.room.seats import Seat
from tests.room.neighbour import HELLO, Crowd, hello
from tests.room.watched import LONG, WatchedGuest, WatchedHost, step

VOTE = encoded(Vote(ballot=1, figure=10))
WITHDRAWAL = encoded(Withdraw(ballot=1))


async def steps_arrive(host: WatchedHost, guest: WatchedGuest) -> None:
    """The next place reaches a guest within a second."""
    assert guest.meeting is not None
    place = step(guest.meeting.place.number + 1)
    before = time.monotonic()
    host.show(place)
    await guest.shown(place)
    assert time.monotonic() - before < 1


async def another_comes(host: WatchedHost, plan: Path) -> None:
    """Somebody who behaves well comes in within a second."""
    before = time.monotonic()
    async with WatchedGuest(plan, name="Léa") as guest:
        assert time.monotonic() - before < 1
        await steps_arrive(host, guest)


@pytest.fixture
async def host(plan: Path) -> AsyncIterator[WatchedHost]:
    async with WatchedHost(plan) as host:
        yield host


@pytest.fixture
async def guest(host: WatchedHost, plan: Path) -> AsyncIterator[WatchedGuest]:
    async with WatchedGuest(plan) as guest:
        await host.has(1)
        yield guest


@pytest.fixture
def crowd(host: WatchedHost) -> Iterator[Crowd]:
    assert host.address is not None
    crowd = Crowd(host.address)
    yield crowd
    crowd.go()


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (b"GET / HTTP/1.1\r\n\r\n", Reason.GARBLED),
        (b"\x00" * 100 + b"\n", Reason.GARBLED),
        (b"\xff\xfe\n", Reason.GARBLED),
        (b"\n", Reason.GARBLED),
        (b"[" * 4000 + b"\n", Reason.GARBLED),
        (b"x" * LONGEST, Reason.GARBLED),
        (b"x" * 100_000, Reason.GARBLED),
        (VOTE, Reason.GARBLED),
        (HELLO + HELLO, Reason.GARBLED),
        (HELLO + b"{}\n", Reason.GARBLED),
        (HELLO + b'{"kind":"edit"}\n', Reason.GARBLED),
        (b'{"kind":"hello","version":1}\n', Reason.OTHER_VERSION),
        (HELLO + b'{"kind":"withdraw"}\n', Reason.GARBLED),
        (HELLO + b'{"kind":"withdraw","ballot":1,"figure":3}\n', Reason.GARBLED),
        (HELLO + WITHDRAWAL * 10_000, Reason.TOO_FAST),
        (HELLO + VOTE * 10_000, Reason.TOO_FAST),
        (HELLO + encoded(Back()) * 10_000, Reason.TOO_FAST),
        (b"\n" * 100_000, None),
    ],
)
async def test_who_says_what_no_guest_says_is_let_go_and_counted(
    host: WatchedHost, guest: WatchedGuest, plan: Path, crowd: Crowd, said: bytes, reason: Reason | None
) -> None:
    neighbour = await crowd.come(said)
    assert await neighbour.let_go() in {reason or Reason.TOO_FAST, None}
    if reason is not None:
        assert host.turned_away == {reason: 1}
    assert host.turned_away.total() == 1
    await host.has(1)
    await steps_arrive(host, guest)
    await another_comes(host, plan)


@pytest.mark.parametrize("said", [b"", b'{"kind":', HELLO[:-1]])
async def test_who_does_not_end_his_hello_is_let_go(
    host: WatchedHost, guest: WatchedGuest, crowd: Crowd, monkeypatch: pytest.MonkeyPatch, said: bytes
) -> None:
    monkeypatch.setattr(reception, "PATIENCE", 0.01)
    neighbour = await crowd.come(said)
    assert await neighbour.let_go() == Reason.SILENT
    assert host.turned_away == {Reason.SILENT: 1}
    await steps_arrive(host, guest)


async def test_who_sends_byte_by_byte_is_let_go(host: WatchedHost, guest: WatchedGuest, crowd: Crowd) -> None:
    neighbour = await crowd.come(HELLO)
    await host.has(2)
    for _byte in range(10_000):
        await neighbour.say(b" ")
        await asyncio.sleep(0)
    assert await neighbour.let_go() == Reason.TOO_FAST
    assert host.turned_away == {Reason.TOO_FAST: 1}
    await steps_arrive(host, guest)


async def test_who_does_not_read_is_let_go_and_holds_nobody_up(
    host: WatchedHost, guest: WatchedGuest, crowd: Crowd, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "STALL", 0.05)
    await crowd.come(HELLO)
    await host.has(2)
    number = 0
    async with asyncio.timeout(LONG):
        while len(host.meeting.people) == 2:
            number += 1
            host.show(step(number % 9999))
            if number % 100 == 0:
                await steps_arrive(host, guest)
    assert host.turned_away == {Reason.TOO_SLOW: 1}
    await steps_arrive(host, guest)


async def test_who_reads_late_sees_the_newest_place_and_not_all_before_it(host: WatchedHost, crowd: Crowd) -> None:
    neighbour = await crowd.come(HELLO)
    await host.has(1)
    for number in range(9000):
        host.show(step(number))
    (seat,) = host._seats.values()
    assert len(seat.line._waiting) == 1
    host.show(step(9999))
    loop = asyncio.get_running_loop()
    said = b""
    while b'"number":9999' not in said:
        said += await loop.sock_recv(neighbour.connection, 65536)
    assert said.count(b'"shown"') < 9000
    assert all(each.endswith(b"}") for each in said.splitlines())
    neighbour.connection.close()
    await host.has(0)
    assert not host.turned_away


async def test_a_room_takes_64_guests_and_one_who_leaves_makes_place(
    host: WatchedHost, guest: WatchedGuest, plan: Path, crowd: Crowd
) -> None:
    others = [await crowd.come(hello(number)) for number in range(63)]
    await host.has(64)
    late = await crowd.come(hello(64))
    assert await late.let_go() == Reason.FULL
    with pytest.raises(Exception, match="the room is full"):
        await WatchedGuest(plan).join()
    assert host.turned_away == {Reason.FULL: 2}
    await steps_arrive(host, guest)
    others[0].connection.close()
    await host.has(63)
    await another_comes(host, plan)


async def test_who_comes_and_goes_all_the_time_is_let_in_more_and_more_seldom(
    host: WatchedHost, guest: WatchedGuest, crowd: Crowd
) -> None:
    for number in range(400):
        neighbour = await crowd.come(hello(number))
        neighbour.connection.close()
        if number % 50 == 0:
            await steps_arrive(host, guest)
    await host.until(lambda host: host.turned_away[Reason.TOO_FAST] and len(host.meeting.people) == 1)
    await steps_arrive(host, guest)


async def test_a_flood_of_connections_is_taken_in_no_faster_than_is_good_for_the_presenter(
    host: WatchedHost, guest: WatchedGuest, crowd: Crowd
) -> None:
    before = time.monotonic()
    for _ in range(400):
        await crowd.come()
    assert host._reception is not None
    taken = host.turned_away.total() + len(host._reception.seats.all()) - 1
    assert 128 < taken <= 132 + 400 * (time.monotonic() - before)
    await steps_arrive(host, guest)


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def take_descriptors(taken: list[int]) -> None:
    """Take descriptors until there are no more."""
    while True:
        taken.append(os.dup(0))


async def test_a_thousand_connections_leave_nothing_behind(
    host: WatchedHost, guest: WatchedGuest, plan: Path, crowd: Crowd
) -> None:
    before = descriptors()
    for number in range(1000):
        await crowd.come()
        if number % 100 == 0:
            await steps_arrive(host, guest)
            await another_comes(host, plan)
    await steps_arrive(host, guest)
    await another_comes(host, plan)
    assert host._reception is not None
    seats = host._reception.seats
    assert len(seats.all()) <= 33
    crowd.go()
    await another_comes(host, plan)
    async with asyncio.timeout(LONG):
        while len(seats.all()) > 1:
            await asyncio.sleep(0)
    assert host.turned_away == {Reason.SILENT: 1000}
    assert descriptors() == before
    gc.collect()
    assert sum(isinstance(each, Line | Seat) for each in gc.get_objects()) == 3  # this guest's, at both ends


async def test_when_no_descriptor_is_left_the_room_waits_and_goes_on(
    host: WatchedHost, guest: WatchedGuest, plan: Path, crowd: Crowd, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "PAUSE", 0.01)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (descriptors() + 20, hard))
    taken: list[int] = []
    try:
        await crowd.come(HELLO)
        with pytest.raises(OSError, match="Too many open files"):
            take_descriptors(taken)
        assert host._reception is not None
        closed_door = host._reception._door
        async with asyncio.timeout(LONG):
            while closed_door._pause is None:
                await asyncio.sleep(0)
        await steps_arrive(host, guest)
        assert len(host.meeting.people) == 1
    finally:
        for descriptor in taken:
            os.close(descriptor)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    await host.has(2)
    await another_comes(host, plan)
