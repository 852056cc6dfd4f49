"""A git repository as a store of plans: what stood in them, what will be committed, what has changed.

Only git's plumbing is asked, and it runs no hook, filter, text conversion or external diff: what a text is comes
from the repository's objects as they are stored. Paths are from the top of the repository, divided by slashes.
"""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from okrtui.document.reading import read_bytes, refuse_large
from okrtui.document.recognising import looks_like_a_plan, may_be_a_plan
from okrtui.locales.sentence import Sentence
from okrtui.review.git_program import PLACES, GitProgram, NoRepository
from okrtui.review.revision import fork_point, tree_of
from okrtui.review.tree_entry import Difference, Entry, differences, entries

_RAW = ("--raw", "-r", "-z", "-M", "--no-abbrev", "--no-ext-diff", "--no-textconv")


class ChangedPlan(NamedTuple):
    """A plan that differs: where it stood and what in it, and the same for now; None where it did not exist.

    With `unmerged` two versions of it wait to be merged, and there is no text of it now.
    """

    before: str | None
    after: str | None
    old: bytes | None
    new: bytes | None
    unmerged: bool = False


class Conflict(NamedTuple):
    """The versions of a plan in an unfinished merge; None where one does not have it."""

    base: bytes | None
    ours: bytes | None
    theirs: bytes | None


class Repository:
    """One repository; `top` is the folder of its work tree, None where it is bare."""

    def __init__(self, git: GitProgram, top: Path | None) -> None:
        self.git = git
        self.top = top
        self._trees: set[str] = set()

    @classmethod
    def containing(cls, path: Path) -> "Repository":
        """The repository that a path lies in, whether there is a file or not.

        Raises:
            NoRepository: it lies in none, git is not installed or too old, or refuses to work there.
        """
        folder = _nearest_folder(path)
        places = _places_hold(folder)
        git = GitProgram(folder, places=places)
        git.refuse_old()
        said = git.ask("rev-parse", "--is-inside-work-tree", "--show-toplevel")
        inside, _line, top = said.out.partition(b"\n")
        if inside not in (b"true", b"false"):
            raise NoRepository(_why_none(said.err, folder if path == Path() else path))
        if inside == b"false":
            return cls(git, None)
        work_tree = Path(os.fsdecode(top.removesuffix(b"\n")))
        return cls(GitProgram(work_tree, places=places), work_tree)  # git reads paths from where it is started

    def relative(self, path: Path) -> str:
        """A path from the top of the repository; a last part that is a link stays itself.

        Raises:
            NoRepository: it lies outside, or the repository is bare, where a path has to be given from the top.
        """
        top = self.file("").resolve()
        absolute = Path(os.path.abspath(path))  # noqa: PTH100 – “..” goes, and links stay
        real = absolute.parent.resolve() / absolute.name
        if absolute.resolve() == top:
            return ""
        if not real.is_relative_to(top):
            raise NoRepository(Sentence("{path} lies outside the repository {top}", path=str(path), top=str(top)))
        return real.relative_to(top).as_posix()

    def file(self, path: str) -> Path:
        """Where a path of the repository is in the work tree.

        Raises:
            NoRepository: the repository is bare.
        """
        if self.top is None:
            raise NoRepository(Sentence("this repository has no work tree"))
        return self.top / path

    def tree(self, revision: str) -> str:
        """The id of the tree of files that a revision means, itself a revision: one that never means anything else.

        Raises:
            NoRevision: there is no such revision.
            NoRepository: git cannot be asked.
        """
        if revision in self._trees:
            return revision
        tree = tree_of(self.git, revision)
        self._trees.add(tree)
        return tree

    def fork_point(self, one: str, other: str) -> str:
        """The last commit that two revisions have in common; raises as `tree` does."""
        return fork_point(self.git, one, other)

    def text_at(self, revision: str, path: str) -> bytes | None:
        """What stood in a regular file in a revision; None where there was none.

        Raises:
            NoRevision: there is no such revision.
            NoRepository: git cannot be asked.
            Unreadable: it is larger than a plan can be.
        """
        return self.text_in(self.tree(revision), path)

    def text_in(self, tree: str, path: str) -> bytes | None:
        """What stood in a regular file of a tree of files with this id; None where there was none.

        Raises:
            NoRepository: git cannot be asked.
            Unreadable: it is larger than a plan can be.
        """
        listed = self.git.must("ls-tree", "-z", "--full-tree", tree, "--", path)
        return self._only(entry for entry in entries(listed) if entry.path == path)

    def staged(self, path: str) -> bytes | None:
        """What of a regular file is in the index; None where it is not, or waits to be merged; raises as `text_at`."""
        return self._only(entry for entry in self._index(path) if entry.path == path and entry.stage == 0)

    def conflict(self, path: str) -> Conflict | None:
        """The versions of a file that wait to be merged; None where none do; raises as `text_at`."""
        waiting = {entry.stage: entry for entry in self._index(path) if entry.path == path and entry.stage}
        if not waiting:
            return None
        return Conflict(*(self._only([waiting[stage]] if stage in waiting else []) for stage in (1, 2, 3)))

    def working(self, path: str) -> bytes | None:
        """What stands in a file of the work tree, with the line endings that git would store; None without one.

        Raises:
            NoRepository: git cannot be asked, or the repository is bare.
            Unreadable: the file cannot be read.
        """
        file = self.file(path)
        if file.is_symlink() or not file.exists():
            return None
        return self.as_stored(path, read_bytes(file))

    def as_stored(self, path: str, raw: bytes) -> bytes:
        """A text of the work tree with the line endings that git would store; raises as `staged`."""
        if b"\r\n" in raw and self._stores_line_feeds(path) and b"\r\n" not in (self.staged(path) or b""):
            return raw.replace(b"\r\n", b"\n")
        return raw

    def plans_in(self, revision: str) -> tuple[str, ...]:
        """The paths of all plans in a revision, by name; raises as `tree`."""
        listed = [
            entry
            for entry in entries(self.git.must("ls-tree", "-r", "-z", "--full-tree", self.tree(revision)))
            if may_be_a_plan(entry.path)
        ]
        texts = self._texts(listed)
        return tuple(sorted(entry.path for entry in listed if looks_like_a_plan(texts[entry.text])))

    def plans_changed(self, old: str, new: str) -> tuple[ChangedPlan, ...]:
        """The plans that differ between two revisions, by name; raises as `tree`."""
        listed = self.git.must("diff-tree", *_RAW, self.tree(old), self.tree(new))
        return self._changed(tuple(differences(listed)))

    def plans_staged(self, since: str = "HEAD") -> tuple[ChangedPlan, ...]:
        """The plans of which the index holds something else than a revision does, by name; raises as `tree`."""
        self.file("")  # a bare one has no index
        listed = self.git.must("diff-index", "--cached", *_RAW, self.tree(since))
        return self._changed(tuple(differences(listed)))

    def plans_unstaged(self) -> tuple[ChangedPlan, ...]:
        """The plans in the index of which the work tree holds something else; raises as `working`."""
        listed = [entry for entry in self._index() if may_be_a_plan(entry.path)]
        waiting = sorted({entry.path for entry in listed if entry.stage})
        listed = [entry for entry in listed if not entry.stage]
        texts = self._texts(listed)
        found = [ChangedPlan(path, path, None, None, unmerged=True) for path in waiting]
        for entry in listed:
            old = texts[entry.text]
            new = self.working(entry.path)
            if new != old and (looks_like_a_plan(old) or looks_like_a_plan(new or b"")):
                found.append(ChangedPlan(entry.path, None if new is None else entry.path, old, new))
        return tuple(sorted(found, key=_name))

    def _index(self, *paths: str) -> Iterable[Entry]:
        top = self.file("")
        return entries(
            self.git.must("ls-files", "-s", "-z", "--full-name", "--", *(str(top / path) for path in paths or ("",)))
        )

    def _stores_line_feeds(self, path: str) -> bool:
        """Whether attributes or settings have git turn CRLF into LF when it stores a text (gitattributes, “eol”)."""
        words = self.git.must("check-attr", "-z", "text", "eol", "--", str(self.file(path))).split(b"\0")
        text, eol = words[2], words[5]
        if text != b"unspecified" or eol in (b"lf", b"crlf"):
            return text != b"unset"
        setting = self.git.ask("config", "--get", "core.autocrlf").out.strip().lower()
        return setting in (b"true", b"input", b"yes", b"on", b"1")

    def _changed(self, found: Sequence[Difference]) -> tuple[ChangedPlan, ...]:
        texts = self._texts(entry for each in found if not each.unmerged for entry in each[:2] if entry is not None)
        plans = []
        for each in found:
            before, after = each.before, each.after
            if each.unmerged and after is not None:
                plans.append(ChangedPlan(after.path, after.path, None, None, unmerged=True))
                continue
            old = None if before is None else texts[before.text]
            new = None if after is None else texts[after.text]
            if looks_like_a_plan(old or b"") or looks_like_a_plan(new or b""):
                plans.append(
                    ChangedPlan(
                        None if before is None else before.path, None if after is None else after.path, old, new
                    )
                )
        return tuple(sorted(plans, key=_name))

    def _only(self, found: Iterable[Entry]) -> bytes | None:
        entry = next(iter(found), None)
        if entry is None:
            return None
        raw = self.git.must("cat-file", "blob", entry.text)
        refuse_large(raw)
        return raw

    def _texts(self, listed: Iterable[Entry]) -> dict[str, bytes]:
        """The texts of entries by their ids, read in one go."""
        ids = list(dict.fromkeys(entry.text for entry in listed))
        if not ids:
            return {}
        raw = self.git.must("cat-file", "--batch", given="".join(f"{id}\n" for id in ids).encode("ascii"))
        texts = {}
        place = 0
        for id in ids:
            end = raw.index(b"\n", place)
            words = raw[place:end].split()
            if words[1:2] != [b"blob"]:
                raise NoRepository(Sentence("the repository lacks the object {id}; is the clone partial?", id=id))
            start, size = end + 1, int(words[2])
            texts[id] = raw[start : start + size]
            place = start + size + 1
        return texts


