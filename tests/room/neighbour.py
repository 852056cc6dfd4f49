"""Somebody who connects to a room and does not behave."""

import asyncio
import json
import os
import socket
from contextlib import suppress
from pathlib import Path

from okrtui.room.coding import encoded
from okrtui.room.messages import Hello, Reason
from tests.room.watched import LONG

HELLO = encoded(Hello(token="f" * 32, name="Mallory"))


def hello(number: int) -> bytes:
    """The hello of another session each time."""
    return encoded(Hello(token=f"{number:032x}", name="Mallory"))


def knock(address: Path) -> socket.socket:
    """A connection to a room's socket, without waiting."""
    folder = os.open(address.parent, os.O_RDONLY)
    connection = socket.socket(socket.AF_UNIX)
    connection.setblocking(False)
    try:
        connection.connect(f"/proc/self/fd/{folder}/{address.name}")
    except OSError:
        connection.close()
        raise
    finally:
        os.close(folder)
    return connection


class Crowd:
    """All of them."""

    def __init__(self, address: Path) -> None:
        self._address = address
        self._connections: list[socket.socket] = []

    async def come(self, said: bytes = b"") -> "Neighbour":
        """One more, as soon as the system lets him through, who says something at once."""
        while True:
            try:
                connection = knock(self._address)
            except BlockingIOError:
                await asyncio.sleep(0)
            else:
                break
        self._connections.append(connection)
        neighbour = Neighbour(connection)
        await neighbour.say(said)
        return neighbour

    def go(self) -> None:
        """All leave."""
        for connection in self._connections:
            connection.close()


class Neighbour:
    """One connection of such a one."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection

    async def say(self, raw: bytes) -> None:
        """Send all of it, or what can be sent before the other end hangs up."""
        with suppress(BrokenPipeError, ConnectionResetError):
            await asyncio.get_running_loop().sock_sendall(self.connection, raw)

    async def let_go(self) -> Reason | None:
        """Wait until the other end hangs up; gives the reason that it said last."""
        loop = asyncio.get_running_loop()
        said = b""
        async with asyncio.timeout(LONG):
            with suppress(ConnectionResetError):
                while raw := await loop.sock_recv(self.connection, 65536):
                    said += raw
        self.connection.close()
        lines = said.splitlines()
        last = json.loads(lines[-1]) if lines else {}
        return Reason(last["reason"]) if last.get("kind") == "farewell" else None
