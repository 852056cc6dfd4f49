"""Plans before and after a change, for `okrtui diff`: two files, or what a repository has."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from okrtui.cli.failure import Failure
from okrtui.document.document import Document
from okrtui.document.parents import ParentLibrary
from okrtui.document.reading import read_bytes
from okrtui.document.recognising import looks_like_a_plan
from okrtui.document.unreadable import Unreadable
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Quoted, Sentence

if TYPE_CHECKING:
    from okrtui.review.git import Repository


class Pair(NamedTuple):
    """A plan before and after: its paths as they are shown, the file that it is or would be, and its texts.

    A text is None where there was no plan. `renamed` says that both are one file, which got another path; `trouble`
    says why the two cannot be compared.
    """

    path: str
    path_before: str
    file: Path
    old: bytes | None
    new: bytes | None
    parents_before: ParentLibrary
    parents_after: ParentLibrary
    renamed: bool = False
    trouble: Sentence | None = None

    def documents(self) -> tuple[Document | None, Document | None]:
        """Both texts as documents.

        Raises:
            Unreadable: one is not UTF-8, or the two cannot be compared.
        """
        if self.trouble is not None:
            raise Unreadable(self.trouble)
        old, new = (None if raw is None else Document.from_bytes(raw) for raw in (self.old, self.new))
        return old, new


def pair_of_files(old: Path, new: Path) -> Pair:
    """Two files; the empty device stands for no plan, as git hands it to programs.

    Raises:
        Failure: one of them cannot be read.
    """
    library = ParentLibrary()
    return Pair(str(new), str(old), new, _bytes(old), _bytes(new), library, library)


def pairs_in_git(words: Sequence[str], behind: Sequence[str], *, staged: bool) -> Iterator[Pair]:
    """The plans that differ in a repository, by name; `words` are revisions, then paths, and `behind` only paths.

    Raises:
        Failure: git cannot tell.
    """
    from okrtui.review.git_program import GitCannot  # two files need no git
    from okrtui.review.stretch import stretch_of, within

    try:
        repository, revisions, paths = _told_apart(words, behind)
        stretch = stretch_of(repository, revisions, staged=staged)
        plans = within(stretch.plans, [repository.relative(path) for path in paths])
    except (GitCannot, Unreadable) as why:
        raise Failure(why.sentence) from None
    for plan in plans:
        path = plan.after or plan.before or ""
        trouble = Sentence("its merge is not finished: mend it, then stage it (git add)") if plan.unmerged else None
        yield Pair(
            path,
            plan.before or path,
            Path(path) if repository.top is None else repository.file(path),
            _plan(plan.old),
            _plan(plan.new),
            stretch.parents_before,
            stretch.parents_after,
            renamed=plan.before is not None and plan.after is not None and plan.before != plan.after,
            trouble=trouble,
        )


def _told_apart(words: Sequence[str], behind: Sequence[str]) -> tuple["Repository", list[str], list[Path]]:
    """The repository that is meant, the revisions and the paths; a word that is both is refused.

    Raises:
        GitCannot: there is no repository.
        Failure: it cannot be told which is meant.
    """
    from okrtui.review.git import Repository
    from okrtui.review.revision import NoRevision

    place = next((place for place, word in enumerate(words) if os.path.lexists(word)), len(words))
    revisions, paths = list(words[:place]), [Path(word) for word in (*words[place:], *behind)]
    if any(str(path) == "." and word == "" for path, word in zip(paths, (*words[place:], *behind), strict=True)):
        raise click.UsageError(_("it is empty; is a variable not set?"))
    repository = Repository.containing(paths[0] if paths else Path())
    if paths and place < len(words):
        try:
            repository.tree(words[place])
        except NoRevision:
            return repository, revisions, paths
        raise Failure(
            Sentence(
                "{word} is a file and a revision; set -- before the paths, or ./ before this one",
                word=Quoted(words[place]),
            )
        )
    return repository, revisions, paths


def _plan(raw: bytes | None) -> bytes | None:
    return raw if raw is not None and looks_like_a_plan(raw) else None


def _bytes(file: Path) -> bytes | None:
    if str(file) == os.devnull:
        return None
    try:
        return read_bytes(file)
    except Unreadable as why:
        raise Failure(why.sentence, file) from None
