"""Telling a screen what has changed."""

import asyncio
from collections.abc import Callable

from okrtui.room.meeting import News

Tell = Callable[[News], None]
"""Hears what has changed; how it is now is read where it is known."""


def tell_nobody(_news: News) -> None:
    """For who looks by himself."""


class Teller:
    """Tells once a turn of the loop, however much has changed in it."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._news = News.NONE
        self._due: asyncio.Handle | None = None

    def report(self, news: News) -> None:
        """Have it told."""
        self._news |= news
        if self._news and self._due is None:
            self._due = asyncio.get_running_loop().call_soon(self._now)

    def forget(self) -> None:
        """What has not been told is not told any more."""
        self._news = News.NONE
        if self._due is not None:
            self._due.cancel()
            self._due = None

    def _now(self) -> None:
        news, self._news, self._due = self._news, News.NONE, None
        self._tell(news)
