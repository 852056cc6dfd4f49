"""What one end sends, the other hears, however it is cut up and however late it is read."""

import asyncio
import socket

from hypothesis import given, settings
from hypothesis import strategies as st

from okrtui.room.allowance import Allowance
from okrtui.room.line import End, Line
from okrtui.room.messages import LONGEST

LINES = st.lists(st.binary(max_size=300).map(lambda raw: raw.replace(b"\n", b"")), max_size=20)


def unlimited() -> Allowance:
    return Allowance(1e9, 10**9)


@given(LINES, st.lists(st.integers(1, 400)))
def test_lines_are_heard_as_they_were_sent_wherever_they_were_cut(lines: list[bytes], cuts: list[int]) -> None:
    raw = b"".join(line + b"\n" for line in lines) + b"half"
    heard: list[bytes] = []
    ends: list[End] = []

    async def talk() -> None:
        near, far = socket.socketpair()
        near.setblocking(False)
        ended = asyncio.Event()
        line = Line(near, unlimited(), heard.append, lambda end: (ends.append(end), ended.set())[0])
        with far:
            rest = raw
            for cut in cuts:
                far.sendall(rest[:cut])
                rest = rest[cut:]
                await asyncio.sleep(0)
            far.sendall(rest)
        await ended.wait()
        line.close()

    asyncio.run(talk())
    assert heard == lines
    assert ends == [End.GONE]


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(["shown", "lead", None]), st.integers(0, 5)), min_size=1, max_size=200))
def test_who_reads_late_gets_all_that_must_not_be_lost_and_the_newest_of_the_rest(
    sent: list[tuple[str | None, int]],
) -> None:
    said = [b"%d %d" % (number, size) + b"." * size * 700 for number, (_slot, size) in enumerate(sent)]

    async def talk() -> list[bytes]:
        near, far = socket.socketpair()
        near.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        for end in (near, far):
            end.setblocking(False)
        line = Line(near, unlimited(), lambda _line: None, lambda _end: None)
        for raw, (slot, _size) in zip(said, sent, strict=True):
            line.send(raw + b"\n", slot)
        line.send(b"last\n")
        got = b""
        with far:
            while not got.endswith(b"last\n"):
                got += await asyncio.get_running_loop().sock_recv(far, 65536)
        line.close()
        return got.splitlines()[:-1]

    heard = asyncio.run(talk())
    places = [said.index(each) for each in heard]
    assert len(set(places)) == len(places)
    lost = set(range(len(said))) - set(places)
    for place in lost:
        slot = sent[place][0]
        assert slot is not None
        assert any(sent[later][0] == slot for later in places if later > place)
    for slot in ("shown", "lead", None):
        of_slot = [place for place in places if sent[place][0] == slot]
        assert of_slot == sorted(of_slot)


async def test_a_line_that_is_too_long_or_too_much_ends() -> None:
    async def end_of(raw: bytes, allowance: Allowance) -> tuple[list[bytes], End]:
        near, far = socket.socketpair()
        near.setblocking(False)
        heard: list[bytes] = []
        ended: asyncio.Future[End] = asyncio.get_running_loop().create_future()
        line = Line(near, allowance, heard.append, ended.set_result)
        with far:
            far.sendall(raw)
            end = await asyncio.wait_for(ended, 5)
        line.close()
        line.send(b"nobody hears this\n")
        return heard, end

    longest = b"x" * (LONGEST - 1)
    assert await end_of(longest + b"\n" + b"x" * LONGEST, unlimited()) == ([longest], End.GARBLED)
    assert await end_of(longest + b"x\n", unlimited()) == ([], End.GARBLED)
    assert await end_of(b"a\nb\nc\n", Allowance(0.001, 2)) == ([], End.TOO_FAST)
