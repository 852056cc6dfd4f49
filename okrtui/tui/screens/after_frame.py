"""What waits until a key has been answered on the screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.timer import Timer

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench

_AT_THE_LATEST = 0.1
"""Seconds after which it is done where nothing is painted: what is typed may be out of sight."""

_WRITTEN = 0.004
"""Seconds that a painted frame has to itself: a thread of its own writes it, which would wait for what comes next."""


class AfterFrame:
    """Calls what takes longer than a frame may, once the frame before it has been painted.

    Textual's own `call_after_refresh` asks the screen, which may not know yet that a widget on it wants painting.
    """

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench
        self._waiting: list[Callable[[], None]] = []
        self._timer: Timer | None = None

    def __call__(self, callback: Callable[[], None]) -> None:
        """Have something called."""
        self._waiting.append(callback)
        if self._timer is None:
            self._wait(_AT_THE_LATEST)

    def painted(self) -> None:
        """A frame has been painted; the next one is waited for where it is about something else."""
        overlay = self._workbench.overlay
        if self._waiting and (overlay is None or not overlay.awaits_painting):
            self._wait(_WRITTEN)

    def _wait(self, seconds: float) -> None:
        self._stop_waiting()
        self._timer = self._workbench.set_timer(seconds, self._call)

    def _stop_waiting(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _call(self) -> None:
        self._stop_waiting()
        waiting, self._waiting = self._waiting, []
        for callback in waiting:
            callback()
