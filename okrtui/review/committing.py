"""Staging and committing one plan, and nothing beside it."""

import os
from typing import NamedTuple

from okrtui.document.document import Document
from okrtui.document.reading import read_document
from okrtui.document.undecided import first_mark
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.review.git import Repository
from okrtui.review.git_at_work import GitAtWork, Worked
from okrtui.review.git_program import GitCannot
from okrtui.review.tree_entry import entries
from okrtui.review.unfinished import Unfinished, unfinished_in

_MOST_WAITING = 3


class Standing(NamedTuple):
    """What a commit of a plan would find: the branch it goes to (None: to none), and what else waits in the index.

    `tracked` says whether git knows the plan already; `others` are the paths of other files that are staged.
    `unmerged` says that two versions of the plan wait to be merged, `waiting` are the paths of other files of which
    two do, and `ends` is what git is in the midst of.
    """

    branch: str | None
    tracked: bool
    others: tuple[str, ...]
    unmerged: bool = False
    waiting: tuple[str, ...] = ()
    ends: Unfinished | None = None

    @property
    def refusal(self) -> Sentence | None:
        """Why git would commit nothing as it stands; None where it would."""
        if not self.waiting:
            return None
        return Sentence(
            "the merge of another file is not finished, and git commits nothing before: {files}",
            "the merge of {count} other files is not finished, and git commits nothing before: {files}",
            count=len(self.waiting),
            files=[Quoted(path) for path in self.waiting[:_MOST_WAITING]],
        )


class Committed(NamedTuple):
    """How a commit or a staging went; `id` is the beginning of the new commit's, None where there is none.

    `branch` is the one that the commit is on, None for none. `staged` says that a plan which was not committed is
    staged now, and was not before.
    """

    worked: Worked
    id: str | None = None
    staged: bool = False
    branch: str | None = None


def standing_of(repository: Repository, path: str, document: Document | None = None) -> Standing:
    """What a commit of the plan at a path would find; it is what stands on disk where no document is given.

    Raises:
        GitCannot: git cannot be asked, or would not take the plan; the sentence says why.
        Unreadable: two versions of the plan wait to be merged, and it cannot be read from disk.
    """
    git = repository.git
    file = str(repository.file(path))
    listed = [
        entry for entry in entries(git.must("ls-files", "-s", "-z", "--full-name", "--", file)) if entry.path == path
    ]
    unmerged = any(entry.stage for entry in listed)
    if unmerged:
        _refuse_marks(document or read_document(repository.file(path)))
    if not listed and git.must("ls-files", "--others", "--ignored", "--exclude-standard", "-z", "--", file):
        raise GitCannot(Sentence("git ignores this file (see .gitignore)"))
    waiting = git.must("diff-index", "--cached", "--name-only", "-z", "--no-renames", repository.tree("HEAD"))
    names = [os.fsdecode(name) for name in waiting.split(b"\0")[:-1]]
    both = entries(git.must("ls-files", "-u", "-z", "--full-name", "--", str(repository.file(""))))
    return Standing(
        branch_of(repository),
        bool(listed),
        tuple(name for name in names if name != path),
        unmerged,
        tuple(sorted({entry.path for entry in both if entry.path != path})),
        unfinished_in(git),
    )


def branch_of(repository: Repository) -> str | None:
    """The branch that a commit goes to; None for none; raises as `standing_of`."""
    said = repository.git.ask("symbolic-ref", "--quiet", "--short", "HEAD")
    return said.line if said.well else None


def _refuse_marks(document: Document) -> None:
    mark = first_mark(document.text)
    if mark is not None:
        line, _column = document.position(mark)
        raise GitCannot(Sentence("its merge is not finished: line {line} is still a mark of it", line=line))


def why_not_stage(repository: Repository, path: str) -> Sentence | None:
    """That there is nothing of the plan on disk to stage; None where there is.

    Raises:
        GitCannot: git cannot be asked.
        Unreadable: what stands there is no text, or is larger than a plan can be.
    """
    staged = repository.staged(path)
    if staged is None or staged != repository.working(path):
        return None
    if staged != repository.text_at("HEAD", path):
        return Sentence("it is staged already")
    return Sentence("there is nothing to stage")


def stage(work: GitAtWork, path: str) -> Committed:
    """Put the plan as it is on disk into the index.

    Raises:
        GitCannot: git cannot be run.
    """
    return Committed(work.run("add", "--", _literal(path)))


def commit(work: GitAtWork, repository: Repository, path: str, message: str) -> Committed:
    """Commit the plan as it is on disk with a message; what else is staged stays so.

    Where git is in the midst of a merge, it ends that, and takes in what else is staged: git commits no part of one.

    Raises:
        GitCannot: git cannot be run, or would commit nothing; the sentence says why.
        Unreadable: see `standing_of`.
    """
    standing = standing_of(repository, path)
    if standing.refusal is not None:
        raise GitCannot(standing.refusal)
    whole = standing.ends is not None
    if whole or standing.unmerged or not standing.tracked:
        staged = stage(work, path)
        if not staged.worked.well:
            return staged
    before = repository.git.ask("rev-parse", "--verify", "--quiet", "HEAD")
    only = () if whole else ("--only",)
    named = () if whole else ("--", _literal(path))
    worked = work.run("commit", *only, "--cleanup=whitespace", "--file=-", *named, given=message)
    # a hook that comes behind the commit may fail or be stopped, and the commit is made
    if not worked.well and repository.git.ask("rev-parse", "--verify", "--quiet", "HEAD") == before:
        if not standing.tracked:
            _unstage(repository, path)
        return Committed(worked, staged=standing.unmerged)
    said = repository.git.ask("rev-parse", "--short", "HEAD")
    return Committed(worked, said.line if said.well else None, branch=branch_of(repository))


def _unstage(repository: Repository, path: str) -> None:
    """Have git not know a plan again; with what runs nothing and cannot be stopped, unlike the commit that failed."""
    repository.git.must("rm", "--cached", "--force", "--quiet", "--ignore-unmatch", "--", str(repository.file(path)))


def _literal(path: str) -> str:
    """A path as git takes it, whatever stars and colons it has; hooks go on reading theirs as they do."""
    return f":(top,literal){path}"
