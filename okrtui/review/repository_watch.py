"""Seeing that somebody has committed or staged, without asking git: its files are looked at, as `okrtui.document.watch`
looks at a plan."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event, Thread

from okrtui.review.git_program import GitProgram

PAUSE = 0.5
"""Seconds between two looks, each at three files: what has come to rest is told after two of them."""

_FILES = ("HEAD", "index", "logs/HEAD")
"""What changes with another branch, with what is staged, and with every commit and reset."""

_Signs = tuple[tuple[int, int, int] | None, ...]


class RepositoryWatch:
    """Calls `on_rest` in its own thread once a repository's HEAD or index is another than before, and stays so."""

    def __init__(self, git: GitProgram, on_rest: Callable[[], None], *, pause: float = PAUSE) -> None:
        """Begin with the repository as it is now; raises as `GitProgram.must`."""
        self._files = [git.path("--git-path", name) for name in _FILES]
        self._told = self._last = _signs(self._files)
        self._on_rest = on_rest
        self._pause = pause
        self._ended = Event()
        self._thread = Thread(target=self._run, name="repository watch", daemon=True)

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
        before, self._last = self._last, _signs(self._files)
        if self._last == before and self._last != self._told:
            self._told = self._last
            if not self._ended.is_set():
                self._on_rest()


def _signs(files: Sequence[Path]) -> _Signs:
    """What changes with each file; None for one that cannot be looked at."""
    return tuple(_sign(file) for file in files)


def _sign(file: Path) -> tuple[int, int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns
