"""What is set up in a clone so that plans are checked before a commit, and taken away again."""

import os
import stat
import sys
from pathlib import Path
from typing import NamedTuple

from okrtui.document.temporary import temporary_beside, write_new
from okrtui.locales.sentence import Sentence
from okrtui.review.git import Repository
from okrtui.review.git_program import GitCannot
from okrtui.review.hook_script import (
    CHAINED,
    has_lines,
    hook_lines,
    is_damaged,
    is_of_framework,
    takes_lines,
    with_lines,
    without_lines,
)

_HOOK = "pre-commit"
_RUNNABLE = 0o755
_FRAMEWORK = (".pre-commit-config.yaml", ".pre-commit-config.yml")

FRAMEWORK_LINES = """\
  - repo: local
    hooks:
      - id: okrtui
        name: OKR plans
        entry: okrtui check --staged --new-only HEAD
        language: system
        files: \\.toml$
        pass_filenames: false
"""
"""What a clone with the pre-commit framework is told to write into its configuration."""


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


class SetUp(NamedTuple):
    """What is to be done in a clone, in this order, and what there is to say about it.

    With `framework` the pre-commit framework is in charge of the hooks, and nothing is done.
    """

    changes: tuple[Renamed | Rewritten, ...] = ()
    notes: tuple[Sentence, ...] = ()
    framework: bool = False


def to_set_up(repository: Repository) -> SetUp:
    """What sets up a clone; nothing where it is set up already.

    Raises:
        CannotSetUp: there is no hook that is this clone's own, or what is in it cannot be changed safely.
        GitCannot: git cannot be asked.
    """
    folder = _hooks_folder(repository)
    file = folder / _HOOK
    hook = _read(file)
    if not (hook is not None and has_lines(hook)) and _has_framework(repository, hook):
        return SetUp(framework=True)
    top = repository.file("").resolve()
    shared = folder.is_relative_to(top) and not folder.is_relative_to(top / ".git")
    # what others are to run too must not name this machine's Python
    lines = hook_lines(None if shared else Path(sys.executable))
    notes = (Sentence("{folder} is part of the work tree: commit the hook, and it is everybody’s", folder=str(folder)),)
    if hook is None and not os.path.lexists(file):
        return SetUp((Rewritten(file, None, with_lines(b"", lines)),), notes if shared else ())
    if hook is not None and is_damaged(hook):
        raise CannotSetUp(Sentence("the marks of okrtui in {file} are damaged: mend them by hand", file=str(file)))
    if hook is not None and (has_lines(hook) or (takes_lines(hook) and _is_plain(file))):
        after = with_lines(hook, lines)
        return SetUp() if after == hook else SetUp((Rewritten(file, hook, after),), notes if shared else ())
    aside = folder / CHAINED
    if os.path.lexists(aside):
        raise CannotSetUp(Sentence("{file} is in the way: rename or remove it", file=str(aside)))
    return SetUp((Renamed(file, aside), Rewritten(file, None, with_lines(b"", lines))), notes if shared else ())


def to_take_away(repository: Repository) -> SetUp:
    """What undoes a set-up, with the hook as it was before; nothing where there is none; raises as `to_set_up`."""
    folder = _hooks_folder(repository)
    file, aside = folder / _HOOK, folder / CHAINED
    hook = _read(file)
    if hook is not None and is_damaged(hook):
        raise CannotSetUp(Sentence("the marks of okrtui in {file} are damaged: mend them by hand", file=str(file)))
    if hook is None or not has_lines(hook):
        return SetUp()
    after = without_lines(hook)
    changes: tuple[Renamed | Rewritten, ...] = (Rewritten(file, hook, after),)
    if not os.path.lexists(aside):
        return SetUp(changes)
    if after is not None:
        return SetUp(changes, (Sentence("the hook from before is in {file}", file=str(aside)),))
    return SetUp((*changes, Renamed(aside, file)))


def carry_out(set_up: SetUp) -> None:
    """Do what is to be done; each file is the old or the new one at any moment.

    Raises:
        OSError: the system refuses.
    """
    for change in set_up.changes:
        if isinstance(change, Renamed):
            change.file.rename(change.to)
        elif change.after is None:
            change.file.unlink()
        else:
            _write(change.file, change.after)


def _write(file: Path, raw: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = temporary_beside(file)
    mode = stat.S_IMODE(file.stat().st_mode) if file.exists() else _RUNNABLE
    os.close(write_new(draft, raw, mode))
    try:
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def _hooks_folder(repository: Repository) -> Path:
    """Where git looks for the hooks of the clone.

    Raises:
        CannotSetUp: in a folder that is not its own, so that others would be set up too.
    """
    top = repository.file("").resolve()
    common = _of(repository, "--git-common-dir")
    said = repository.git.ask("config", "-z", "--type=path", "--get", "core.hooksPath")
    if not said.well or said.out == b"\0":
        return common / "hooks"
    folder = (top / os.fsdecode(said.out.removesuffix(b"\0"))).resolve()
    if not (folder.is_relative_to(top) or folder.is_relative_to(common)):
        raise CannotSetUp(
            Sentence(
                "the hooks of this clone are in {folder} (core.hooksPath), which is not its own; "
                "write there yourself: {command}",
                folder=str(folder),
                command="okrtui check --staged --new-only HEAD",
            )
        )
    return folder


def _of(repository: Repository, question: str) -> Path:
    # an answer is relative to where git was started
    return (
        repository.git.folder / os.fsdecode(repository.git.must("rev-parse", question).removesuffix(b"\n"))
    ).resolve()


def _has_framework(repository: Repository, hook: bytes | None) -> bool:
    return (hook is not None and is_of_framework(hook)) or any(repository.file(name).exists() for name in _FRAMEWORK)


def _read(file: Path) -> bytes | None:
    """What stands in a hook; None where it cannot be read as a file, as that of a link that leads nowhere."""
    try:
        return file.read_bytes()
    except (FileNotFoundError, IsADirectoryError):
        return None


def _is_plain(file: Path) -> bool:
    """Whether git runs a hook, and it is no link to what belongs to somebody else."""
    return not file.is_symlink() and os.access(file, os.X_OK)
