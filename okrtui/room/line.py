"""One connection, read and written without ever waiting for the other end."""

import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress
from enum import Enum, auto

from okrtui.room.allowance import Allowance
from okrtui.room.messages import LONGEST

STALL = 5.0
"""Seconds after which a connection ends that does not take what it is sent."""

_MOST_WAITING = 256
"""Messages that wait for a reader; of what shows a state, only the newest does."""


class End(Enum):
    """Why a connection has ended by itself."""

    GONE = auto()
    GARBLED = auto()
    TOO_FAST = auto()
    TOO_SLOW = auto()


class Line:
    """Lines of bytes, both ways.

    `hear` is called with each line that comes, without its line feed, and `ended` once, at the loop's next turn,
    when the connection must not go on; it is up to the owner to close it then. Neither end can make the other keep
    more than a line that comes and `_MOST_WAITING` that go. `allowance` is how much may come: a turn of reading
    counts as one, or as the lines that it brings.
    """

    def __init__(
        self,
        connection: socket.socket,
        allowance: Allowance,
        hear: Callable[[bytes], None],
        ended: Callable[[End], None],
    ) -> None:
        self._connection = connection
        self._allowance = allowance
        self._hear = hear
        self._ended = ended
        self._half = b""
        self._rest = b""
        self._waiting: dict[object, bytes] = {}
        self._stalled: asyncio.TimerHandle | None = None
        self._over = False
        self._closed = False
        self._loop = asyncio.get_running_loop()
        self._loop.add_reader(connection, self._read)

    def send(self, raw: bytes, slot: str | None = None) -> None:
        """Send bytes, now or as soon as the other end takes them; of one slot, only the newest are worth sending."""
        if self._over:
            return
        key = object() if slot is None else slot
        self._waiting.pop(key, None)
        self._waiting[key] = raw
        if len(self._waiting) > _MOST_WAITING:
            self._end(End.TOO_SLOW)
        elif self._stalled is None:
            self._write()

    def close(self, last: bytes = b"") -> None:
        """Hang up, with last words if the other end takes them at once."""
        if self._closed:
            return
        self._stop()
        self._closed = True
        if not self._rest:  # or else they would end up in the middle of another message
            with suppress(OSError):
                self._connection.send(last)
        self._connection.close()

    def _stop(self) -> None:
        """Neither read nor write any more."""
        if not self._over:
            self._over = True
            self._loop.remove_reader(self._connection)
            self._unstall()
            self._waiting.clear()

    def _end(self, why: End) -> None:
        if not self._over:
            self._stop()
            self._loop.call_soon(self._ended, why)

    def _read(self) -> None:
        try:
            raw = self._connection.recv(LONGEST)
        except (BlockingIOError, InterruptedError):
            return
        except OSError:
            raw = b""
        if not raw:
            self._end(End.GONE)
            return
        *lines, self._half = (self._half + raw).split(b"\n")
        if not self._allowance.take(max(len(lines), 1)):
            self._end(End.TOO_FAST)
        elif max(map(len, (*lines, self._half))) >= LONGEST:
            self._end(End.GARBLED)
        for line in lines:
            if self._over:
                return
            self._hear(line)

    def _write(self) -> None:
        while self._rest or self._waiting:
            if not self._rest:
                self._rest = self._waiting.pop(next(iter(self._waiting)))
            try:
                sent = self._connection.send(self._rest)
            except (BlockingIOError, InterruptedError):
                self._stall()
                return
            except OSError:
                self._end(End.GONE)
                return
            self._rest = self._rest[sent:]
        self._unstall()

    def _stall(self) -> None:
        if self._stalled is None:
            self._stalled = self._loop.call_later(STALL, self._end, End.TOO_SLOW)
            self._loop.add_writer(self._connection, self._write)

    def _unstall(self) -> None:
        if self._stalled is not None:
            self._stalled.cancel()
            self._stalled = None
            self._loop.remove_writer(self._connection)
