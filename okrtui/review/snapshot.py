"""The plans of a repository as they are in its index or in a revision, read in place of those on disk."""

from pathlib import Path

from okrtui.document.document import Document
from okrtui.document.reading import read_document
from okrtui.document.unreadable import Unreadable
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.review.git import Repository
from okrtui.review.git_program import NoRepository


class Snapshot:
    """One state of a repository: that of a revision, or of the index where it is None."""

    def __init__(self, repository: Repository, revision: str | None) -> None:
        self._repository = repository
        self._revision = revision

    def read(self, path: str) -> bytes:
        """What stands at a path of the repository.

        Raises:
            Unreadable: nothing, or two versions that wait to be merged.
            GitCannot: there is no such revision, or git cannot be asked.
        """
        if self._revision is not None:
            raw = self._repository.text_at(self._revision, path)
            if raw is None:
                raise Unreadable(Sentence("it is not there in {revision}", revision=Quoted(self._revision)))
            return raw
        raw = self._repository.staged(path)
        if raw is not None:
            return raw
        if self._repository.conflict(path) is not None:
            raise Unreadable(Sentence("its merge is not finished: mend it, then stage it (git add)"))
        raise Unreadable(Sentence("it is not staged (git add)"))

    def document(self, file: Path) -> Document:
        """The document of a file; one outside of the repository, or in another within it, is as on disk.

        Raises:
            Unreadable: see `read`, or it cannot be read from disk.
            GitCannot: see `read`.
        """
        try:
            if Repository.containing(file).top != self._repository.top:
                return read_document(file)
        except NoRepository:
            return read_document(file)
        return Document.from_bytes(self.read(self._repository.relative(file)))
