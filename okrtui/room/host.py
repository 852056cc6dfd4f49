"""The presenter's end: a room that others come into."""

import asyncio
from collections import Counter
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from okrtui.room.accounts import login_of, own_uid
from okrtui.room.ballot_box import BallotBox
from okrtui.room.claim import Claim, claim
from okrtui.room.coding import encoded
from okrtui.room.meeting import Meeting, News
from okrtui.room.messages import (
    NEWEST_ONLY,
    Back,
    CallVote,
    FromGuest,
    FromHost,
    Go,
    Hello,
    PutAway,
    Reason,
    Reveal,
    Vote,
    Withdraw,
)
from okrtui.room.person import PRESENTER, Introduction, Person
from okrtui.room.place import Place
from okrtui.room.reception import Owner, Reception
from okrtui.room.seats import Seat
from okrtui.room.teller import Tell, Teller, tell_nobody
from okrtui.room.trust import Trust

_OWN_VOTE = "presenter"


class Host:
    """A room for a plan: what is shown in it, who is there, votes, the lead.

    It is open between `open` and `close`, or within ``async with``. All of it happens in the running loop, nothing
    in it waits for a guest, and nothing at all happens while nobody says anything. What others do is told to `tell`
    (a guest who leads has moved: `News.PLACE`); what is done here is not.
    """

    def __init__(
        self, plan: Path, place: Place, me: Introduction, *, tell: Tell = tell_nobody, room: Path | None = None
    ) -> None:
        self._plan = plan
        self._room = room
        self._teller = Teller(tell)
        self._meeting = Meeting(Person(id=PRESENTER, login=login_of(own_uid()), **me.model_dump()), place)
        self._box: BallotBox | None = None
        self._claim: Claim | None = None
        self._reception: Reception | None = None
        self._turned_away: Counter[Reason] = Counter()

    def open(self) -> None:
        """Let others come in, from the running loop on.

        Raises:
            Unmet: that cannot be; the sentence says why.
        """
        asyncio.get_running_loop()  # without one, nothing is taken
        self._claim = claim(self._plan, self._room)
        owner = Owner(self._came, self._said, self._left)
        self._reception = Reception(self._claim.listening, Trust(self._claim.folder.group), owner)
        self._turned_away = self._reception.turned_away

    def close(self, *, dropped: bool = False) -> None:
        """Send everybody away, and give the place back; nothing is told of it here.

        The guests are told that it has ended, unless the line to who presents has `dropped`: he may come back.
        """
        reception, self._reception = self._reception, None
        if reception is not None:
            reception.close(dropped=dropped)
        if self._claim is not None:
            self._claim.release()
            self._claim = None
        self._teller.forget()

    async def __aenter__(self) -> "Host":
        self.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def address(self) -> Path | None:
        """Where the socket stands; None while the room is not open."""
        return None if self._claim is None else self._claim.path

    @property
    def meeting(self) -> Meeting:
        """How things stand: place, people, leader, ballot."""
        return self._meeting

    @property
    def leads(self) -> bool:
        """Whether the presenter leads."""
        return self._meeting.leader == PRESENTER

    @property
    def turned_away(self) -> Counter[Reason]:
        """How many connections were let go, and why; guests who left are not among them."""
        return Counter(self._turned_away)

    def show(self, place: Place) -> None:
        """Show a place to everybody, whoever leads."""
        self._become(replace(self._meeting, place=place))

    def hand_to(self, guest: int) -> bool:
        """Hand the lead to a guest by number; False if he is not there."""
        if guest not in self._seats:
            return False
        self._become(replace(self._meeting, leader=guest))
        return True

    def take_back(self) -> None:
        """Lead again; what is shown here is what all are shown."""
        self._become(replace(self._meeting, leader=PRESENTER))

    def call_vote(self, about: str) -> None:
        """Call a vote on a key result by its key, in place of one that is open."""
        self._box = BallotBox(about)
        self._become(self._counted())

    def vote(self, figure: int) -> bool:
        """The presenter's own vote, 0 to 10; False if there is nothing to vote on any more."""
        return self._put(_OWN_VOTE, figure)

    def withdraw(self) -> bool:
        """Take the presenter's own vote back; False if there is none, or it is revealed."""
        return self._give_back(_OWN_VOTE)

    def reveal(self) -> None:
        """Show everybody the figures of those present, once."""
        if self._box is not None:
            self._box.reveal(self._voters)
            self._become(self._counted())

    def dismiss_vote(self) -> None:
        """Put the vote away."""
        self._box = None
        self._become(self._counted())

    @property
    def _seats(self) -> dict[int, Seat]:
        return {} if self._reception is None else self._reception.seats.taken

    @property
    def _voters(self) -> set[str]:
        return {_OWN_VOTE, *(seat.voter for seat in self._seats.values())}

    def _put(self, voter: str, figure: int) -> bool:
        if self._box is None or not self._box.put(voter, figure, self._voters):
            return False
        self._become(self._counted())
        return True

    def _give_back(self, voter: str) -> bool:
        if self._box is None or not self._box.withdraw(voter):
            return False
        self._become(self._counted())
        return True

    def _counted(self) -> Meeting:
        """How things stand, the ballot counted anew."""
        return replace(self._meeting, ballot=None if self._box is None else self._box.ballot(self._voters))

    def _become(self, meeting: Meeting, but: Seat | None = None) -> News:
        """Take on another state, and tell all guests but one; gives what has changed."""
        before, self._meeting = self._meeting, meeting
        for message in meeting.told_after(before):
            self._send(message, but)
        return meeting.differs_in(before)

    def _send(self, message: FromHost, but: Seat | None = None) -> None:
        raw = encoded(message)
        slot = message.kind if isinstance(message, NEWEST_ONLY) else None
        for seat in self._seats.values():
            if seat is not but:
                seat.line.send(raw, slot)

    def _came(self, seat: Seat, hello: Hello) -> None:
        said = hello.model_dump(include=set(Introduction.model_fields))
        person = Person(id=seat.id, login=login_of(seat.uid), **said)
        news = self._become(replace(self._counted(), people=(*self._meeting.people, person)), but=seat)
        seat.line.send(b"".join(map(encoded, self._meeting.told_to(seat.id))))
        self._teller.report(news)

    def _left(self, seat: Seat) -> None:
        """Somebody has gone; if he led, he does not any more."""
        people = tuple(person for person in self._meeting.people if person.id != seat.id)
        leader = PRESENTER if self._meeting.leader == seat.id else self._meeting.leader
        self._teller.report(self._become(replace(self._counted(), people=people, leader=leader)))

    def _said(self, seat: Seat, message: FromGuest) -> None:
        """Do what a guest asks for, if he may: who has just lost the lead cannot know it yet, so nothing is said."""
        before = self._meeting
        match message:
            case Vote(ballot=number, figure=figure) if self._box is not None and self._box.number == number:
                self._put(seat.voter, figure)
            case Withdraw(ballot=number) if self._box is not None and self._box.number == number:
                self._give_back(seat.voter)
            case Go(place=place) if before.leader == seat.id:
                self._become(replace(before, place=place), but=seat)
            case CallVote(about=about) if before.leader == seat.id:
                self.call_vote(about)
            case Reveal(ballot=number) if before.leader == seat.id and self._box and self._box.number == number:
                self.reveal()
            case PutAway(ballot=number) if before.leader == seat.id and self._box and self._box.number == number:
                self.dismiss_vote()
            case Back() if before.leader == seat.id:
                self._become(replace(before, leader=PRESENTER))
        self._teller.report(self._meeting.differs_in(before))
