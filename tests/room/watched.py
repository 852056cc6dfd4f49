"""Hosts and guests of tests, which are waited for without sleeping."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from okrtui.room.guest import Guest
from okrtui.room.host import Host
from okrtui.room.meeting import News
from okrtui.room.person import Introduction
from okrtui.room.place import OPENING, Place

LONG = 10.0
"""Seconds after which a test has failed."""


class Watch:
    """Hears news, and waits until something holds."""

    def __init__(self) -> None:
        self.heard: list[News] = []
        self._came = asyncio.Event()

    def tell(self, news: News) -> None:
        self.heard.append(news)
        self._came.set()

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait for the news after which it holds."""
        async with asyncio.timeout(LONG):
            while not holds():
                self._came.clear()
                await self._came.wait()


class WatchedHost(Host):
    """A host that can be waited for."""

    def __init__(self, plan: Path, *, room: Path | None = None, name: str = "Claire") -> None:
        self.watch = Watch()
        super().__init__(plan, Place(step=OPENING), Introduction(name=name), tell=self.watch.tell, room=room)

    async def until(self, holds: Callable[["WatchedHost"], object]) -> None:
        await self.watch.until(lambda: holds(self))

    async def has(self, count: int) -> None:
        """Wait until so many guests are there."""
        await self.until(lambda host: len(host.meeting.people) == count)


class WatchedGuest(Guest):
    """A guest who can be waited for."""

    def __init__(self, plan: Path, *, room: Path | None = None, name: str = "Max", language: str = "en") -> None:
        self.watch = Watch()
        super().__init__(plan, Introduction(name=name, language=language), tell=self.watch.tell, room=room)

    async def until(self, holds: Callable[["WatchedGuest"], object]) -> None:
        await self.watch.until(lambda: holds(self))

    async def shown(self, place: Place) -> None:
        """Wait until a place is shown."""
        await self.until(lambda guest: guest.meeting is not None and guest.meeting.place == place)


def step(number: int) -> Place:
    """A step of a walkthrough."""
    return Place(step=f"objective o{number}", number=number, count=99)
