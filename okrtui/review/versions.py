"""The versions of a plan in its past, read and compared as they are asked for."""

from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from okrtui.document.document import Document
from okrtui.document.unreadable import Unreadable
from okrtui.plan.changes import Followed, PlanChange, changes_and_paths
from okrtui.plan.items import PLAN_ID
from okrtui.plan.matching import NO_PAIRS, Pairs
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from okrtui.review.git import Repository
from okrtui.review.identity import Identities
from okrtui.review.merge_words import MergeTeller
from okrtui.review.past import Past, Place

_KEPT = 256
"""Versions and comparisons that are kept: those of one merge are asked for again and again."""


class Version(NamedTuple):
    """What a plan says in a commit; an empty one where there was none."""

    data: dict[str, Any]
    plan: Plan


NOTHING = Version({}, Plan())


class Versions:
    """Reads the versions of a plan, each once for as long as it is kept."""

    def __init__(self, repository: Repository, past: Past) -> None:
        self._repository = repository
        self._past = past
        self._readable: dict[Place, bool] = {}
        self._before: dict[Place, tuple[Place, ...]] = {}
        self._version = lru_cache(_KEPT)(self._read)
        self.teller = lru_cache(_KEPT)(self._teller)
        self._pairs = lru_cache(_KEPT)(self._compared)
        self.changes = lru_cache(_KEPT)(self._changes)

    def at(self, place: Place | None) -> Version | None:
        """The plan in a commit, None where it cannot be read as a whole; before the first commit, there is nothing.

        Raises:
            GitCannot: git cannot be asked.
        """
        return NOTHING if place is None else self._version(place)

    def is_readable(self, place: Place) -> bool:
        """Whether the plan in a commit can be read as a whole; raises as `at`."""
        if place not in self._readable:
            self._readable[place] = self.at(place) is not None
        return self._readable[place]

    def readable(self, place: Place | None) -> Version:
        """The plan in a commit in which it can be read; raises as `at`."""
        version = self.at(place)
        assert version is not None
        return version

    def before(self, place: Place) -> tuple[Place, ...]:
        """The last commits before one in which the plan can be read; raises as `at`."""
        if place not in self._before:
            found: dict[Place, None] = {}
            waiting = list(reversed(self._past.before[place]))
            seen = set(waiting)
            while waiting:
                earlier = waiting.pop()
                if self.is_readable(earlier):
                    found[earlier] = None
                    continue
                more = [each for each in reversed(self._past.before[earlier]) if each not in seen]
                seen.update(more)
                waiting += more
            self._before[place] = tuple(found)
        return self._before[place]

    def _teller(self, before: Place | None, after: Place) -> MergeTeller:
        """What puts the changes from one commit to another into words, as of the day of the later; raises as `at`."""
        old, new = self.readable(before), self.readable(after)
        day = self._past.commits[after.commit].day
        return MergeTeller(old.plan, new.plan, day, self.changes(before, after).paths)

    def own_changes(self, before: Place | None, after: Place) -> tuple[PlanChange, ...]:
        """The changes from one commit to another, but for references that only follow a new id; raises as `at`."""
        teller = self.teller(before, after)
        return tuple(change for change in self.changes(before, after).changes if not teller.only_follows(change))

    def pairs(self, before: Place, after: Place) -> Pairs:
        """Where each item of one commit stands in another; raises as `at`."""
        return self._pairs(before, after)

    def _compared(self, before: Place, after: Place) -> Pairs:
        return self._identities.pairs(before, after) if self._branched else self.changes(before, after).paths

    @cached_property
    def _branched(self) -> bool:
        return any(len(before) > 1 for before in self._past.before.values())

    @cached_property
    def _identities(self) -> Identities:
        found = Identities()
        for place in reversed(self._past.order):
            if self.is_readable(place):
                befores = {before: self.readable(before).data for before in self.before(place)}
                found.follow(place, self.readable(place).data, befores)
        return found

    def _changes(self, before: Place | None, after: Place) -> Followed:
        """What changed from one commit, or from nothing, to another; raises as `at`."""
        old, new = self.readable(before).data, self.readable(after).data
        if old and new:
            assert before is not None
            known = self._identities.pairs(before, after) if self._branched else NO_PAIRS
            return changes_and_paths(old, new, known)
        if old:
            return Followed((PlanChange("removed", "plan", PLAN_ID, None, old, None, (), None),), {})
        if new:
            return Followed((PlanChange("added", "plan", PLAN_ID, None, None, new, None, ()),), {})
        return Followed((), {})

    def _read(self, place: Place) -> Version | None:
        try:
            raw = self._repository.text_in(self._past.commits[place.commit].tree, place.path)
            if raw is None:
                return NOTHING
            document = Document.from_bytes(raw)
        except Unreadable:
            return None
        if any(slip.mend is None for slip in document.slips):
            return None
        return Version(document.data, read_plan(document.data).plan)
