"""Messages to bytes and back, whatever bytes those are."""

from typing import Annotated, TypeVar

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from okrtui.room.frozen import Frozen
from okrtui.room.messages import LONGEST, VERSION, FromGuest, FromHost

_Message = TypeVar("_Message")

_FROM_GUEST: TypeAdapter[FromGuest] = TypeAdapter(Annotated[FromGuest, Field(discriminator="kind")])
_FROM_HOST: TypeAdapter[FromHost] = TypeAdapter(Annotated[FromHost, Field(discriminator="kind")])


class Garbled(Exception):
    """These bytes are no message that this end may be sent."""


class Foreign(Exception):
    """These bytes greet in another version of the language."""


class _Greeting(Frozen):
    """What a hello, a welcome and a farewell of every version have."""

    model_config = ConfigDict(extra="ignore")

    kind: str
    version: int


def encoded(message: FromGuest | FromHost) -> bytes:
    """A message as one line."""
    return message.model_dump_json().encode() + b"\n"


def from_guest(line: bytes) -> FromGuest:
    """What a guest says, by the line without its line feed.

    Raises:
        Garbled: it is no message of a guest.
    """
    return _read(_FROM_GUEST, line)


def from_host(line: bytes) -> FromHost:
    """What the presenter's session says, by the line without its line feed.

    Raises:
        Garbled: it is no message of a presenter's session.
    """
    return _read(_FROM_HOST, line)


def refuse_foreign(line: bytes) -> None:
    """Look at the version in the first line that somebody says; what has none is for others to judge.

    Raises:
        Foreign: it is another one than ours.
    """
    if len(line) >= LONGEST:
        return
    try:
        greeting = _Greeting.model_validate_json(line)
    except ValidationError:
        return
    if greeting.version != VERSION:
        raise Foreign(greeting.version)


def _read(adapter: TypeAdapter[_Message], line: bytes) -> _Message:
    if len(line) >= LONGEST:
        raise Garbled("too long")
    try:
        return adapter.validate_json(line)
    except ValidationError as error:
        raise Garbled(str(error)) from None
