"""A program in a terminal of its own: what it is sent, what it writes, and how long that takes."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import pyte

_SYNCHRONISED = b"\x1b[?2026$p"
"""The question whether a terminal can take a frame as a whole; one of today answers that it can."""

_ANSWER = b"\x1b[?2026;2$y"
_CHUNK = 65536
_KEPT = ("PATH", "HOME", "PYTHONPATH", "OKRTUI_CONFIG")


class Written(NamedTuple):
    """What a program wrote, and how many seconds after the beginning of waiting its last byte came."""

    data: bytes
    seconds: float


class Terminal:
    """Runs a command on a pseudo-terminal of a given size; the emulator shows what a user would see."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 80,
        lines: int = 24,
        variables: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> None:
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.started = time.perf_counter()
        self.process, self._descriptor = pty.fork()
        if self.process == 0:
            kept = {name: value for name, value in os.environ.items() if name in _KEPT}
            if folder is not None:
                os.chdir(folder)
            os.execvpe(command[0], list(command), {**kept, "TERM": "xterm-256color", **(variables or {})})
        os.set_inheritable(self._descriptor, False)  # or else the next program keeps this one's line open
        self.resize(columns, lines)

    @property
    def descriptor(self) -> int:
        """The end of the terminal that what the program writes is read from."""
        return self._descriptor

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()
        self.hang_up()

    def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size."""
        fcntl.ioctl(self._descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.screen.resize(lines, columns)

    def send(self, keys: bytes, *, quiet: float = 0.12) -> Written:
        """Type, and read what is written until nothing more comes."""
        os.write(self._descriptor, keys)
        return self.read(quiet=quiet)

    def type(self, keys: bytes) -> None:
        """Type without waiting for anything."""
        os.write(self._descriptor, keys)

    def end_by(self, ending: str) -> bytes:
        """End the program by a signal of this name, or by closing its terminal; gives the last that it wrote."""
        if ending == "closed":
            self.hang_up()
        else:
            os.kill(self.process, signal.Signals[ending])
        data = b""
        while not os.waitpid(self.process, os.WNOHANG)[0]:
            if self._descriptor >= 0:
                data += self.read(quiet=0.02, most=0.2).data
        self.process = 0
        return data + (self.read(quiet=0.02, most=0.2).data if self._descriptor >= 0 else b"")

    def read(self, *, quiet: float = 0.12, most: float = 10.0, since: float | None = None) -> Written:
        """Read until nothing has been written for `quiet` seconds, at most `most` seconds."""
        start = time.perf_counter() if since is None else since
        began, last, data = time.perf_counter(), start, b""
        while time.perf_counter() - began < most:
            if not select.select([self._descriptor], [], [], quiet)[0]:
                break
            try:
                chunk = os.read(self._descriptor, _CHUNK)
            except OSError:  # the program has ended
                break
            if not chunk:
                break
            last = time.perf_counter()
            data += chunk
            self._stream.feed(chunk)
            if _SYNCHRONISED in chunk:
                os.write(self._descriptor, _ANSWER)
        return Written(data, last - start)

    def read_frame(self, *, most: float = 5.0) -> float:
        """Read until something is written, and give the seconds until then; a key that changes nothing takes `most`."""
        began = time.perf_counter()
        select.select([self._descriptor], [], [], most)
        return time.perf_counter() - began

    def wait_for(self, text: str, *, most: float = 10.0) -> str:
        """Read until the screen shows a text; gives the screen.

        Raises:
            AssertionError: it does not show it in time.
        """
        began = time.perf_counter()
        while text not in self.shown:
            self.read(quiet=0.05, most=most)
            if time.perf_counter() - began > most:
                raise AssertionError(f"{text!r} is not on the screen:\n{self.shown}")
        return self.shown

    def wait_until_gone(self, text: str, *, most: float = 10.0) -> None:
        """Read until the screen does not show a text any more.

        Raises:
            AssertionError: it still does after so long.
        """
        began = time.perf_counter()
        while text in self.shown:
            self.read(quiet=0.05, most=most)
            if time.perf_counter() - began > most:
                raise AssertionError(f"{text!r} is still on the screen:\n{self.shown}")

    @property
    def shown(self) -> str:
        """The screen as lines of text."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def end(self) -> int:
        """Wait for the program to end; its exit code, or less than 0 where a signal ended it."""
        while True:
            if self._descriptor >= 0:
                self.read(quiet=0.05, most=0.2)
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.process = 0
                return os.waitstatus_to_exitcode(status)

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        os.kill(self.process, number)

    def hang_up(self) -> None:
        """Drop the line: the program's terminal is gone."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def kill(self) -> None:
        """End the program if it still runs."""
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
            self.process = 0
