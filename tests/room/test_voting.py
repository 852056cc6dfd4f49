"""Everybody votes in his own session; nobody sees another's figure before all are shown."""

from pathlib import Path

from okrtui.room.ballot import Ballot
from okrtui.room.coding import encoded
from okrtui.room.messages import Vote, Withdraw
from tests.room.neighbour import HELLO, Crowd
from tests.room.watched import WatchedGuest, WatchedHost


def ballot(end: WatchedHost | WatchedGuest) -> Ballot:
    assert end.meeting is not None
    assert end.meeting.ballot is not None
    return end.meeting.ballot


async def called(guest: WatchedGuest) -> None:
    await guest.until(lambda guest: guest.meeting is not None and guest.meeting.ballot is not None)


async def test_a_vote_is_called_counted_and_revealed_with_its_spread(plan: Path) -> None:
    async with WatchedHost(plan) as host, WatchedGuest(plan) as max_, WatchedGuest(plan) as lea:
        assert not max_.vote(5)
        host.call_vote("key_result k")
        for guest in (max_, lea):
            await called(guest)
            assert ballot(guest).about == "key_result k"
        host.vote(3)
        assert max_.vote(9)
        assert lea.vote(0)
        assert lea.vote(6)  # instead of the 0
        await host.until(lambda host: ballot(host).voted == 3)
        for guest in (max_, lea):
            await guest.until(lambda guest: ballot(guest).voted == 3)
            assert ballot(guest).present == 3
            assert ballot(guest).figures is None
        await host.until(lambda host: host._box is not None and set(host._box._votes.values()) == {3, 6, 9})
        host.reveal()
        for guest in (max_, lea):
            await guest.until(lambda guest: ballot(guest).revealed)
            assert ballot(guest).figures == (3, 6, 9)
            assert (ballot(guest).low, ballot(guest).middle, ballot(guest).high) == (3, 6, 9)
            assert not guest.vote(1)
        assert not host.vote(1)
        assert (max_.vote_cast, lea.vote_cast) == (9, 6)

        host.call_vote("key_result l")
        await max_.until(lambda guest: not ballot(guest).revealed)
        assert max_.vote_cast is None
        host.dismiss_vote()
        await max_.until(lambda guest: guest.meeting is not None and guest.meeting.ballot is None)


async def test_a_vote_that_is_on_its_way_when_all_are_revealed_does_not_count(plan: Path) -> None:
    async with WatchedHost(plan) as host, WatchedGuest(plan) as guest:
        host.call_vote("key_result k")
        await called(guest)
        host.reveal()
        assert guest.vote(8)  # which does not know yet
        await guest.until(lambda guest: ballot(guest).revealed)
        host.call_vote("key_result k")
        await guest.until(lambda guest: not ballot(guest).revealed)
        assert guest.vote(2)
        await host.until(lambda host: ballot(host).voted == 1)
        host.reveal()
        assert ballot(host).figures == (2,)


async def test_who_comes_back_has_the_vote_that_he_had_and_no_second_one(plan: Path) -> None:
    async with WatchedHost(plan) as host, WatchedGuest(plan) as guest:
        host.call_vote("key_result k")
        await called(guest)
        guest.vote(4)
        await host.until(lambda host: ballot(host).voted == 1)
        for seat in list(host._seats.values()):
            seat.line.close()  # the line drops, and the host does not notice before the guest is back
        await guest.until(lambda guest: not guest.connected)
        await guest.until(lambda guest: guest.connected)
        await host.until(lambda host: ballot(host).voted == 1)
        assert (ballot(host).voted, ballot(host).present) == (1, 2)
        assert guest.vote_cast == 4
        assert len(host.meeting.people) == 1


async def test_a_vote_that_was_on_its_way_when_the_line_dropped_is_not_lost(plan: Path) -> None:
    async with WatchedHost(plan) as host, WatchedGuest(plan) as guest:
        host.call_vote("key_result k")
        await called(guest)
        (seat,) = host._seats.values()
        assert guest.vote(4)
        seat.line.close()  # before it could be read
        await host.until(lambda host: ballot(host).voted == 1)
        assert ballot(host).present == 2


async def test_a_vote_is_taken_back_before_it_is_revealed_and_all_see_how_many_are_left(plan: Path) -> None:
    async with WatchedHost(plan) as host, WatchedGuest(plan) as max_, WatchedGuest(plan) as lea:
        assert not host.withdraw()
        host.call_vote("key_result k")
        for guest in (max_, lea):
            await called(guest)
            assert not guest.withdraw()  # nothing was cast yet
            assert guest.vote(4)
        assert host.vote(8)
        await max_.until(lambda guest: ballot(guest).voted == 3)
        assert max_.withdraw()
        assert max_.vote_cast is None
        assert not max_.withdraw()
        assert host.withdraw()
        assert not host.withdraw()
        for guest in (max_, lea):
            await guest.until(lambda guest: ballot(guest).voted == 1)
            assert ballot(guest).present == 3
        assert max_.vote(9)  # and votes again
        await lea.until(lambda guest: ballot(guest).voted == 2)
        host.reveal()
        await lea.until(lambda guest: ballot(guest).revealed)
        assert ballot(lea).figures == (4, 9)
        assert not lea.withdraw()
        assert not host.withdraw()
        assert ballot(host).figures == (4, 9)


async def test_a_withdrawal_that_was_on_its_way_when_the_line_dropped_is_not_lost(plan: Path) -> None:
    async with WatchedHost(plan) as host, WatchedGuest(plan) as guest:
        host.call_vote("key_result k")
        await called(guest)
        assert guest.vote(4)
        await host.until(lambda host: ballot(host).voted == 1)
        (seat,) = host._seats.values()
        assert guest.withdraw()
        seat.line.close()  # before it could be read
        await guest.until(lambda guest: not guest.connected)
        await guest.until(lambda guest: guest.connected)
        await host.until(lambda host: ballot(host).present == 2 and ballot(host).voted == 0)
        assert guest.vote_cast is None


async def test_nobody_takes_the_vote_of_another_back(plan: Path) -> None:
    async with WatchedHost(plan) as host, WatchedGuest(plan) as guest:
        host.call_vote("key_result k")
        await called(guest)
        guest.vote(4)
        host.vote(6)
        await host.until(lambda host: ballot(host).voted == 2)
        number = ballot(host).number
        assert host.address is not None
        crowd = Crowd(host.address)
        try:
            mallory = await crowd.come(HELLO)
            other = number - 1 or number + 1
            for message in (Withdraw(ballot=number), Withdraw(ballot=other), Vote(ballot=number, figure=0)):
                await mallory.say(encoded(message))
            await host.until(lambda host: ballot(host).voted == 3)
            await mallory.say(encoded(Withdraw(ballot=other)))  # of a vote that is not there
            await mallory.say(encoded(Withdraw(ballot=number)))
            await host.until(lambda host: ballot(host).voted == 2)
            host.reveal()
            await mallory.say(encoded(Withdraw(ballot=number)))
            await guest.until(lambda guest: ballot(guest).revealed)
        finally:
            crowd.go()
        assert ballot(host).figures == (4, 6)
        assert not host.turned_away


async def test_who_leaves_takes_the_vote_along(plan: Path) -> None:
    async with WatchedHost(plan) as host:
        async with WatchedGuest(plan) as guest:
            host.call_vote("key_result k")
            await called(guest)
            guest.vote(4)
            await host.until(lambda host: ballot(host).voted == 1)
        await host.until(lambda host: ballot(host).present == 1)
        assert ballot(host).voted == 0
