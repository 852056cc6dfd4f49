"""Staging and committing one plan, and nothing beside it."""

import os
from typing import NamedTuple

from okrtui.locales.sentence import Sentence
from okrtui.review.git import Repository
from okrtui.review.git_at_work import GitAtWork, Worked
from okrtui.review.git_program import GitCannot
from okrtui.review.tree_entry import entries


class Standing(NamedTuple):
    """What a commit of a plan would find: the branch it goes to (None: to none), and what else waits in the index.

    `tracked` says whether git knows the plan already; `others` are the paths of other files that are staged.
    """

    branch: str | None
    tracked: bool
    others: tuple[str, ...]


class Committed(NamedTuple):
    """How a commit or a staging went; `id` is the beginning of the new commit's, None where there is none."""

    worked: Worked
    id: str | None = None


def standing_of(repository: Repository, path: str) -> Standing:
    """What a commit of the plan at a path would find.

    Raises:
        GitCannot: git cannot be asked, or would not take the plan; the sentence says why.
    """
    git = repository.git
    file = str(repository.file(path))
    listed = [
        entry for entry in entries(git.must("ls-files", "-s", "-z", "--full-name", "--", file)) if entry.path == path
    ]
    if any(entry.stage for entry in listed):
        raise GitCannot(Sentence("its merge is not finished: mend it, then stage it (git add)"))
    if not listed and git.must("ls-files", "--others", "--ignored", "--exclude-standard", "-z", "--", file):
        raise GitCannot(Sentence("git ignores this file (see .gitignore)"))
    branch = git.ask("symbolic-ref", "--quiet", "--short", "HEAD")
    waiting = git.must("diff-index", "--cached", "--name-only", "-z", "--no-renames", repository.tree("HEAD"))
    names = [os.fsdecode(name) for name in waiting.split(b"\0")[:-1]]
    return Standing(
        branch.line if branch.well else None,
        bool(listed),
        tuple(name for name in names if name != path),
    )


def stage(work: GitAtWork, path: str) -> Committed:
    """Put the plan as it is on disk into the index.

    Raises:
        GitCannot: git cannot be run.
    """
    return Committed(work.run("add", "--", _literal(path)))


def commit(work: GitAtWork, repository: Repository, path: str, message: str) -> Committed:
    """Commit the plan as it is on disk with a message; what else is staged stays so.

    Raises:
        GitCannot: git cannot be run.
    """
    if not standing_of(repository, path).tracked:
        staged = stage(work, path)
        if not staged.worked.well:
            return staged
    worked = work.run("commit", "--only", "--cleanup=whitespace", "--file=-", "--", _literal(path), given=message)
    if not worked.well:
        return Committed(worked)
    said = repository.git.ask("rev-parse", "--short", "HEAD")
    return Committed(worked, said.line if said.well else None)


def _literal(path: str) -> str:
    """A path as git takes it, whatever stars and colons it has; hooks go on reading theirs as they do."""
    return f":(top,literal){path}"
