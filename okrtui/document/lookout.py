"""Looking at something again and again, in a thread of its own."""

from collections.abc import Callable
from threading import Event, Thread


class Lookout:
    """Calls `on_rest` in its own thread once what is found differs from what was told before.

    Only what two looks in a row have found alike is told: what is changing at the moment is waited for. `known` is
    what is known to be there. Whoever looks out says in `look` what there is, by `settle`.
    """

    def __init__(self, known: object, on_rest: Callable[[], None], *, pause: float, name: str) -> None:
        self._told = self._last = known
        self._on_rest = on_rest
        self._pause = pause
        self._ended = Event()
        self._thread = Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def end(self) -> None:
        """Look no more; a look under way is not waited for."""
        self._ended.set()

    def _run(self) -> None:
        while not self._ended.wait(self._pause):
            self.look()

    def look(self) -> None:
        """One look."""
        raise NotImplementedError

    def settle(self, found: object) -> None:
        """Take what a look has found, and tell it if it has come to rest."""
        before, self._last = self._last, found
        if found == before and found != self._told:
            self._told = found
            if not self._ended.is_set():
                self._on_rest()
