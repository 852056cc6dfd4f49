"""The lead is handed over, given back, and lost by who drops."""

from collections.abc import Callable
from pathlib import Path

import pytest

from okrtui.room.ballot import Ballot
from okrtui.room.coding import encoded
from okrtui.room.meeting import News
from okrtui.room.messages import Back, CallVote, FromGuest, Go, PutAway, Reveal, Vote
from tests.room.neighbour import HELLO, Crowd
from tests.room.watched import WatchedGuest, WatchedHost, step


async def leading(host: WatchedHost, guest: WatchedGuest) -> None:
    assert guest.you is not None
    assert host.hand_to(guest.you)
    await guest.until(lambda guest: guest.leads)


async def test_only_who_leads_moves_the_others(plan: Path) -> None:
    async with WatchedHost(plan) as host, WatchedGuest(plan) as max_, WatchedGuest(plan) as lea:
        assert not lea.go(step(1))
        assert not lea.call_vote("key_result k")
        assert not lea.reveal()
        assert not lea.dismiss_vote()
        assert not lea.give_back()
        await leading(host, lea)
        assert not host.leads
        assert lea.go(step(2))
        await host.until(lambda host: host.meeting.place == step(2))
        await max_.shown(step(2))
        assert host.watch.heard[-1] == News.PLACE

        assert lea.call_vote("key_result k")
        await max_.until(lambda guest: guest.meeting is not None and guest.meeting.ballot is not None)
        assert max_.vote(7)
        await lea.until(lambda guest: guest.meeting is not None and guest.meeting.ballot is not None)
        await host.until(lambda host: host.meeting.ballot is not None and host.meeting.ballot.voted == 1)
        assert lea.reveal()
        await host.until(lambda host: host.meeting.ballot is not None and host.meeting.ballot.figures == (7,))
        assert not max_.dismiss_vote()
        assert lea.dismiss_vote()
        await host.until(lambda host: host.meeting.ballot is None)

        assert lea.give_back()
        await host.until(lambda host: host.leads)
        assert host.watch.heard[-1] == News.LEAD
        await lea.until(lambda guest: not guest.leads)


async def test_what_a_guest_shows_after_the_lead_was_taken_back_is_not_shown(plan: Path) -> None:
    async with WatchedHost(plan) as host, WatchedGuest(plan) as guest:
        host.show(step(1))
        await leading(host, guest)
        host.take_back()
        assert guest.go(step(9))  # which does not know yet
        await guest.until(lambda guest: not guest.leads)
        await guest.shown(step(1))
        assert host.meeting.place == step(1)


async def test_the_presenter_can_move_while_somebody_else_leads(plan: Path) -> None:
    async with WatchedHost(plan) as host, WatchedGuest(plan) as guest:
        await leading(host, guest)
        host.show(step(3))
        await guest.shown(step(3))
        assert guest.leads


async def test_who_leads_and_drops_gives_the_lead_back(plan: Path) -> None:
    async with WatchedHost(plan) as host, WatchedGuest(plan) as max_:
        async with WatchedGuest(plan) as lea:
            await leading(host, lea)
            lea.go(step(4))
            await max_.shown(step(4))
        await host.until(lambda host: host.leads)
        await max_.until(lambda guest: guest.meeting == host.meeting)
        assert host.meeting.place == step(4)
        assert not host.hand_to(99)


@pytest.mark.parametrize(
    "says",
    [
        lambda _ballot: Go(place=step(7)),
        lambda _ballot: CallVote(about="key_result l"),
        lambda ballot: Reveal(ballot=ballot.number),
        lambda ballot: PutAway(ballot=ballot.number),
        lambda _ballot: Back(),
    ],
    ids=["go", "call vote", "reveal", "put away", "back"],
)
async def test_the_presenter_does_not_obey_who_does_not_lead_whatever_his_session_says(
    plan: Path, says: Callable[[Ballot], FromGuest]
) -> None:
    async with WatchedHost(plan) as host, WatchedGuest(plan) as lea:
        await leading(host, lea)
        host.call_vote("key_result k")
        ballot, before = host.meeting.ballot, host.meeting
        assert ballot is not None
        assert host.address is not None
        crowd = Crowd(host.address)
        try:
            mallory = await crowd.come(HELLO)
            await mallory.say(encoded(says(ballot)))
            await mallory.say(encoded(Vote(ballot=ballot.number, figure=1)))  # what he may do, and what comes last
            await host.until(lambda host: host.meeting.ballot is not None and host.meeting.ballot.voted == 1)
        finally:
            crowd.go()
        assert (host.meeting.place, host.meeting.leader) == (before.place, before.leader)
        assert host.meeting.ballot is not None
        assert (host.meeting.ballot.number, host.meeting.ballot.revealed) == (ballot.number, False)
