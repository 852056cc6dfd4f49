"""Seeing that somebody has committed or staged, without asking git: its files are looked at, as `okrtui.document.watch`
looks at a plan."""

from collections.abc import Callable, Sequence
from pathlib import Path

from okrtui.document.lookout import Lookout
from okrtui.review.git_program import GitProgram

PAUSE = 0.5
"""Seconds between two looks, each at three files: what has come to rest is told after two of them."""

_FILES = ("HEAD", "index", "logs/HEAD")
"""What changes with another branch, with what is staged, and with every commit and reset."""

_Signs = tuple[tuple[int, int, int] | None, ...]


class RepositoryWatch(Lookout):
    """Looks at a repository's HEAD and index."""

    def __init__(self, git: GitProgram, on_rest: Callable[[], None], *, pause: float = PAUSE) -> None:
        """Begin with the repository as it is now; raises as `GitProgram.must`."""
        self._files = [git.path("--git-path", name) for name in _FILES]
        super().__init__(_signs(self._files), on_rest, pause=pause, name="repository watch")

    def look(self) -> None:
        """One look."""
        self.settle(_signs(self._files))


def _signs(files: Sequence[Path]) -> _Signs:
    """What changes with each file; None for one that cannot be looked at."""
    return tuple(_sign(file) for file in files)


def _sign(file: Path) -> tuple[int, int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns
