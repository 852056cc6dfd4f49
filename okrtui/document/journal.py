"""What is not saved yet, kept outside the plan's folder until it is.

One file a process and plan, in the user's state folder. Its owner holds a lock on a file beside it: where that
lock is free, the owner was killed, and what it had is offered at the next start.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from okrtui.document.lock import hold
from okrtui.document.source import Source
from okrtui.document.state_folder import state_folder


@dataclass(frozen=True, slots=True)
class Entry:
    """The text that a plan had when it was read, and the text that it has now; `plan` is the file's real path.

    `typed` is the text that it would have with what is being typed; None where nothing is.
    """

    plan: str
    base_text: str
    base_bom: bool
    text: str
    typed: str | None = None

    @property
    def base(self) -> Source:
        """What the plan was read from."""
        return Source(self.base_text, self.base_bom)

    @property
    def now(self) -> Source:
        """What it would be saved as."""
        return Source(self.text, self.base_bom)

    @property
    def last(self) -> Source:
        """The same with what was being typed."""
        return self.now if self.typed is None else Source(self.typed, self.base_bom)


def journal_folder() -> Path:
    """Where journals lie."""
    return state_folder() / "journal"


class Journal:
    """The journal of one open plan."""

    def __init__(self, plan: Path, folder: Path | None = None) -> None:
        self._plan = os.path.realpath(plan)
        self._folder = journal_folder() if folder is None else folder
        self._file: Path | None = None
        self._lock = -1

    def keep(self, base: Source, now: Source, typed: str | None = None) -> None:
        """Note what is not saved yet, and apart from it what is being typed.

        It is written whole or not at all, but not down to the disk, which a keystroke cannot wait for.

        Raises:
            OSError: the state folder cannot be written.
        """
        if self._file is None:
            self._file = self._begin()
        entry = Entry(self._plan, base.text, base.bom, now.text, typed)
        draft = self._file.with_suffix(".new")
        draft.write_text(json.dumps(asdict(entry)), encoding="utf-8")
        draft.replace(self._file)

    def clear(self) -> None:
        """Nothing is unsaved any more."""
        if self._file is None:
            return
        self._file.unlink(missing_ok=True)
        self._file.with_suffix(".new").unlink(missing_ok=True)
        self._file.with_suffix(".lock").unlink(missing_ok=True)
        os.close(self._lock)
        self._file = None

    def _begin(self) -> Path:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = self._folder / f"{os.getpid()}-{os.urandom(4).hex()}.json"
        self._lock = os.open(file.with_suffix(".lock"), os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600)
        hold(self._lock)
        return file


class LeftBehind(NamedTuple):
    """The journal of a process that is no more."""

    file: Path
    entry: Entry

    @property
    def when(self) -> datetime:
        """When it was written last, by the clock of this machine."""
        return datetime.fromtimestamp(self.file.stat().st_mtime)

    def discard(self) -> None:
        """Forget it."""
        for suffix in (".json", ".new", ".lock"):
            self.file.with_suffix(suffix).unlink(missing_ok=True)


def left_behind(plan: Path, folder: Path | None = None) -> Iterator[LeftBehind]:
    """What killed processes had not saved of a plan, oldest first; a journal that cannot be read is passed over."""
    real = os.path.realpath(plan)
    where = journal_folder() if folder is None else folder
    if not where.is_dir():
        return
    found = [file for file in where.glob("*.json") if _abandoned(file)]
    for file in sorted(found, key=lambda file: file.stat().st_mtime):
        try:
            entry = Entry(**json.loads(file.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            continue  # half a journal helps nobody; it is left for its author to look at
        if entry.plan == real:
            yield LeftBehind(file, entry)


def _abandoned(file: Path) -> bool:
    try:
        descriptor = os.open(file.with_suffix(".lock"), os.O_WRONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    try:
        return hold(descriptor)
    finally:
        os.close(descriptor)
