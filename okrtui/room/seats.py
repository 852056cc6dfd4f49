"""The connections of a room, and how many of them there may be."""

import asyncio
from dataclasses import dataclass, field

from okrtui.room.allowance import Allowance
from okrtui.room.line import Line
from okrtui.room.meeting import MOST_GUESTS

MOST_OF_A_NEIGHBOUR = 16
"""Guests who are the same user, and another one than the presenter: nobody takes all the seats."""

_MOST_WAITING = 64
_MOST_WAITING_OF_A_USER = 32

_COME_A_SECOND = 8
_COME_AT_ONCE = 2 * MOST_GUESTS
"""How often one user's sessions may come in: each time is told to everybody."""


@dataclass(eq=False, slots=True)
class Seat:
    """One connection: whose it is, its line, and once it has said hello its number (from 1) and token."""

    uid: int
    line: Line = field(init=False)
    patience: asyncio.TimerHandle = field(init=False)
    id: int = 0
    token: str = ""

    @property
    def taken(self) -> bool:
        """Whether its guest has been greeted."""
        return self.id > 0

    @property
    def voter(self) -> str:
        """What the session behind it goes by, however often it comes."""
        return f"{self.uid} {self.token}"


_SAY_A_SECOND = 50
_SAY_AT_ONCE = 100
"""Messages that a session of one's own user may send, or all those of a neighbour together."""


class Seats:
    """Who has been greeted, by number, and who has not yet, in the order of coming."""

    def __init__(self, own_uid: int) -> None:
        self._own_uid = own_uid
        self._last_id = 0
        self._waiting: dict[Seat, None] = {}
        self._coming: dict[int, Allowance] = {}
        self._saying: dict[int, Allowance] = {}
        self.taken: dict[int, Seat] = {}

    def __contains__(self, seat: Seat) -> bool:
        return seat in self._waiting or self.taken.get(seat.id) is seat

    def all(self) -> list[Seat]:
        """Everybody, as it is now."""
        return [*self._waiting, *self.taken.values()]

    def let_wait(self, seat: Seat) -> None:
        """Keep one who has yet to be greeted."""
        self._waiting[seat] = None

    def take(self, seat: Seat) -> None:
        """Give one who waits the next number."""
        del self._waiting[seat]
        seat.patience.cancel()
        self._last_id += 1
        seat.id = self._last_id
        self.taken[seat.id] = seat

    def remove(self, seat: Seat) -> None:
        """Forget one, wherever he was."""
        seat.patience.cancel()
        self._waiting.pop(seat, None)
        self.taken.pop(seat.id, None)

    def crowded_out(self, uid: int) -> Seat | None:
        """Who must go before another connection of this user can wait: the oldest of this user, or of who pushes most.

        Who says hello at once never waits long enough to be that one.
        """
        of_users: dict[int, list[Seat]] = {}
        for seat in self._waiting:
            of_users.setdefault(seat.uid, []).append(seat)
        own = of_users.get(uid, [])
        if len(own) >= _MOST_WAITING_OF_A_USER:
            return own[0]
        if len(self._waiting) >= _MOST_WAITING:
            return max(of_users.values(), key=len)[0]
        return None

    def of_session(self, seat: Seat) -> Seat | None:
        """The seat that a session has already which now comes a second time."""
        return next((taken for taken in self.taken.values() if taken.voter == seat.voter), None)

    def free_for(self, uid: int) -> bool:
        """Whether another guest of this user fits in."""
        if len(self.taken) >= MOST_GUESTS:
            return False
        of_user = sum(seat.uid == uid for seat in self.taken.values())
        return uid == self._own_uid or of_user < MOST_OF_A_NEIGHBOUR

    def allowance_for(self, uid: int) -> Allowance:
        """What a new connection of this user may say."""
        if uid == self._own_uid:
            return Allowance(_SAY_A_SECOND, _SAY_AT_ONCE)
        return self._saying.setdefault(uid, Allowance(_SAY_A_SECOND, _SAY_AT_ONCE))

    def may_come(self, uid: int) -> bool:
        """Whether a session of this user may come in now, after all that came and went."""
        return self._coming.setdefault(uid, Allowance(_COME_A_SECOND, _COME_AT_ONCE)).take()
