"""How a plan came to be: the commits that changed it, each in the words of OKRs."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

from okrtui.document.document import Document
from okrtui.document.unreadable import Unreadable
from okrtui.locales.sentence import Sentence
from okrtui.plan.changes import PlanChange, changes_and_paths
from okrtui.plan.items import PLAN_ID
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from okrtui.review.commits import Commit, commits_by_id
from okrtui.review.git import Repository
from okrtui.review.git_program import GitProgram
from okrtui.review.sentences import Teller
from okrtui.review.tree_entry import differences

_EMPTY = Document.from_text("")


class LogEntry(NamedTuple):
    """What a commit changed in the plan, sentence by sentence."""

    commit: Commit
    what: tuple[Sentence, ...]


class _Step(NamedTuple):
    """A commit of a path, the commits before it that hold another version, and the path there."""

    commit: str
    parents: tuple[str, ...]
    path: str
    path_before: str


def log_of(repository: Repository, path: str, item: str | None = None, revision: str = "HEAD") -> Iterator[LogEntry]:
    """What changed in a plan, the latest first, also under the names that its file had before.

    With `item` only what is about the item with this id or pointer, also under the ids that it had before; commits
    that say nothing of it are left out. A merge is told where it says what none of its sides says.

    Raises:
        NoRevision: there is no such revision.
        GitCannot: git cannot be asked.
    """
    repository.tree(revision)
    steps = list(_steps(repository.git, revision, path))
    commits = commits_by_id(repository.git, [step.commit for step in steps])
    thread = None if item is None else _Thread(item)
    for step in steps:
        commit = commits[step.commit]
        after = _version(repository, step.commit, step.path)
        befores = [_version(repository, parent, step.path_before) for parent in step.parents] or [_EMPTY]
        told = [_told(before, after, commit.day, thread) for before in befores]
        what = tuple(each for each in told[0] if all(each in other for other in told[1:]))
        if what:
            yield LogEntry(commit, what)


def last_commits(repository: Repository, path: str, most: int) -> list[Commit]:
    """The last commits that changed a plan, the latest first, also under the names that its file had before.

    Raises:
        GitCannot: git cannot be asked.
    """
    ids = [step.commit for step in islice(_steps(repository.git, "HEAD", path), most)]
    commits = commits_by_id(repository.git, ids)
    return [commits[id] for id in ids]


class _Thread:
    """One item, followed back in time from version to version."""

    def __init__(self, key: str) -> None:
        self._key = key
        self._path: Path | None = None

    def about(self, old: Plan, new: Plan, changes: tuple[PlanChange, ...], pairs: dict[Path, Path]) -> list[PlanChange]:
        """The changes that are about the item; afterwards it is where it was in the old version."""
        now = self._path or self._place(new)
        was = self._place(old) if now is None else {now: was for was, now in pairs.items()}.get(now)
        self._path = was
        return [
            change
            for change in changes
            if _is_about(change, change.after, now) or (change.after is None and _is_about(change, change.before, was))
        ]

    def _place(self, plan: Plan) -> Path | None:
        return next((item.path for item in plan.items if item.key == self._key), None)


def _is_about(change: PlanChange, path: Path | None, item: Path | None) -> bool:
    """Whether a change at a path is in an item, or is the coming or going of what the item is in."""
    if path is None or item is None:
        return False
    whole = change.field is None and change.kind in ("added", "removed")
    return path[: len(item)] == item or (whole and item[: len(path)] == path)


def _told(before: Document | None, after: Document | None, day: date, thread: _Thread | None) -> list[Sentence]:
    """What changed between two versions; None is one that cannot be read."""
    if before is None or after is None:
        if thread is not None:
            return []
        if after is None:
            return [Sentence("from here on the plan cannot be read")]
        return [Sentence("the plan can be read again")]
    old, new = read_plan(before.data).plan, read_plan(after.data).plan
    if not before.data or not after.data:
        change = PlanChange("added", "plan", PLAN_ID, None, None, after.data, None, ())
        if not after.data:
            change = change._replace(kind="removed", old=before.data, new=None, before=(), after=None)
        changes: tuple[PlanChange, ...] = (change,)
        pairs: dict[Path, Path] = {}
    else:
        changes, pairs = changes_and_paths(before.data, after.data)
    if thread is not None:
        changes = tuple(thread.about(old, new, changes, pairs))
    teller = Teller(old, new, day, pairs)
    told = [teller.told(change).sentence for change in changes]
    if not told and thread is None:
        return [Sentence("only comments or the layout differ: the plan says what it said")]
    return told


def _version(repository: Repository, commit: str, path: str) -> Document | None:
    """The plan in a commit; an empty one where there was none, None where it cannot be read as a whole."""
    try:
        raw = repository.text_at(commit, path)
        document = _EMPTY if raw is None else Document.from_bytes(raw)
    except Unreadable:
        return None
    return None if any(slip.mend is None for slip in document.slips) else document


def _steps(git: GitProgram, revision: str, path: str) -> Iterator[_Step]:
    """The commits that changed a path, the latest first, and those of the names that it had before."""
    said = git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision)
    if not said.well:  # HEAD before the first commit: `tree` has refused whatever else is no revision
        return
    start = said.out.decode("ascii").strip()
    lines = git.must("rev-list", "--parents", "--topo-order", start, "--", path).decode("ascii").splitlines()
    for line in lines:
        commit, *parents = line.split()
        if parents:
            yield _Step(commit, tuple(parents), path, path)
            continue
        before = git.ask("rev-parse", "--verify", "--quiet", f"{commit}^")
        parent = before.out.decode("ascii").strip() if before.well else None
        earlier = None if parent is None else _name_before(git, parent, commit, path)
        if parent is None or earlier is None:
            yield _Step(commit, (), path, path)
        else:
            yield _Step(commit, (parent,), path, earlier)
            yield from _steps(git, parent, earlier)


def _name_before(git: GitProgram, parent: str, commit: str, path: str) -> str | None:
    """What a file was called before the commit that gave it its name; None where it is new."""
    listed = git.must("diff-tree", "--raw", "-r", "-z", "-M", "--no-abbrev", "--no-ext-diff", parent, commit)
    for each in differences(listed):
        if each.after is not None and each.after.path == path and each.before is not None and not each.unmerged:
            return each.before.path
    return None
