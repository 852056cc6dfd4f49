"""What a revision stands for: a name of git's turned into the tree of files that it means."""

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.review.git_program import GitCannot, GitProgram

_HEAD = ("HEAD", "@")


class NoRevision(GitCannot):
    """A word that stands for no revision here."""


def tree_of(git: GitProgram, revision: str) -> str:
    """The object id of the tree of a revision; of an empty one for HEAD before the first commit.

    Raises:
        NoRevision: there is no such revision, or it is no tree.
        NoRepository: git cannot be asked.
    """
    found = _named(git, revision)
    if found is None and revision in _HEAD and git.ask("symbolic-ref", "--quiet", "HEAD").well:
        return git.must("hash-object", "-t", "tree", "--stdin").decode("ascii").strip()
    tree = None if found is None else _named(git, f"{found}^{{tree}}")
    if tree is not None:
        return tree
    if git.ask("rev-parse", "--is-shallow-repository").out.startswith(b"true"):
        raise NoRevision(
            Sentence(
                "there is no revision {revision} in this clone, which holds only the last commits; "
                "fetch the others (git fetch --unshallow, or fetch-depth: 0 in a CI job)",
                revision=Quoted(revision),
            )
        )
    raise NoRevision(Sentence("there is no revision {revision} here", revision=Quoted(revision)))


def fork_point(git: GitProgram, one: str, other: str) -> str:
    """The last commit that two revisions have in common, as its object id.

    Raises:
        NoRevision: one of them is none, or they have none in common.
        NoRepository: git cannot be asked.
    """
    commits = []
    for revision in (one, other):
        found = _named(git, revision)
        commit = None if found is None else _named(git, f"{found}^{{commit}}")
        if commit is None:
            raise NoRevision(Sentence("there is no revision {revision} here", revision=Quoted(revision)))
        commits.append(commit)
    said = git.ask("merge-base", *commits)
    if not said.well:
        raise NoRevision(
            Sentence("{one} and {other} have no commit in common here", one=Quoted(one), other=Quoted(other))
        )
    return said.out.decode("ascii").strip()


def _named(git: GitProgram, revision: str) -> str | None:
    """The object id that a name stands for; it stands behind --end-of-options, so that it cannot be an option."""
    if not revision or "\0" in revision:
        return None
    said = git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision)
    found = said.out.decode("ascii").strip() if said.well else ""
    return found if found.isalnum() else None  # “^main” is a revision that is left out
