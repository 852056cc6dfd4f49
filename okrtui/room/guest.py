"""A follower's end: what the presenter shows, for as long as he does."""

import asyncio
import secrets
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from okrtui.locales.sentence import Sentence
from okrtui.room.allowance import Allowance
from okrtui.room.calling import call
from okrtui.room.coding import Foreign, Garbled, encoded, from_host, refuse_foreign
from okrtui.room.farewells import dropped, farewell, no_answer, nonsense, other_version
from okrtui.room.line import End, Line
from okrtui.room.meeting import Meeting, News, welcomed
from okrtui.room.messages import (
    Back,
    CallVote,
    Farewell,
    FromGuest,
    FromHost,
    Go,
    Hello,
    PutAway,
    Reveal,
    Vote,
    Welcome,
    Withdraw,
)
from okrtui.room.person import Introduction
from okrtui.room.place import Place
from okrtui.room.teller import Tell, Teller, tell_nobody
from okrtui.room.unmet import Crowded, NobodyPresents, Unmet

PATIENCE = 2.0
"""Seconds in which the presenter's session must have answered."""

_FIRST_PAUSE = 0.25
_LONGEST_PAUSE = 2.0
"""Seconds between two tries to come back in; each is twice as long as the one before."""

_PUSH = 0.02
"""Seconds between two tries to get through a crowd at the door."""

_EVERYTHING = News.PLACE | News.PEOPLE | News.LEAD | News.BALLOT

_A_SECOND = 500
_AT_ONCE = 1000
"""Messages that a presenter's session may send."""


