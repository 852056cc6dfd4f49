"""A plan that is being edited, compared with what it was in a revision."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from okrtui.document.document import Document
from okrtui.document.parents import NO_PARENTS, ParentLibrary, Parents
from okrtui.plan.reading import read_plan
from okrtui.review.account import Account, account_of
from okrtui.review.commits import Commit, commit_named
from okrtui.review.comparison import compare
from okrtui.review.git import Repository
from okrtui.review.snapshot import Snapshot
from okrtui.rules.settings import DEFAULT_SETTINGS, Settings
from okrtui.rules.workspace import BrokenWorkspace, Workspace

LAST_COMMIT = "HEAD"


class Since(NamedTuple):
    """A plan as it was in a revision of its repository.

    `file` is the plan on disk, `path` its path in the repository. `commit` is None where the revision is no commit,
    as before the first one; `document` is None where the revision has no such plan, and `path_before` the path that
    the plan had there.
    """

    repository: Repository
    file: Path
    path: str
    revision: str
    commit: Commit | None
    document: Document | None
    path_before: str
    parents: Parents

    def account(self, document: Document, today: date) -> Account:
        """What the plan says now that it did not say then; raises as `plan_since`."""
        now = _as_stored(self, document)
        parents = ParentLibrary().parents_of(read_plan(now.data).plan, self.file)
        comparison = compare(
            self.path,
            self.document,
            now,
            _settings(self.file),
            today=today,
            parents_before=self.parents,
            parents_after=parents,
        )
        before = None if self.path_before == self.path else self.path_before
        return account_of(comparison._replace(path_before=before), today)


def plan_since(file: Path, revision: str = LAST_COMMIT) -> Since:
    """Look up what a plan was in a revision, also under the name that its file had before it was moved in the index.

    Raises:
        NoRevision: there is no such revision.
        GitCannot: there is no repository, or git cannot be asked.
        Unreadable: what stood there is no text, or is larger than a plan can be.
    """
    file = file.resolve()  # git knows what a link leads to, and not what is read through it
    repository = Repository.containing(file)
    path = repository.relative(file)
    tree = repository.tree(revision)
    before, raw = path, repository.text_at(tree, path)
    if raw is None:
        for plan in repository.plans_staged(tree):
            if plan.after == path and plan.before is not None:
                before, raw = plan.before, plan.old
    document = None if raw is None else Document.from_bytes(raw)
    parents = NO_PARENTS
    if document is not None:
        library = ParentLibrary(Snapshot(repository, tree).document)
        parents = library.parents_of(read_plan(document.data).plan, repository.file(before))
    commit = commit_named(repository.git, revision)
    return Since(repository, file, path, revision, commit, document, before, parents)


def _as_stored(since: Since, document: Document) -> Document:
    """The document with the line endings that a commit would give it: where they alone differ, nothing does."""
    if "\r\n" not in document.text:
        return document
    raw = document.source.to_bytes()
    stored = since.repository.as_stored(since.path, raw)
    return document if stored == raw else Document.from_bytes(stored)


def _settings(file: Path) -> Settings:
    """The settings that the plan is judged by; where they cannot be followed, its session has said so."""
    try:
        return Workspace().settings_for(file.parent)
    except BrokenWorkspace:
        return DEFAULT_SETTINGS