def _name(plan: ChangedPlan) -> str:
    return plan.after or plan.before or ""


def _nearest_folder(path: Path) -> Path:
    """The folder of a path or, where it is not there, the nearest above it that is."""
    absolute = path.absolute()
    return next((folder for folder in (absolute, *absolute.parents) if folder.is_dir()), Path("/"))


def _places_hold(folder: Path) -> bool:
    """Whether what the environment says of a repository is about that of the folder.

    Git tells a hook where its repository and its index are; a path in another repository has nothing to do with it.
    """
    if not any(name in os.environ for name in PLACES):
        return True
    own = GitProgram(folder, places=False).ask("rev-parse", "--absolute-git-dir")
    here = GitProgram(Path.cwd()).ask("rev-parse", "--absolute-git-dir")
    return not own.well or own.line == here.line


def _why_none(err: bytes, path: Path) -> Sentence:
    if b"dubious ownership" in err or b"unsafe repository" in err:
        return Sentence("git does not trust this repository: it belongs to somebody else (see git help safe.directory)")
    if b"not a git repository" in err:
        return Sentence("{path} lies in no git repository", path=str(path))
    reason = err.decode("utf-8", "replace").strip().splitlines()
    return Sentence("git says: {reason}", reason=reason[-1].removeprefix("fatal: ") if reason else "–")
