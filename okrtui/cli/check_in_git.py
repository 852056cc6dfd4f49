"""`okrtui check --staged` and `--new-only`: plans as git has them."""

import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from okrtui.cli.checking import Asked, Checker
from okrtui.cli.plan_files import Candidate
from okrtui.document.document import Document
from okrtui.document.parents import NO_PARENTS, ParentLibrary, Parents
from okrtui.document.unreadable import Unreadable
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from okrtui.review.comparison import compare
from okrtui.review.git import ChangedPlan, Repository
from okrtui.review.snapshot import Snapshot
from okrtui.rules.diagnostic import Diagnostic


def staged_candidates(paths: Iterable[Path]) -> tuple[Candidate, ...]:
    """The files that are named, and of folders the plans that the next commit would change.

    Raises:
        GitCannot: a path lies in no repository, or git cannot be asked.
    """
    found: dict[Path, Candidate] = {}
    for path in paths:
        for candidate in _staged_in(path) if path.is_dir() else (_named(path),):
            found.setdefault(candidate.file, candidate)
    return tuple(found.values())


def _named(file: Path) -> Candidate:
    repository = Repository.containing(file)
    return Candidate(file, named=True, there=repository.staged(repository.relative(file)) is not None)


def _staged_in(folder: Path) -> Iterator[Candidate]:
    repository = Repository.containing(folder)
    within = repository.relative(folder)
    for plan in repository.plans_staged():
        if plan.after is not None and (not within or plan.after.startswith(f"{within}/")):
            file = Path(os.path.relpath(repository.file(plan.after)))
            yield Candidate(file, named=plan.unmerged, there=not plan.unmerged)


class RepositoryChecker(Checker):
    """Checks plans in the index, or on disk, and leaves out what a revision had already, where that is asked."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._stores: dict[Path, _Store] = {}

    def read(self, file: Path) -> bytes:
        """What of a file is staged, or stands on disk; raises as `Snapshot.read`."""
        if not self._asked.staged:
            return super().read(file)
        store = self._store(file)
        return store.index.read(store.repository.relative(file))

    def parents(self, file: Path, plan: Plan) -> Parents:
        """The parents of the plan that stands in a file, as they are staged or on disk."""
        return (
            self._store(file).staged_parents.parents_of(plan, file)
            if self._asked.staged
            else super().parents(file, plan)
        )

    def judge(self, file: Path, document: Document) -> tuple[Diagnostic, ...]:
        """The remarks on a document as the file's; raises as `Checker.judge` and `Snapshot.read`."""
        if self._asked.since is None:
            return super().judge(file, document)
        store = self._store(file)
        before = store.before(store.repository.relative(file))
        parents_before = NO_PARENTS
        if before is not None:
            if before.text == document.text and not _has_parent(document):
                return ()
            parents_before = store.parents_before.parents_of(read_plan(before.data).plan, file)
        return compare(
            str(file),
            before,
            document,
            self.settings(file),
            today=self._asked.today,
            parents_before=parents_before,
            parents_after=self.parents(file, read_plan(document.data).plan),
            day_rules=self._asked.day_rules,
            placed=self._asked.placed,
        ).new

    def _store(self, file: Path) -> "_Store":
        folder = file.parent
        if folder not in self._stores:
            found = Repository.containing(folder)
            # one for one repository, however many folders of it there are
            same = (known for known in self._stores.values() if known.repository.top == found.top is not None)
            self._stores[folder] = next(same, None) or _Store(found, self._asked.since)
        return self._stores[folder]


class _Store:
    """A repository that checked files lie in: its index, and what was there in a revision, where one is given."""

    def __init__(self, repository: Repository, since: str | None) -> None:
        self.repository = repository
        self._tree = None if since is None else repository.tree(since)
        self.index = Snapshot(repository, None)
        self.staged_parents = ParentLibrary(self.index.document)
        self.parents_before = ParentLibrary(Snapshot(repository, self._tree).document)

    @cached_property
    def _changed(self) -> dict[str, ChangedPlan]:
        """By their paths now, the plans that the index has otherwise than the revision; renamed ones among them."""
        assert self._tree is not None
        staged = self.repository.plans_staged(self._tree)
        return {plan.after: plan for plan in staged if plan.after is not None}

    def before(self, path: str) -> Document | None:
        """What stood in a plan in the revision, under whatever name; None where nothing readable did."""
        assert self._tree is not None
        try:
            plan = self._changed.get(path)
            raw = self.repository.text_at(self._tree, path) if plan is None or plan.unmerged else plan.old
            return None if raw is None else Document.from_bytes(raw)
        except Unreadable:
            return None


def _has_parent(document: Document) -> bool:
    header = document.data.get("plan")
    return isinstance(header, dict) and bool(header.get("parent"))
