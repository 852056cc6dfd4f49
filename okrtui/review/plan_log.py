"""How a plan came to be: the commits that changed it, each in the words of OKRs."""

from collections.abc import Iterator
from typing import NamedTuple

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.review.commits import Commit
from okrtui.review.git import Repository
from okrtui.review.merge_decisions import Line, Lines
from okrtui.review.merge_words import ANOTHER, THE_OTHER, unlike
from okrtui.review.past import Past, Place, past_of
from okrtui.review.thread import Thread
from okrtui.review.versions import Versions


class LogEntry(NamedTuple):
    """What a commit changed in the plan, sentence by sentence."""

    commit: Commit
    what: tuple[Sentence, ...]


def log_of(repository: Repository, path: str, item: str | None = None, revision: str = "HEAD") -> Iterator[LogEntry]:
    """What changed in a plan, the latest first, also under the names that its file had before.

    With `item` only what is about the item with this id or pointer, also under the ids that it had before; commits
    that say nothing of it are left out. Of a merge, what it decided is told: where its sides disagree, what stands.

    Raises:
        NoRevision: there is no such revision.
        GitCannot: git cannot be asked.
    """
    repository.tree(revision)
    past = past_of(repository.git, revision, path)
    log = _Log(past, Versions(repository, past), item)
    for place in past.order:
        what = log.sentences(place)
        if what:
            yield LogEntry(past.commits[place.commit], what)


class _Log:
    """Tells commit after commit, the latest first."""

    def __init__(self, past: Past, versions: Versions, item: str | None) -> None:
        self._past = past
        self._versions = versions
        self._lines = Lines(past, versions)
        self._thread = None if item is None else Thread(item, versions)

    def sentences(self, place: Place) -> tuple[Sentence, ...]:
        """What a commit tells: of the item where there is one to follow, else of the file too."""
        lines = self._lines.of(place) if self._versions.is_readable(place) else ()
        if self._thread is not None:
            return tuple(self._sentence(line, place) for line in self._thread.about(place, lines))
        what = (*self._about_file(place), *(self._sentence(line, place) for line in lines))
        if what or len(self._past.before[place]) > 1:
            return what
        return (Sentence("only comments or the layout differ: the plan says what it said"),)

    def _about_file(self, place: Place) -> Iterator[Sentence]:
        before = self._past.before[place]
        names = {earlier.path for earlier in before}
        if len(names) == 1 and place.path not in names:
            yield Sentence("renamed from {before} to {after}", before=Quoted(names.pop()), after=Quoted(place.path))
        if not self._versions.is_readable(place):
            yield Sentence("from here on the plan cannot be read")
        elif not all(map(self._versions.is_readable, before)):
            yield Sentence("the plan can be read again")

    def _sentence(self, line: Line, place: Place) -> Sentence:
        sides = len(self._versions.before(place))
        teller = self._versions.teller(line.before, place)
        if sides < 2:
            return teller.told(line.change).sentence
        side = THE_OTHER if sides == 2 else ANOTHER
        if line.stands:
            return Sentence("merge: {what}", what=teller.stands(line.change, side))
        own = teller.value_before(line.change)
        values = [
            value
            for other, change in line.others
            if (value := self._versions.teller(other, place).value_before(change)) not in (None, own)
        ]
        return Sentence("merge: {what}", what=unlike(teller.told(line.change).sentence, values, side))
