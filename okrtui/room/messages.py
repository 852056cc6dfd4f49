"""What two sessions say to each other: one JSON object a line, at most `LONGEST` bytes with its line feed."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from okrtui.room.ballot import Ballot, Figure, Number
from okrtui.room.frozen import Frozen
from okrtui.room.person import Introduction, Person
from okrtui.room.place import Key, Place

VERSION = 2
"""Of this language; sessions of two versions do not meet."""

LONGEST = 4096
"""Bytes of a message."""

Id = Annotated[int, Field(ge=0, le=2**53)]
Version = Annotated[int, Field(ge=1, le=2**31)]


class Reason(StrEnum):
    """Why a session is let go."""

    ENDED = "ended"
    FULL = "full"
    NOT_TRUSTED = "not trusted"
    OTHER_VERSION = "other version"
    SILENT = "silent"
    GARBLED = "garbled"
    TOO_FAST = "too fast"
    TOO_SLOW = "too slow"
    REPLACED = "replaced"


class Welcome(Frozen):
    """To who has said hello: how things stand, and which number is his. The people follow one by one."""

    kind: Literal["welcome"] = "welcome"
    version: Version = VERSION
    you: Id
    presenter: Person
    place: Place
    leader: Id
    ballot: Ballot | None


class Shown(Frozen):
    """What is shown now."""

    kind: Literal["shown"] = "shown"
    place: Place


class Came(Frozen):
    """Somebody is there."""

    kind: Literal["came"] = "came"
    person: Person


class Left(Frozen):
    """Somebody is not there any more."""

    kind: Literal["left"] = "left"
    id: Id


class Lead(Frozen):
    """Who leads now."""

    kind: Literal["lead"] = "lead"
    leader: Id


class Balloting(Frozen):
    """How the vote stands: called, counted, revealed, or (None) put away."""

    kind: Literal["balloting"] = "balloting"
    ballot: Ballot | None


class Farewell(Frozen):
    """The last word of the presenter's session. Its form is the same in every version."""

    kind: Literal["farewell"] = "farewell"
    version: Version = VERSION
    reason: Reason


class Hello(Introduction):
    """The first word of a guest; the token is the same for as long as his session lives, and known to nobody else."""

    kind: Literal["hello"] = "hello"
    version: Version = VERSION
    token: Annotated[str, Field(pattern="^[0-9a-f]{32}$")]


class Vote(Frozen):
    """A figure for a ballot."""

    kind: Literal["vote"] = "vote"
    ballot: Number
    figure: Figure


class Withdraw(Frozen):
    """No figure for a ballot any more."""

    kind: Literal["withdraw"] = "withdraw"
    ballot: Number


class Go(Frozen):
    """Who leads shows something else."""

    kind: Literal["go"] = "go"
    place: Place


class CallVote(Frozen):
    """Who leads calls a vote on a key result."""

    kind: Literal["call vote"] = "call vote"
    about: Key


class Reveal(Frozen):
    """Who leads has the votes revealed."""

    kind: Literal["reveal"] = "reveal"
    ballot: Number


class PutAway(Frozen):
    """Who leads puts a vote away."""

    kind: Literal["put away"] = "put away"
    ballot: Number


class Back(Frozen):
    """Who leads gives the lead back."""

    kind: Literal["back"] = "back"


NEWEST_ONLY = (Shown, Lead, Balloting)
"""What tells a state as a whole: where several wait to be sent, the newest of a kind is enough."""

FromHost = Welcome | Shown | Came | Left | Lead | Balloting | Farewell
FromGuest = Hello | Vote | Withdraw | Go | CallVote | Reveal | PutAway | Back
