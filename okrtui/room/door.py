"""Letting connections in, as many as can be looked at."""

import asyncio
import errno
import socket
from collections.abc import Callable

from okrtui.room.allowance import Allowance

_A_TURN = 4
"""Connections that are taken in one turn of the loop: those that have just come can speak before the next ones do."""

_A_SECOND = 400
_AT_ONCE = 128
PAUSE = 0.5
"""Seconds to wait for others to close something when no descriptor is left."""

_EXHAUSTED = (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM)


class Door:
    """Takes connections from a listening socket; who knocks while it is shut waits, or is turned back by the system."""

    def __init__(self, listening: socket.socket, admit: Callable[[socket.socket], None]) -> None:
        self._listening = listening
        self._admit = admit
        self._allowance = Allowance(_A_SECOND, _AT_ONCE)
        self._pause: asyncio.TimerHandle | None = None
        self._loop = asyncio.get_running_loop()
        self._open()

    def _open(self) -> None:
        self._pause = None
        self._loop.add_reader(self._listening, self._take)

    def close(self) -> None:
        """Take no more."""
        self._loop.remove_reader(self._listening)
        if self._pause is not None:
            self._pause.cancel()
            self._pause = None

    def _take(self) -> None:
        for _turn in range(_A_TURN):
            try:
                connection, _address = self._listening.accept()
            except BlockingIOError:
                return
            except OSError as error:
                if error.errno in _EXHAUSTED:
                    self._shut_for(PAUSE)
                    return
                continue  # who knocked has gone again
            connection.setblocking(False)
            self._admit(connection)
            self._allowance.take()
            if self._allowance.wait:
                self._shut_for(self._allowance.wait)
                return

    def _shut_for(self, seconds: float) -> None:
        self._loop.remove_reader(self._listening)
        self._pause = self._loop.call_later(seconds, self._open)
