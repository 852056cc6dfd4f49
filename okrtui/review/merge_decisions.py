"""What a merge itself decided: where the sides that it joins disagree, and which of them stands."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from okrtui.plan.changes import PlanChange
from okrtui.plan.path import Path
from okrtui.review.past import Past, Place
from okrtui.review.subject import Subject, said_of, taken_apart, without_new_ids
from okrtui.review.versions import Versions
from okrtui.rules.finding import item_path


class Line(NamedTuple):
    """A change that a commit tells, from one before it to itself; `before` is None where there is none before.

    A merge tells, with `stands`, what it took from another side than that one; or what no side says, and `others`
    are then the changes from the sides that say something else again.
    """

    before: Place | None
    change: PlanChange
    stands: bool = False
    others: tuple[tuple[Place, PlanChange], ...] = ()


class Lines:
    """Tells what each commit of a past says that the commits before it do not."""

    def __init__(self, past: Past, versions: Versions) -> None:
        self._past = past
        self._versions = versions
        self._numbers = {place: number for number, place in enumerate(past.order)}
        self._behind: dict[Place, int] = {}
        self._decided: dict[Place, tuple[Line, ...]] = {}
        self._said: dict[tuple[int, Place], frozenset[Subject]] = {}

    def of(self, place: Place) -> tuple[Line, ...]:
        """The changes that a commit tells; of a merge, only what it decided.

        That is what no side says; and what one side does not say though somebody had said something of it there,
        which no side that agrees with the merge has seen. So the latest line about a thing is what the plan says
        of it, in whatever order the sides are told, and what joins without a question is not told again.

        Raises:
            GitCannot: git cannot be asked.
        """
        before = self._versions.before(place)
        if len(before) < 2:
            earlier = before[0] if before else None
            return tuple(Line(earlier, change) for change in self._versions.own_changes(earlier, place))
        if not self._behind:
            self._decide()
        return self._decided[place]

    def _decide(self) -> None:
        """Decide the merges from the first on: each asks what those on its sides have decided."""
        for place in reversed(self._past.order):
            before = self._versions.before(place)
            behind = 1 << self._numbers[place]
            for earlier in before:
                behind |= self._behind[earlier]
            self._behind[place] = behind
            if len(before) > 1 and self._versions.is_readable(place):
                self._said.clear()
                sides = [_Side(side, place, self._versions) for side in before]
                self._decided[place] = (*self._there(place, sides), *self._gone(sides))

    def _there(self, merge: Place, sides: Sequence["_Side"]) -> Iterator[Line]:
        """What was decided about everything that the merged plan has."""
        told: set[tuple[Place, int]] = set()
        for subject in dict.fromkeys(subject for side in sides for subject in side.differ):
            against = [side for side in sides if side.differs(subject)]
            agreeing = [side for side in sides if side not in against]
            ways = [(side, side.differ[subject]) for side in against if subject in side.differ]
            if agreeing:
                ways = [way for way in ways if _is_touched(subject, self._only_in(way[0], agreeing, merge))]
            if ways:
                (side, change), *others = ways
                if (side.place, id(change)) not in told:
                    told.add((side.place, id(change)))
                    yield Line(
                        side.place,
                        change,
                        stands=bool(agreeing),
                        others=() if agreeing else tuple((other.place, its) for other, its in others),
                    )

    def _gone(self, sides: Sequence["_Side"]) -> Iterator[Line]:
        """What was decided about the items that the merged plan has not."""
        told: set[tuple[Place, Path]] = set()
        for side in sides:
            for item, change in side.gone.items():
                having = {side.place: item}
                for other in sides:
                    there = self._versions.pairs(side.place, other.place).get(item)
                    if there in other.gone:
                        having.setdefault(other.place, there)
                agreeing = [other for other in sides if other.place not in having]
                if (side.place, item) in told or (
                    agreeing and not any(each.is_within(item) for each in self._only_in(side, agreeing, side.place))
                ):
                    continue
                told.update(having.items())
                yield Line(side.place, change, stands=bool(agreeing))

    def _only_in(self, side: "_Side", others: Sequence["_Side"], terms: Place) -> frozenset[Subject]:
        """What the commits of one side told of, but for those of others, where it stands in a certain version."""
        known = 0
        for other in others:
            known |= self._behind[other.place]
        commits = self._behind[side.place] & ~known
        found = self._said.get((commits, terms))
        if found is None:
            found = self._said[commits, terms] = frozenset(self._subjects(commits, terms))
        return found

    def _subjects(self, commits: int, terms: Place) -> Iterator[Subject]:
        while commits:
            number = commits.bit_length() - 1
            commits ^= 1 << number
            place = self._past.order[number]
            for line in self.of(place) if self._versions.is_readable(place) else ():
                change = line.change
                at, path = (line.before, change.before) if change.after is None else (place, change.after)
                if at is not None and path is not None:
                    item = item_path(path)
                    now = self._versions.pairs(at, terms).get(item) if item else ()
                    if now is not None:
                        yield from (Subject(now, what) for what in said_of(change))


class _Side:
    """One of the commits that a merge joins, and what the merged plan says otherwise than it."""

    def __init__(self, place: Place, merge: Place, versions: Versions) -> None:
        self.place = place
        self.differ: dict[Subject, PlanChange] = {}
        self.gone: dict[Path, PlanChange] = {}
        pairs = versions.pairs(place, merge)
        self._came = frozenset(pairs.values())
        following = versions.teller(place, merge).following
        for change in (part for whole in versions.own_changes(place, merge) for part in taken_apart(whole)):
            item = item_path((change.before if change.after is None else change.after) or ())
            if change.after is None and item:
                now = pairs.get(item)
                if now is None:
                    self.gone[item] = change
                    continue
                item = now
            for what in said_of(without_new_ids(change, following)):
                self.differ.setdefault(Subject(item, what), change)

    def differs(self, subject: Subject) -> bool:
        """Whether it says something else of a thing than the merged plan, or nothing: it has not even its item."""
        if subject in self.differ or Subject((), ()) in self.differ:
            return True
        return bool(subject.item) and subject.item not in self._came


def _is_touched(subject: Subject, said: frozenset[Subject]) -> bool:
    """Whether something was said of a thing: of itself, of the whole that it is in, or of what is in it."""
    if subject.is_whole:
        return any(each.is_within(subject.item) for each in said)
    wholes = (Subject(item, ()) for item in {(), subject.item[:2], subject.item})
    return subject in said or any(whole in said for whole in wholes)
