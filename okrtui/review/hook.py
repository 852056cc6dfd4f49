"""The pre-commit hook of a clone: with the lines that check the staged plans, and without them."""

import os
import sys
from pathlib import Path

from okrtui.locales.sentence import Sentence
from okrtui.review.git import Repository
from okrtui.review.hook_script import (
    CHAINED,
    hook_lines,
    is_of_framework,
    takes_lines,
    with_lines,
    without_lines,
)
from okrtui.review.marked_lines import has_lines, is_damaged
from okrtui.review.setup import CannotSetUp, Change, Renamed, Rewritten, SetUp, bytes_of

_HOOK = "pre-commit"
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


def hook_to_set_up(repository: Repository) -> SetUp:
    """What has git check the staged plans; nothing where it does already.

    Raises:
        CannotSetUp: there is no hook that is this clone's own, or what is in it cannot be changed safely.
        GitCannot: git cannot be asked.
    """
    folder = _hooks_folder(repository)
    file = folder / _HOOK
    hook = bytes_of(file)
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


def hook_to_take_away(repository: Repository) -> SetUp:
    """What undoes that, with the hook as it was before; nothing where there is none; raises as `hook_to_set_up`."""
    folder = _hooks_folder(repository)
    file, aside = folder / _HOOK, folder / CHAINED
    hook = bytes_of(file)
    if hook is not None and is_damaged(hook):
        raise CannotSetUp(Sentence("the marks of okrtui in {file} are damaged: mend them by hand", file=str(file)))
    if hook is None or not has_lines(hook):
        return SetUp()
    after = without_lines(hook)
    changes: tuple[Change, ...] = (Rewritten(file, hook, after),)
    if not os.path.lexists(aside):
        return SetUp(changes)
    if after is not None:
        return SetUp(changes, (Sentence("the hook from before is in {file}", file=str(aside)),))
    return SetUp((*changes, Renamed(aside, file)))


def _hooks_folder(repository: Repository) -> Path:
    """Where git looks for the hooks of the clone.

    Raises:
        CannotSetUp: in a folder that is not its own, so that others would be set up too.
    """
    top = repository.file("").resolve()
    common = repository.git.path("--git-common-dir")
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


def _has_framework(repository: Repository, hook: bytes | None) -> bool:
    return (hook is not None and is_of_framework(hook)) or any(repository.file(name).exists() for name in _FRAMEWORK)


def _is_plain(file: Path) -> bool:
    """Whether git runs a hook, and it is no link to what belongs to somebody else."""
    return not file.is_symlink() and os.access(file, os.X_OK)
