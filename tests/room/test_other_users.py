"""In the folder of a group other users of the machine follow; in a private room nobody does but its own user."""

import asyncio
import os
import shutil
import socket
import statistics
import time
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest

from okrtui.room.address import socket_name
from okrtui.room.coding import encoded
from okrtui.room.messages import Back, Reason
from okrtui.room.peer import Peer
from okrtui.room.trust import Trust
from okrtui.room.unmet import NotTrusted, Taken, Unfit
from tests.room.neighbour import Crowd, Neighbour, hello, knock
from tests.room.other_users import Account, Deed, other_users, why_not
from tests.room.other_users import does as begins
from tests.room.watched import WatchedGuest, WatchedHost, step

pytestmark = pytest.mark.skipif(why_not() is not None, reason=str(why_not()))

Users = dict[str, Account]
Does = Callable[[str, Callable[[], Coroutine[None, None, object]]], Deed]


@pytest.fixture(scope="module")
def users() -> Iterator[Users]:
    with other_users("claire", "max", "mallory", "outside") as users:
        yield users


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everybody may enter, with a folder for states in which everybody may make one."""
    folder = Path(mkdtemp())
    folder.chmod(0o755)
    (folder / "state").mkdir()
    (folder / "state").chmod(0o1777)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def state(folder: Path) -> Path:
    return folder / "state"


@pytest.fixture
def does(users: Users, state: Path) -> Iterator[Does]:
    """Lets somebody do something; what goes on at the end of the test is ended."""
    deeds: list[Deed] = []

    def begin(name: str, act: Callable[[], Coroutine[None, None, object]]) -> Deed:
        deeds.append(begins(users[name], state, act))
        return deeds[-1]

    yield begin
    for deed in deeds:
        deed.end()


@pytest.fixture
def plan(folder: Path) -> Path:
    file = folder / "plan.toml"
    file.write_text("okrtui = 1\n", encoding="utf-8")
    file.chmod(0o644)
    return file


@pytest.fixture
def room(folder: Path, users: Users) -> Path:
    room = folder / "room"
    room.mkdir()
    os.chown(room, 0, users["max"].groups[0])
    room.chmod(0o3770)
    return room


def wait_until_open(place: Path) -> None:
    """Wait until somebody listens at a socket."""
    while True:
        try:
            knock(place).close()
        except (FileNotFoundError, ConnectionRefusedError):
            time.sleep(0.001)
        else:
            return


def voted(host: WatchedHost) -> int:
    return 0 if host.meeting.ballot is None else host.meeting.ballot.voted


def test_a_member_of_the_group_follows_votes_and_is_known_by_his_account(
    users: Users, does: Does, plan: Path, room: Path, state: Path
) -> None:
    async def present() -> object:
        os.umask(0o077)
        async with WatchedHost(plan, room=room) as host:
            await host.has(1)
            host.show(step(1))
            host.call_vote("key_result k")
            await host.until(lambda host: voted(host) == 1)
            host.reveal()
            people = [person.words for person in host.meeting.people]
            await host.has(0)
            return people, host.turned_away.total()

    async def follow() -> object:
        guest = WatchedGuest(plan, room=room, name="Claire")
        guest.wait_for_presenter()
        await guest.shown(step(1))
        await guest.until(lambda guest: guest.vote(7) or guest.vote_cast is not None)
        await guest.until(lambda guest: guest.meeting and guest.meeting.ballot and guest.meeting.ballot.revealed)
        assert guest.meeting is not None
        guest.close()
        return guest.meeting.presenter.words

    presents, follows = does("claire", present), does("max", follow)
    assert follows.result() == f"Claire ({users['claire'].name})"
    assert presents.result() == [[f"Claire ({users['max'].name})"], 0]
    assert list(room.iterdir()) == []


def test_who_is_not_of_the_group_is_told_so(users: Users, does: Does, plan: Path, room: Path, state: Path) -> None:
    async def follow() -> object:
        with pytest.raises(Unfit, match="not allowed into"):
            await WatchedGuest(plan, room=room).join()
        with pytest.raises(Unfit, match="not allowed into"):
            WatchedHost(plan, room=room).open()
        plan_of_others = plan.with_name("secret.toml")
        with pytest.raises(Unfit, match="cannot be read"):
            await WatchedGuest(plan_of_others, room=room).join()
        return "told"

    secret = plan.with_name("secret.toml")
    secret.write_text("okrtui = 1\n", encoding="utf-8")
    secret.chmod(0o600)
    assert does("outside", follow).result() == "told"


def test_who_is_on_the_groups_list_is_a_member_whatever_his_process_says(users: Users, room: Path) -> None:
    trust = Trust(room.stat().st_gid)
    assert trust.admits(Peer(users["max"].uid, frozenset()))
    assert not trust.admits(Peer(users["outside"].uid, frozenset()))
    assert not trust.admits(Peer(users["outside"].uid, frozenset({users["outside"].gid})))


def test_a_private_room_is_out_of_reach_and_root_who_reaches_it_is_refused(
    users: Users, does: Does, plan: Path, room: Path, state: Path
) -> None:
    async def present() -> object:
        async with WatchedHost(plan) as host, WatchedHost(plan.with_name("2.toml"), room=room) as shared:
            for each in (host, shared):
                while each.turned_away[Reason.NOT_TRUSTED] < 2:
                    await asyncio.sleep(0.001)
            async with WatchedGuest(plan) as guest:
                host.show(step(1))
                await guest.shown(step(1))
            return [each.turned_away[Reason.NOT_TRUSTED] for each in (host, shared)]

    plan.with_name("2.toml").write_text("okrtui = 1\n", encoding="utf-8")
    presents = does("claire", present)
    address = state / users["claire"].name / "room" / socket_name(plan)
    shared = room / socket_name(plan.with_name("2.toml"))
    wait_until_open(address)
    wait_until_open(shared)

    async def look() -> object:
        with pytest.raises(PermissionError):
            knock(address)
        return "out of reach"

    assert does("max", look).result() == "out of reach"

    async def root_looks() -> list[Reason | None]:
        return [await (await Crowd(each).come()).let_go() for each in (address, shared)]

    assert asyncio.run(root_looks()) == [Reason.NOT_TRUSTED, Reason.NOT_TRUSTED]
    assert presents.result() == [2, 2]


@pytest.mark.parametrize("planted", ["live", "stale", "file"])
def test_what_a_neighbour_has_planted_is_told_and_left_alone(
    users: Users, does: Does, plan: Path, room: Path, state: Path, planted: str
) -> None:
    place = room / socket_name(plan)

    async def plant() -> object:
        if planted == "file":
            place.write_text("mine", encoding="utf-8")
            return "planted"
        if planted == "stale":
            with socket.socket(socket.AF_UNIX) as planting:
                planting.bind(str(place))
            return "planted"
        async with WatchedHost(plan, room=room):
            await asyncio.Event().wait()
        return "presented"

    async def present() -> object:
        with pytest.raises(Taken) as taken:
            WatchedHost(plan, room=room).open()
        with pytest.raises(PermissionError):
            place.unlink()
        return str(taken.value)

    plants = does("mallory", plant)
    if planted == "live":
        wait_until_open(place)
    else:
        plants.result()
    said = str(does("claire", present).result())
    mallory = users["mallory"].name
    assert said.startswith({"live": f"{mallory} presents", "stale": f"{mallory} has left", "file": str(place)}[planted])
    assert place.lstat().st_uid == users["mallory"].uid


def test_who_listens_in_the_name_of_another_is_not_trusted(
    users: Users, does: Does, plan: Path, room: Path, state: Path
) -> None:
    place = room / socket_name(plan)
    private = state / users["max"].name / "room" / socket_name(plan)
    private.parent.mkdir(parents=True)
    os.chown(private.parent, users["max"].uid, -1)
    private.parent.chmod(0o700)

    async def follow() -> object:
        said = []
        for where in (room, None):
            with pytest.raises(NotTrusted) as untrusted:
                await WatchedGuest(plan, room=where).join()
            said.append(str(untrusted.value))
        return said

    with socket.socket(socket.AF_UNIX) as shared, socket.socket(socket.AF_UNIX) as own:
        for listening, path in ((shared, place), (own, private)):
            listening.bind(str(path))
            listening.listen()
            path.chmod(0o666)
        os.chown(place, users["claire"].uid, -1)
        claire = users["claire"].name
        assert does("max", follow).result() == [
            f"root presents here, in a place that belongs to {claire}: it is not trusted",
            "root presents here, in a place that belongs to root: it is not trusted",
        ]


def test_a_neighbour_takes_16_seats_at_the_most_and_others_still_come_in(
    users: Users, does: Does, plan: Path, room: Path, state: Path
) -> None:
    place = room / socket_name(plan)

    async def crowd_in() -> object:
        crowd = Crowd(place)
        seated = [await crowd.come(hello(number)) for number in range(20)]
        reasons = [await each.let_go() for each in seated[16:]]
        await asyncio.gather(*(each.let_go() for each in seated[:16]))
        return reasons

    async def present() -> object:
        async with WatchedHost(plan, room=room) as host:
            await host.has(17)
            while host.turned_away[Reason.FULL] < 4:
                await asyncio.sleep(0.001)
            return sorted({person.login for person in host.meeting.people})

    async def follow() -> object:
        async with WatchedGuest(plan, room=room) as guest:
            await guest.until(lambda guest: not guest.connected)
        return "followed"

    presents = does("claire", present)
    wait_until_open(place)
    crowds, follows = does("mallory", crowd_in), does("max", follow)
    assert presents.result() == sorted([users["mallory"].name, users["max"].name])
    assert crowds.result() == [Reason.FULL] * 4
    assert follows.result() == "followed"


def test_a_neighbour_who_does_all_that_he_can_holds_nobody_up(
    users: Users, does: Does, plan: Path, room: Path, state: Path
) -> None:
    place = room / socket_name(plan)

    async def misbehave() -> object:
        crowd = Crowd(place)
        number = 0
        while True:
            number += 1
            seated = await crowd.come(hello(number))
            if number > 20:
                await seated.say(encoded(Back()) * 200)
                seated.connection.close()
            await _flood(await crowd.come())
            if number % 50 == 0:
                crowd.go()

    async def _flood(neighbour: Neighbour) -> None:
        await neighbour.say(b"x" * 5000)
        neighbour.connection.close()

    def number_of_max(host: WatchedHost) -> int:
        return next((each.id for each in host.meeting.people if each.login == users["max"].name), 0)

    async def present() -> object:
        async with WatchedHost(plan, room=room) as host:
            await host.until(number_of_max)
            took: list[float] = []
            for number in range(1, 40):
                host.hand_to(number_of_max(host))
                before = time.monotonic()
                host.show(step(number))
                await host.until(lambda host, number=number: host.meeting.place == step(number + 1000))
                took.append(time.monotonic() - before)
                while host.turned_away.total() < 20 * number:
                    await asyncio.sleep(0.001)
            return max(took), statistics.median(took)

    async def follow() -> object:
        guest = WatchedGuest(plan, room=room)
        guest.wait_for_presenter()
        for number in range(1, 40):
            await guest.shown(step(number))
            await guest.until(lambda guest: guest.leads)
            guest.go(step(number + 1000))
        await guest.until(lambda guest: not guest.connected)
        guest.close()
        return "shown"

    presents, follows = does("claire", present), does("max", follow)
    wait_until_open(place)
    does("mallory", misbehave)
    longest, usual = presents.result()  # type: ignore[misc]
    assert longest < 1
    assert usual < 0.05
    assert follows.result() == "shown"
