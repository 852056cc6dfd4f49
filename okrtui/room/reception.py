"""Who comes into a room: looked at, greeted, seated, and let go."""

import asyncio
import socket
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from okrtui.room.accounts import own_uid
from okrtui.room.coding import Foreign, Garbled, encoded, from_guest, refuse_foreign
from okrtui.room.door import Door
from okrtui.room.line import End, Line
from okrtui.room.messages import Farewell, FromGuest, Hello, Reason
from okrtui.room.peer import peer_of
from okrtui.room.seats import Seat, Seats
from okrtui.room.trust import Trust

PATIENCE = 2.0
"""Seconds in which who has come must have said hello."""

_REASONS = {
    End.GONE: Reason.SILENT,
    End.GARBLED: Reason.GARBLED,
    End.TOO_FAST: Reason.TOO_FAST,
    End.TOO_SLOW: Reason.TOO_SLOW,
}


@dataclass(frozen=True, slots=True)
class Owner:
    """Whom a reception calls: when a guest has been seated, says something, and has left his seat."""

    came: Callable[[Seat, Hello], None]
    said: Callable[[Seat, FromGuest], None]
    left: Callable[[Seat], None]


class Reception:
    """Takes connections, and keeps those that are trusted, greet in time, and say nothing that a guest may not.

    The others are told why, if they listen, and counted in `turned_away`.
    """

    def __init__(self, listening: socket.socket, trust: Trust, owner: Owner) -> None:
        self._trust = trust
        self._owner = owner
        self._loop = asyncio.get_running_loop()
        self.seats = Seats(own_uid())
        self.turned_away: Counter[Reason] = Counter()
        self._door = Door(listening, self._admit)

    def close(self, *, dropped: bool = False) -> None:
        """Take nobody any more, and send away who is there; without a last word where the line has dropped."""
        self._door.close()
        for seat in self.seats.all():
            if dropped:
                seat.line.close()
            self._let_go(seat, Reason.ENDED)

    def _admit(self, connection: socket.socket) -> None:
        try:
            peer = peer_of(connection)
        except OSError:
            connection.close()  # who knocked has gone again
            return
        if not self._trust.admits(peer):
            self.turned_away[Reason.NOT_TRUSTED] += 1
            with suppress(OSError):
                connection.send(encoded(Farewell(reason=Reason.NOT_TRUSTED)))
            connection.close()
            return
        self._seat(connection, own_uid() if peer is None else peer.uid)

    def _seat(self, connection: socket.socket, uid: int) -> None:
        """Let somebody wait for his hello to be heard."""
        crowded_out = self.seats.crowded_out(uid)
        if crowded_out is not None:
            self._turn_away(crowded_out, Reason.SILENT)
        seat = Seat(uid)
        seat.patience = self._loop.call_later(PATIENCE, self._turn_away, seat, Reason.SILENT)
        seat.line = Line(
            connection,
            self.seats.allowance_for(uid),
            hear=lambda line: self._hear(seat, line),
            ended=lambda end: self._ended(seat, end),
        )
        self.seats.let_wait(seat)

    def _hear(self, seat: Seat, line: bytes) -> None:
        try:
            if not seat.taken:
                refuse_foreign(line)
            message = from_guest(line)
        except Foreign:
            self._turn_away(seat, Reason.OTHER_VERSION)
            return
        except Garbled:
            self._turn_away(seat, Reason.GARBLED)
            return
        if isinstance(message, Hello) == seat.taken:
            self._turn_away(seat, Reason.GARBLED)  # a hello comes first, and once
        elif isinstance(message, Hello):
            self._greet(seat, message)
        else:
            self._owner.said(seat, message)

    def _greet(self, seat: Seat, hello: Hello) -> None:
        seat.token = hello.token
        if not self.seats.may_come(seat.uid):
            self._turn_away(seat, Reason.TOO_FAST)
            return
        twin = self.seats.of_session(seat)
        if twin is not None:
            self._let_go(twin, Reason.REPLACED)
        if not self.seats.free_for(seat.uid):
            self._turn_away(seat, Reason.FULL)
            return
        self.seats.take(seat)
        self._owner.came(seat, hello)

    def _turn_away(self, seat: Seat, reason: Reason) -> None:
        self.turned_away[reason] += 1
        self._let_go(seat, reason)

    def _ended(self, seat: Seat, end: End) -> None:
        """A line has ended by itself; a guest who goes is no trouble, one who came and never said a word is counted."""
        if seat not in self.seats:
            return
        if end is not End.GONE or not seat.taken:
            self.turned_away[_REASONS[end]] += 1
        self._let_go(seat, _REASONS[end])

    def _let_go(self, seat: Seat, reason: Reason) -> None:
        seat.line.close(encoded(Farewell(reason=reason)))
        seated = seat.taken
        self.seats.remove(seat)
        if seated:
            self._owner.left(seat)
