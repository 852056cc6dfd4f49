"""Commits: who wrote what when, read so that nothing in them can be anything else."""

import os
from datetime import date, datetime
from typing import NamedTuple

from okrtui.locales.sentence import Sentence
from okrtui.review.git_program import GitProgram, NoRepository

_FORMAT = ("%H", "%T", "%P", "%aN", "%aI", "%s")
_SHORT = 9


class Commit(NamedTuple):
    """A commit: its id, its tree and its parents, who wrote it and when (with the author's clock), and its subject."""

    id: str
    tree: str
    parents: tuple[str, ...]
    author: str
    time: datetime
    subject: str

    @property
    def short(self) -> str:
        """The beginning of its id, by which people know it."""
        return self.id[:_SHORT]

    @property
    def day(self) -> date:
        """The day of the author's calendar."""
        return self.time.date()


def commit_named(git: GitProgram, revision: str) -> Commit | None:
    """The commit that a revision means; None where it means none, as HEAD before the first; raises as `must`."""
    if not revision or "\0" in revision:
        return None
    said = git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    id = said.out.decode("ascii", "replace").strip()
    return commits_by_id(git, [id])[id] if said.well and id.isalnum() else None  # “^main” is one that is left out


def commits_by_id(git: GitProgram, ids: list[str]) -> dict[str, Commit]:
    """What there is to know of commits, by their ids; raises as `GitProgram.must`."""
    if not ids:
        return {}
    written = git.must(
        "log",
        "--no-walk=unsorted",
        "--stdin",
        "--no-show-signature",
        "--no-patch",
        "--no-color",
        "--encoding=UTF-8",
        f"--format=tformat:{'%x00'.join(_FORMAT)}%x00",
        given="".join(f"{id}\n" for id in ids).encode("ascii"),
    )
    fields = [os.fsdecode(field.removeprefix(b"\n")) for field in written.split(b"\0")[:-1]]
    if len(fields) % len(_FORMAT):
        raise NoRepository(Sentence("git says something else than it was asked"))
    found = {}
    for place in range(0, len(fields), len(_FORMAT)):
        id, tree, parents, author, time, subject = fields[place : place + len(_FORMAT)]
        found[id] = Commit(id, tree, tuple(parents.split()), author, datetime.fromisoformat(time), subject)
    return found