class Guest:
    """Follows who presents a plan.

    `meeting` is how things stand, or stood when the line dropped: the place is kept; None before the first welcome.
    While there is no line, `trouble` says why, and the guest tries to come in again until it is closed. What changes
    is told to `tell`, the line itself as `News.LINE`.
    """

    def __init__(self, plan: Path, me: Introduction, *, tell: Tell = tell_nobody, room: Path | None = None) -> None:
        self._plan = plan
        self._room = room
        self._teller = Teller(tell)
        self._hello = Hello(token=secrets.token_hex(16), **me.model_dump())
        self._line: Line | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._pause = _FIRST_PAUSE
        self._patient_until = 0.0
        self._welcome: asyncio.Future[None] | None = None
        self.meeting: Meeting | None = None
        self.you: int | None = None
        self.vote_cast: int | None = None
        self._withdrawn = False
        """Whether the vote that was cast here last was taken back."""
        self.trouble: Sentence | None = None

    async def join(self) -> None:
        """Come in.

        Raises:
            Unmet: that cannot be; the sentence says why, and nothing is tried again.
        """
        loop = asyncio.get_running_loop()
        self._welcome = loop.create_future()
        self._patient_until = loop.time() + PATIENCE
        try:
            self._try()
            await self._welcome
        except BaseException:
            self.close()
            raise
        finally:
            self._welcome = None

    def wait_for_presenter(self) -> None:
        """Come in as soon as somebody presents: try now, and again and again."""
        self._try()

    def close(self) -> None:
        """Leave."""
        if self._line is not None:
            self._line.close()
            self._line = None
        self._stop_timer()
        self._teller.forget()
        self.you = None

    async def __aenter__(self) -> "Guest":
        await self.join()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def connected(self) -> bool:
        """Whether the presenter's session has welcomed this one, and is there."""
        return self.you is not None

    @property
    def leads(self) -> bool:
        """Whether the lead is here."""
        return self.meeting is not None and self.you is not None and self.meeting.leader == self.you

    def vote(self, figure: int) -> bool:
        """Vote, 0 to 10, in place of an earlier vote; False if there is nothing to vote on."""
        ballot = None if self.meeting is None else self.meeting.ballot
        if ballot is None or ballot.revealed or not self._say(Vote(ballot=ballot.number, figure=figure)):
            return False
        self.vote_cast, self._withdrawn = figure, False
        return True

    def withdraw(self) -> bool:
        """Take the vote back; False if none was cast here, or nobody votes any more."""
        ballot = None if self.meeting is None else self.meeting.ballot
        if self.vote_cast is None or ballot is None or ballot.revealed or not self._say(Withdraw(ballot=ballot.number)):
            return False
        self.vote_cast, self._withdrawn = None, True
        return True

    def go(self, place: Place) -> bool:
        """Show a place to everybody; False if the lead is not here."""
        if not self.leads or self.meeting is None:
            return False
        self.meeting = replace(self.meeting, place=place)
        return self._say(Go(place=place))

    def call_vote(self, about: str) -> bool:
        """Call a vote on a key result by its key; False if the lead is not here."""
        return self.leads and self._say(CallVote(about=about))

    def reveal(self) -> bool:
        """Have the votes revealed; False if the lead is not here, or there is nothing to reveal."""
        ballot = None if self.meeting is None else self.meeting.ballot
        if not self.leads or ballot is None or ballot.revealed:
            return False
        return self._say(Reveal(ballot=ballot.number))

    def dismiss_vote(self) -> bool:
        """Put the vote away; False if the lead is not here, or there is none."""
        ballot = None if self.meeting is None else self.meeting.ballot
        return self.leads and ballot is not None and self._say(PutAway(ballot=ballot.number))

    def give_back(self) -> bool:
        """Give the lead back; False if it is not here."""
        return self.leads and self._say(Back())

    def _say(self, message: FromGuest) -> bool:
        if self._line is None or not self.connected:
            return False
        self._line.send(encoded(message), message.kind if isinstance(message, Go) else None)
        return True

    def _try(self) -> None:
        try:
            connection = call(self._plan, self._room)
        except Unmet as unmet:
            self._fail(unmet)
            return
        self._line = line = Line(
            connection, Allowance(_A_SECOND, _AT_ONCE), hear=self._hear, ended=lambda end: self._ended(line, end)
        )
        self._timer = asyncio.get_running_loop().call_later(PATIENCE, self._lose, no_answer())
        line.send(encoded(self._hello))

    def _hear(self, raw: bytes) -> None:
        try:
            if not self.connected:
                refuse_foreign(raw)
            self._take(from_host(raw))
        except Foreign:
            self._lose(other_version())
        except Garbled:
            self._lose(nonsense())

    def _take(self, message: FromHost) -> None:
        match message:
            case Farewell(reason=reason):
                self._lose(farewell(reason))
            case Welcome() if not self.connected:
                self._come_in(message)
            case _ if self.meeting is None or not self.connected:
                raise Garbled("a welcome comes first")
            case _:
                self._become(self.meeting.heard(message))

    def _come_in(self, welcome: Welcome) -> None:
        self._stop_timer()
        self._pause = _FIRST_PAUSE
        self.you = welcome.you
        self.trouble = None
        self._teller.report(News.LINE)
        self._become(welcomed(welcome))
        self._say_vote_again()
        if self._welcome is not None and not self._welcome.done():
            self._welcome.set_result(None)

    def _say_vote_again(self) -> None:
        """Vote as before, or take the vote back as before: it may have been on its way when the line dropped."""
        ballot = None if self.meeting is None else self.meeting.ballot
        if self.vote_cast is not None:
            self.vote(self.vote_cast)
        elif self._withdrawn and ballot is not None:
            self._say(Withdraw(ballot=ballot.number))

    def _become(self, meeting: Meeting) -> None:
        before, self.meeting = self.meeting, meeting
        if _number(before) != _number(meeting):
            self.vote_cast, self._withdrawn = None, False
        self._teller.report(_EVERYTHING if before is None else meeting.differs_in(before))

    def _ended(self, line: Line, end: End) -> None:
        if line is self._line:
            self._lose(dropped() if end is End.GONE else nonsense())

    def _lose(self, unmet: Unmet) -> None:
        """The line is of no use any more."""
        if self._line is not None:
            self._line.close()
            self._line = None
        self._stop_timer()
        self.you = None
        self._fail(unmet)

    def _fail(self, unmet: Unmet) -> None:
        """Say what is wrong, once, and try again in a while; what was said of a presenter who has left stays said."""
        loop = asyncio.get_running_loop()
        if self._welcome is not None:
            if isinstance(unmet, Crowded) and loop.time() < self._patient_until:
                self._timer = loop.call_later(_PUSH, self._try)
            elif not self._welcome.done():
                self._welcome.set_exception(unmet)
            return
        if self.trouble is None or not isinstance(unmet, NobodyPresents):
            if unmet.sentence != self.trouble:
                self._teller.report(News.LINE)
            self.trouble = unmet.sentence
        self._timer = loop.call_later(self._pause, self._try)
        self._pause = min(2 * self._pause, _LONGEST_PAUSE)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def _number(meeting: Meeting | None) -> int | None:
    """The number of the ballot that is there."""
    return None if meeting is None or meeting.ballot is None else meeting.ballot.number
