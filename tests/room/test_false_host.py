"""Whatever stands where a presenter should, a follower's session goes on, keeps its place and says what is wrong."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from okrtui.room import guest as guest_module
from okrtui.room.address import socket_name
from okrtui.room.coding import encoded
from okrtui.room.messages import Came, Farewell, FromHost, Go, Lead, Reason, Shown, Welcome
from okrtui.room.person import Person
from okrtui.room.place import OPENING, Place
from okrtui.room.unmet import NobodyPresents, NotTrusted, OtherVersion, Unmet
from tests.room.watched import WatchedGuest, step

CLAIRE = Person(id=0, login="claire")
WELCOME = Welcome(you=1, presenter=CLAIRE, place=Place(step=OPENING), leader=0, ballot=None)

Says = Callable[[bytes], Awaitable[None]]


@pytest.fixture
async def says(plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Says]:
    """Says this and nothing else to everybody who comes, from now on."""
    folder = tmp_path / "state" / "room"
    folder.mkdir(parents=True)
    folder.chmod(0o700)
    said = b""
    open_ = set()

    async def answer(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        open_.add(writer)
        writer.write(said)

    monkeypatch.chdir(folder)  # the path from the root may be too long for a socket
    server = await asyncio.start_unix_server(answer, socket_name(plan))

    async def say(raw: bytes) -> None:
        nonlocal said
        said = raw
        for writer in open_:
            writer.write(raw)

    yield say
    server.close()
    for writer in open_:
        writer.close()
        try:
            await writer.wait_closed()
        except OSError:
            continue  # the follower has hung up first


def line(*messages: FromHost) -> bytes:
    return b"".join(map(encoded, messages))


@pytest.mark.parametrize(
    ("said", "error"),
    [
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", NotTrusted),
        (b"\n", NotTrusted),
        (b"x" * 5000, NotTrusted),
        (b"[" * 4000 + b"\n", NotTrusted),
        (line(Shown(place=step(1))), NotTrusted),
        (encoded(Go(place=step(1))), NotTrusted),
        (line(WELCOME).replace(b'"version":2', b'"version":1'), OtherVersion),
        (b'{"kind":"welcome","version":7,"rooms":[]}\n', OtherVersion),
        (b'{"kind":"farewell","version":7,"reason":"a better one"}\n', OtherVersion),
        (line(Farewell(reason=Reason.OTHER_VERSION)), OtherVersion),
        (line(Farewell(reason=Reason.NOT_TRUSTED)), NotTrusted),
        (line(Farewell(reason=Reason.ENDED)), NobodyPresents),
        (line(Farewell(reason=Reason.FULL)), Unmet),
    ],
)
async def test_who_is_no_presenter_is_told(says: Says, plan: Path, said: bytes, error: type[Unmet]) -> None:
    await says(said)
    guest = WatchedGuest(plan)
    with pytest.raises(error) as unmet:
        await guest.join()
    assert type(unmet.value) is error
    assert not guest.connected
    assert guest.meeting is None


async def test_who_does_not_answer_is_told(says: Says, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guest_module, "PATIENCE", 0.01)
    with pytest.raises(NobodyPresents, match="does not answer"):
        await WatchedGuest(plan).join()


@pytest.mark.parametrize(
    "said",
    [
        b"nonsense\n",
        line(WELCOME),
        line(*(Came(person=Person(id=number, login="x")) for number in range(1, 66))),
        line(Lead(leader=0)) * 20_000,
        b"x" * 100_000,
    ],
)
async def test_a_presenter_who_goes_mad_is_left_and_the_place_kept(says: Says, plan: Path, said: bytes) -> None:
    await says(line(WELCOME, Shown(place=step(3))))
    async with WatchedGuest(plan) as guest:
        await guest.shown(step(3))
        await says(said)
        await guest.until(lambda guest: not guest.connected)
        assert str(guest.trouble) == "the presenter’s session says what no okrtui says"
        assert guest.meeting is not None
        assert guest.meeting.place == step(3)
        assert not guest.vote(3)
        assert not guest.go(step(4))
        await says(line(WELCOME, Shown(place=step(5))))
        await guest.shown(step(5))
        assert guest.connected


async def test_who_leads_and_is_not_there_is_nobody(says: Says, plan: Path) -> None:
    await says(line(WELCOME, Lead(leader=77)))
    async with WatchedGuest(plan) as guest:
        await guest.until(lambda guest: guest.meeting and guest.meeting.leader == 77)
        assert guest.meeting is not None
        assert guest.meeting.person(77) is None
        assert not guest.leads
