"""How often something may happen."""

import time
from collections.abc import Callable


class Allowance:
    """So many times a second on the whole, and so many at once after a pause."""

    def __init__(self, a_second: float, at_once: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._a_second = a_second
        self._most = float(at_once)
        self._left = float(at_once)
        self._clock = clock
        self._when = clock()

    def take(self, times: int = 1) -> bool:
        """Whether it may happen now; if so, it has."""
        now = self._clock()
        self._left = min(self._most, self._left + (now - self._when) * self._a_second)
        self._when = now
        if self._left < times:
            return False
        self._left -= times
        return True

    @property
    def wait(self) -> float:
        """Seconds until it may happen once more, as of the last time it was asked for."""
        return max(1 - self._left, 0) / self._a_second
