"""A line that takes its time: what comes in at a port goes on to another one a while later, and back."""

import asyncio
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager


@contextmanager
def slow_line(port: int, seconds: float) -> Iterator[int]:
    """A port of loopback that leads to another one; each way takes so many seconds."""
    loop = asyncio.new_event_loop()
    opened: list[int] = []
    ends: list[asyncio.StreamWriter] = []
    servers: list[asyncio.Server] = []
    ready = threading.Event()

    async def serve() -> None:
        async def joined(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            there, back = await asyncio.open_connection("127.0.0.1", port)
            ends.extend((writer, back))
            await asyncio.gather(_late(reader, back, seconds), _late(there, writer, seconds))

        server = await asyncio.start_server(joined, "127.0.0.1", 0)
        servers.append(server)
        opened.append(server.sockets[0].getsockname()[1])
        ready.set()

    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    asyncio.run_coroutine_threadsafe(serve(), loop)
    try:
        assert ready.wait(10)
        yield opened[0]
    finally:
        asyncio.run_coroutine_threadsafe(_let_go(ends), loop).result(10)
        for server in servers:
            loop.call_soon_threadsafe(server.close)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _let_go(ends: Sequence[asyncio.StreamWriter]) -> None:
    """Hang up everywhere, and end all that still waits for something."""
    tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in tasks:
        task.cancel()
    for end in ends:
        end.close()
    await asyncio.gather(*tasks, *(end.wait_closed() for end in ends), return_exceptions=True)


async def _late(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, seconds: float) -> None:
    """Pass on what is read, each piece so many seconds later, in its order."""
    loop = asyncio.get_running_loop()
    while data := await reader.read(65536):
        loop.call_later(seconds, _write, writer, data)
    loop.call_later(seconds, writer.close)


def _write(writer: asyncio.StreamWriter, data: bytes) -> None:
    if not writer.is_closing():
        writer.write(data)
