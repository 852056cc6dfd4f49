"""Followers see what the presenter shows, and know who is there."""

import asyncio
from pathlib import Path

import pytest

from okrtui.locales.language import speaking
from okrtui.room.accounts import login_of, own_uid
from okrtui.room.meeting import News
from okrtui.room.place import CLOSING, OPENING, Place
from okrtui.room.unmet import NobodyPresents, Unfit
from tests.room.watched import WatchedGuest, WatchedHost, step


async def test_a_follower_sees_what_is_shown_now_and_each_step_after_it(plan: Path) -> None:
    async with WatchedHost(plan) as host:
        host.show(step(3))
        async with WatchedGuest(plan) as guest:
            assert guest.connected
            assert guest.meeting is not None
            assert guest.meeting.place == step(3)
            for place in (
                step(4),
                Place(step="objective o4", selected="key_result k", blank=True),
                Place(step=CLOSING),
            ):
                host.show(place)
                await guest.shown(place)


async def test_twenty_followers_see_a_step(plan: Path) -> None:
    async with WatchedHost(plan) as host:
        guests = [WatchedGuest(plan) for _ in range(20)]
        await asyncio.gather(*(guest.join() for guest in guests))
        host.show(step(1))
        await asyncio.gather(*(guest.shown(step(1)) for guest in guests))
        for guest in guests:
            guest.close()
        await host.has(0)


async def test_everybody_knows_who_is_there(plan: Path) -> None:
    login = login_of(own_uid())
    async with WatchedHost(plan, name="Claire") as host, WatchedGuest(plan, name="Max\x1b[2J") as max_:
        async with WatchedGuest(plan, name="Léa", language="fr") as lea:
            await host.has(2)
            await max_.until(lambda guest: guest.meeting == host.meeting)
            await lea.until(lambda guest: guest.meeting == host.meeting)
            assert host.meeting.presenter.words == f"Claire ({login})"
            assert [person.words for person in host.meeting.people] == [f"Max␛[2J ({login})", f"Léa ({login})"]
            assert [person.language for person in host.meeting.people] == ["en", "fr"]
            assert lea.you is not None
            assert lea.meeting is not None
            assert lea.meeting.person(lea.you) == host.meeting.people[1]
        await host.has(1)
        await max_.until(lambda guest: guest.meeting == host.meeting)
    assert not host.turned_away


async def test_what_the_presenter_does_himself_is_not_told_to_him(plan: Path) -> None:
    async with WatchedHost(plan) as host, WatchedGuest(plan) as guest:
        await host.has(1)
        host.show(step(1))
        host.call_vote("key_result x")
        host.vote(5)
        await guest.until(lambda guest: guest.meeting == host.meeting)
        assert host.watch.heard == [News.PEOPLE]


async def test_a_presenter_who_drops_leaves_the_place_and_a_sentence_and_can_come_back(plan: Path) -> None:
    host = WatchedHost(plan)
    host.open()
    host.show(step(5))
    guest = WatchedGuest(plan)
    await guest.join()
    host.close()
    await guest.until(lambda guest: not guest.connected)
    assert guest.meeting is not None
    assert guest.meeting.place == step(5)
    assert str(guest.trouble) == "the presenter has ended the walkthrough"
    with speaking("fr"):
        assert str(guest.trouble) == "le parcours guidé est terminé"

    async with WatchedHost(plan) as again:
        again.show(step(7))
        await guest.shown(step(7))
        assert guest.connected
        assert guest.trouble is None
        guest.close()
        await again.has(0)


async def test_who_comes_before_the_presenter_can_wait_or_is_told(plan: Path) -> None:
    guest = WatchedGuest(plan)
    with pytest.raises(NobodyPresents):
        await guest.join()
    guest.wait_for_presenter()
    await guest.until(lambda guest: guest.trouble is not None)
    assert str(guest.trouble) == "nobody presents this plan now"
    async with WatchedHost(plan):
        await guest.until(lambda guest: guest.connected)
        guest.close()


async def test_a_plan_that_is_not_there_or_not_to_be_read_is_told(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Unfit, match="there is no such file"):
        await WatchedGuest(plan.with_name("other.toml")).join()
    with pytest.raises(Unfit, match="there is no such file"):
        WatchedHost(plan.with_name("other.toml")).open()
    loop = plan.with_name("loop.toml")
    loop.symlink_to(loop)
    with pytest.raises(Unfit):
        await WatchedGuest(loop).join()
    monkeypatch.setattr("os.access", lambda path, _mode: path != plan.resolve())
    with pytest.raises(Unfit, match="not allowed"):
        await WatchedGuest(plan).join()


async def test_a_plan_is_the_same_by_every_path_to_it(plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "folder" / "link.toml"
    other.parent.mkdir()
    other.symlink_to(plan)
    async with WatchedHost(plan) as host, WatchedGuest(other):
        await host.has(1)
        plan.with_name("another.toml").write_text("okrtui = 1\n", encoding="utf-8")
        with pytest.raises(NobodyPresents):
            await WatchedGuest(plan.with_name("another.toml")).join()


async def test_a_room_that_is_not_open_is_a_walkthrough_alone(plan: Path) -> None:
    host = WatchedHost(plan)
    host.show(step(2))
    host.call_vote("key_result x")
    assert host.vote(7)
    host.reveal()
    assert host.meeting.place == step(2)
    assert host.meeting.ballot is not None
    assert host.meeting.ballot.figures == (7,)
    assert not host.hand_to(1)
    assert host.address is None
    host.close()


async def test_nothing_is_due_while_nothing_happens(plan: Path) -> None:
    async with WatchedHost(plan) as host, WatchedGuest(plan) as guest:
        await host.has(1)
        host.show(step(1))
        await guest.shown(step(1))
        loop = asyncio.get_running_loop()
        waiting = [timer for timer in loop._scheduled if not timer.cancelled()]  # type: ignore[attr-defined]
        assert waiting == []
        assert not loop._ready  # type: ignore[attr-defined]


async def test_a_guest_who_has_left_is_told_nothing(plan: Path) -> None:
    async with WatchedHost(plan) as host:
        guest = WatchedGuest(plan)
        await guest.join()
        host.show(step(1))
        guest.close()
        heard = list(guest.watch.heard)
        await host.has(0)
        assert guest.watch.heard == heard
        assert not guest.vote(5)
        assert guest.meeting is not None
        assert guest.meeting.place == Place(step=OPENING)
