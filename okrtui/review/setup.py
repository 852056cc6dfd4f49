"""What is changed in a clone so that git knows plans, and undone again."""

import os
import stat
from pathlib import Path
from typing import NamedTuple

from okrtui.document.temporary import temporary_beside, write_new
from okrtui.locales.sentence import Sentence
from okrtui.review.git import Repository
from okrtui.review.git_program import GitCannot

_RUNNABLE = 0o755
_READABLE = 0o644


class CannotSetUp(GitCannot):
    """Something in the way of a set-up, in one sentence; nothing was changed."""


class Renamed(NamedTuple):
    """A file that goes by another name."""

    file: Path
    to: Path


class Rewritten(NamedTuple):
    """A file that holds something else; None where it is not there."""

    file: Path
    before: bytes | None
    after: bytes | None


class Configured(NamedTuple):
    """A setting of git's for this clone alone; None where it is not set."""

    key: str
    before: str | None
    after: str | None


class Forgotten(NamedTuple):
    """What git keeps of plans in words, under a name of its own, so as not to ask for them again."""

    ref: str


Change = Renamed | Rewritten | Configured | Forgotten


class SetUp(NamedTuple):
    """What is to be done in a clone, in this order, and what there is to say about it.

    With `framework` the pre-commit framework is in charge of the hooks, which are left alone.
    """

    changes: tuple[Change, ...] = ()
    notes: tuple[Sentence, ...] = ()
    framework: bool = False


def carry_out(repository: Repository, set_up: SetUp) -> None:
    """Do what is to be done; each file is the old or the new one at any moment.

    Raises:
        OSError: the system refuses.
        GitCannot: git refuses.
    """
    for change in set_up.changes:
        match change:
            case Renamed(file, to):
                file.rename(to)
            case Rewritten(file, _, None):
                file.unlink()
            case Rewritten(file, _, bytes() as after):
                _write(file, after, _RUNNABLE if after.startswith(b"#!") else _READABLE)
            case Configured(key, _, None):
                repository.git.must("config", "--local", "--unset-all", key)
            case Forgotten(ref):
                repository.git.must("update-ref", "-d", ref)
            case Configured(key, _, str() as value):
                repository.git.must("config", "--local", "--replace-all", key, value)


def bytes_of(file: Path) -> bytes | None:
    """What stands in a file; None where it cannot be read as one, as that of a link that leads nowhere."""
    try:
        return file.read_bytes()
    except (FileNotFoundError, IsADirectoryError):
        return None


def _write(file: Path, raw: bytes, mode: int) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = temporary_beside(file)
    os.close(write_new(draft, raw, stat.S_IMODE(file.stat().st_mode) if file.exists() else mode))
    try:
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
