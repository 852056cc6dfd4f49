"""The commits that made a plan what it is, and which of them follows which: what git knows, and nothing of plans."""

from collections.abc import Iterator
from typing import NamedTuple

from okrtui.review.commits import Commit, commits_by_id
from okrtui.review.git_program import GitProgram
from okrtui.review.tree_entry import differences, entries


class Place(NamedTuple):
    """A commit, and what the file of the plan is called in it."""

    commit: str
    path: str


class Past(NamedTuple):
    """The commits that changed a plan, each behind all that came before it, and those that each follows directly.

    A merge follows several; what lies between and does not touch the plan is left out.
    """

    order: tuple[Place, ...]
    before: dict[Place, tuple[Place, ...]]
    commits: dict[str, Commit]


def past_of(git: GitProgram, revision: str, path: str) -> Past:
    """What a plan has behind it at a revision, under all the names that its file had.

    Raises:
        NoRepository: git cannot be asked.
    """
    said = git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision)
    if not said.well:  # HEAD before the first commit
        return Past((), {}, {})
    start = Place(said.out.decode("ascii").strip(), path)
    before: dict[Place, tuple[Place, ...]] = {}
    commits: dict[str, Commit] = {}
    first = _Walk(git, before, commits).last_change(start)
    return Past(tuple(_in_order(first, before)) if first else (), before, commits)


class _Walk:
    """Asks git for the commits of a path and, where the path came to be, for those of the name before."""

    def __init__(self, git: GitProgram, before: dict[Place, tuple[Place, ...]], commits: dict[str, Commit]) -> None:
        self._git = git
        self._before = before
        self._commits = commits

    def last_change(self, start: Place) -> Place | None:
        """The last commit up to one that changed its file; it and all before it are known then. None: there is none."""
        waiting: list[tuple[Place | None, Place]] = [(None, start)]
        found: Place | None = None
        while waiting:
            follower, place = waiting.pop()
            last = self._of_one_name(place, waiting)
            if follower is None:
                found = last
            elif last is not None and last not in self._before[follower]:
                self._before[follower] += (last,)
        return found

    def _of_one_name(self, start: Place, waiting: list[tuple[Place | None, Place]]) -> Place | None:
        # both sides of a merge, also where it took one of them as it was: that is what it decided
        words = ("rev-list", "--parents", "--topo-order", "--full-history", "--simplify-merges", start.commit)
        lines = self._git.must(*words, "--", start.path).decode("ascii").splitlines()
        walked = [line.split() for line in lines]
        new = [commit for commit, *_parents in walked if commit not in self._commits]
        self._commits |= commits_by_id(self._git, new)
        for commit, *parents in walked:
            place = Place(commit, start.path)
            if place not in self._before:
                self._before[place] = tuple(Place(parent, start.path) for parent in parents)
                if len(parents) < len(self._commits[commit].parents):
                    waiting += ((place, earlier) for earlier in self._renamed_in(place))
        return Place(walked[0][0], start.path) if walked else None

    def _renamed_in(self, place: Place) -> Iterator[Place]:
        """Where the file had another name just before a commit."""
        for parent in self._commits[place.commit].parents:
            if not any(self._files(parent, place.path)):
                listed = self._git.must(
                    *("diff-tree", "--raw", "-r", "-z", "-M", "--no-abbrev", "--no-ext-diff", parent, place.commit)
                )
                for each in differences(listed):
                    if each.after is not None and each.after.path == place.path and each.before is not None:
                        yield Place(parent, each.before.path)

    def _files(self, commit: str, path: str) -> Iterator[str]:
        listed = self._git.must("ls-tree", "-z", "--full-tree", commit, "--", path)
        return (entry.path for entry in entries(listed) if entry.path == path)


def _in_order(last: Place, before: dict[Place, tuple[Place, ...]]) -> list[Place]:
    """A commit and all before it, each behind those that follow it; a side of a merge stays together."""
    order: list[Place] = []
    seen = {last}
    path = [(last, iter(before[last]))]
    while path:
        place, rest = path[-1]
        earlier = next((each for each in rest if each not in seen), None)
        if earlier is None:
            order.append(place)
            path.pop()
        else:
            seen.add(earlier)
            path.append((earlier, iter(before[earlier])))
    return order[::-1]


def last_commits(git: GitProgram, path: str, most: int) -> list[Commit]:
    """The last commits that changed a plan, the latest first, also under the names that its file had before.

    Raises:
        NoRepository: git cannot be asked.
    """
    past = past_of(git, "HEAD", path)
    return [past.commits[place.commit] for place in past.order[:most]]
