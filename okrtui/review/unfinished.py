"""What git is in the midst of, and would end with the next commit: a merge, or a change taken over from elsewhere."""

from pathlib import Path
from typing import Literal, NamedTuple

from okrtui.review.git_program import GitProgram

Kind = Literal["merge", "pick"]

_HEADS: tuple[tuple[Kind, str], ...] = (("merge", "MERGE_HEAD"), ("pick", "CHERRY_PICK_HEAD"))
"""What git calls the other side while it is at it; a rebase takes over one change after the other."""


class Unfinished(NamedTuple):
    """What the next commit ends: it takes in all that is staged, and git has a message ready for it."""

    kind: Kind
    message: str


def unfinished_in(git: GitProgram) -> Unfinished | None:
    """What git is in the midst of in a repository; None where it is at nothing; raises as `GitProgram.must`."""
    for kind, head in _HEADS:
        if git.ask("rev-parse", "--quiet", "--verify", head).well:
            return Unfinished(kind, _message(git.path("--git-path", "MERGE_MSG")))
    return None


def _message(file: Path) -> str:
    """The message that git has ready, without its comments on what has to be mended; none where there is no file."""
    if not file.is_file():
        return ""
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(line for line in lines if not line.startswith("#")).strip()
