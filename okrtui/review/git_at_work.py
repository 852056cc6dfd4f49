"""Git doing what its user asks for: with hooks, filters, identity and signing as they are set up, in his language.

The opposite of `okrtui.review.git_program`, which only reads and lets git run nothing.
"""

import os
import re
from tempfile import TemporaryFile
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from okrtui.locales.sentence import Sentence
from okrtui.review.git_program import GitProgram, NoRepository, with_places

if TYPE_CHECKING:
    from subprocess import Popen

_MOST = 65536
"""Bytes of what git and its hooks wrote that are kept: the last ones."""

_COLOURS = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]")


class Worked(NamedTuple):
    """How git ended, and what it and its hooks wrote, line by line, without colours; nothing else is made safe."""

    code: int
    said: tuple[str, ...]

    @property
    def well(self) -> bool:
        """Whether it did what it was asked."""
        return self.code == 0


class GitAtWork:
    """Runs one git command after the other, in a thread that may be any; `stop` ends the one that runs.

    Without `terminal` there is none: what would ask on it fails and says so, instead of writing over the screen. With
    it, git and its hooks have this program's terminal, and what they write goes there and is not kept.
    """

    def __init__(self, git: GitProgram, *, terminal: bool = False) -> None:
        self._git = git
        self._terminal = terminal
        self._running: Popen[bytes] | None = None
        self._stopped = False
        self._lock = Lock()

    def run(self, *words: str, given: str = "") -> Worked:
        """Run git with these words, and this text to read.

        Raises:
            NoRepository: git cannot be run.
        """
        import subprocess  # only once something is to be done

        with TemporaryFile() as read, TemporaryFile() as written:
            read.write(given.encode("utf-8", "replace"))
            read.seek(0)
            with self._lock:
                if self._stopped:
                    return Worked(-1, ())
                try:
                    self._running = subprocess.Popen(
                        ["git", *words],
                        cwd=self._git.folder,
                        env=self._environment(),
                        stdin=read,
                        stdout=None if self._terminal else written,
                        stderr=None if self._terminal else written,
                        start_new_session=not self._terminal,  # a group of its own, and no terminal to ask on
                    )
                except (FileNotFoundError, PermissionError) as error:
                    raise NoRepository(
                        Sentence("git cannot be run here: {reason}", reason=error.strerror or str(error))
                    ) from None
            code = self._running.wait()
            # not through pipes: what a hook leaves running in the background would hold them open
            written.seek(max(written.seek(0, os.SEEK_END) - _MOST, 0))
            return Worked(code, _lines(written.read()))

    @property
    def stopped(self) -> bool:
        """Whether it was told to stop."""
        return self._stopped

    def stop(self) -> None:
        """End what runs, and run nothing more."""
        with self._lock:
            self._stopped = True
            if self._running is not None and self._running.poll() is None:
                if hasattr(os, "killpg") and not self._terminal:
                    import signal  # seldom

                    os.killpg(self._running.pid, signal.SIGTERM)
                else:
                    self._running.terminate()

    def _environment(self) -> dict[str, str]:
        environment = with_places(os.environ, places=self._git.places)
        if not self._terminal:
            environment.pop("GPG_TTY", None)  # whoever asks for a passphrase would draw over the screen
            environment["GIT_TERMINAL_PROMPT"] = "0"
        return environment


def _lines(written: bytes) -> tuple[str, ...]:
    """The lines of what was written; of one that was written over again and again, the last."""
    text = _COLOURS.sub("", written.decode("utf-8", "replace")).strip("\r\n")
    lines = text.replace("\r\n", "\n").split("\n") if text else []
    return tuple(line.rstrip().rpartition("\r")[2].expandtabs() for line in lines)
