"""What changed between two states of a plan, item by item."""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from okrtui.plan.item_lists import ITEM_LISTS, goes_when_empty, is_list_of_tables, lists_within
from okrtui.plan.items import PLAN_ID
from okrtui.plan.matching import NO_PAIRS, Pairs, Placed, dated_pairs, item_pairs
from okrtui.plan.path import Path, pointer
from okrtui.plan.same import same
from okrtui.plan.staying import staying

ChangeKind = Literal["added", "removed", "changed", "moved", "renamed"]

HEADER = "plan"
"""The key of the table of the file that says what the plan is called; its fields are those of the plan."""


class PlanChange(NamedTuple):
    """One change of a plan.

    `item` is the kind of item (as `okrtui.plan.items` calls it, ``review``, or ``plan`` for the plan itself), `id`
    what it goes by: its id or pointer in the new plan, in the old one for what is gone. Without a `field` the item
    itself came, went or took another rank, and `old` and `new` are what it says, or its ranks, the first being 1.
    With one, `old` and `new` are the values; None is no value. For a history (``check_ins``) they are the one
    element; for a key result that went to another objective, the `field` is ``objective`` and they are the ids or
    pointers of both. `renamed` is another id. `before` and `after` lead to the item, element or value in question
    in the old and the new data.
    """

    kind: ChangeKind
    item: str
    id: str
    field: str | None
    old: Any
    new: Any
    before: Path | None
    after: Path | None


def changes_between(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[PlanChange, ...]:
    """Everything that the new data of a plan says otherwise than the old, in the order of the format.

    Items are followed by id, then by what they say. The changes are complete: `apply_changes` makes the new data
    of the old.
    """
    return changes_and_paths(old, new).changes


class Followed(NamedTuple):
    """The changes between two states of a plan, and where each item of the old data stands in the new."""

    changes: tuple[PlanChange, ...]
    paths: Pairs


def changes_and_paths(
    old: Mapping[str, Any], new: Mapping[str, Any], known: Mapping[Path, Path] = NO_PAIRS
) -> Followed:
    """Everything that changed, as `changes_between` lists it, and what became of each item.

    Of which items that is `known`, is not looked for.
    """
    between = _Between(old, new, known)
    return Followed(tuple(between.changes()), between.pairs)


def pairs_between(old: Mapping[str, Any], new: Mapping[str, Any]) -> Pairs:
    """Where each item of the old data stands in the new."""
    return _Between(old, new, NO_PAIRS).pairs


def items_in(data: Mapping[str, Any]) -> Iterator[Placed]:
    """The items of a plan that are followed from one state to another, reviews among them."""
    for key in ITEM_LISTS:
        for item in _placed(data, (key,)) if is_list_of_tables(data, key) else ():
            yield item
            if key == "objectives" and is_list_of_tables(item.table, "key_results"):
                yield from _placed(item.table, (*item.path, "key_results"))


class _Between:
    """Two states of a plan, and which item of one is which of the other."""

    def __init__(self, old: Mapping[str, Any], new: Mapping[str, Any], known: Mapping[Path, Path]) -> None:
        self._old, self._new = old, new
        self._lists = [key for key in ITEM_LISTS if is_list_of_tables(old, key) and is_list_of_tables(new, key)]
        self.pairs: Pairs = {}
        for key in self._lists:
            pairs_of = dated_pairs if key == "reviews" else item_pairs
            self.pairs |= pairs_of(_placed(old, (key,)), _placed(new, (key,)), known)
        if "objectives" in self._lists:
            self._pair_key_results(known)
        self._came_from = {now: was for was, now in self.pairs.items()}

    def _pair_key_results(self, known: Mapping[Path, Path]) -> None:
        """Key results are followed from one objective to another, unless what stands there is no list of them."""
        befores, afters = _placed(self._old, ("objectives",)), _placed(self._new, ("objectives",))
        odd = {each.path for each in befores if not is_list_of_tables(each.table, "key_results")}
        odd_now = {each.path for each in afters if not is_list_of_tables(each.table, "key_results")}
        odd_now |= {now for was in odd if (now := self.pairs.get(was)) is not None}
        odd |= {was for was, now in self.pairs.items() if now in odd_now}
        old = [
            each._replace(parent=self.pairs.get(one.path, (None, one.path)))
            for one in befores
            if one.path not in odd
            for each in _placed(one.table, (*one.path, "key_results"))
        ]
        new = [
            each._replace(parent=one.path)
            for one in afters
            if one.path not in odd_now
            for each in _placed(one.table, (*one.path, "key_results"))
        ]
        self.pairs |= item_pairs(old, new, known)

    def changes(self) -> Iterator[PlanChange]:
        """All changes."""
        own = list(self._lists)
        was, now = self._old.get(HEADER), self._new.get(HEADER)
        if isinstance(was, dict) and isinstance(now, dict):
            own.append(HEADER)
            yield from _fields("plan", PLAN_ID, was, now, (HEADER,), (HEADER,), ())
        yield from _fields("plan", PLAN_ID, self._old, self._new, (), (), own)
        for key in self._lists:
            yield from self._list(ITEM_LISTS[key], self._old, self._new, (key,), (key,))
            yield from _presence("plan", PLAN_ID, self._old, self._new, (key,), (key,))

    def _list(
        self, kind: str, old: Mapping[str, Any], new: Mapping[str, Any], was: Path, now: Path
    ) -> Iterator[PlanChange]:
        """The changes of a list of items in two states of a table; it stood at one path and stands at another."""
        afters = _placed(new, now)
        still = _staying(was, [(item.path, self._came_from.get(item.path)) for item in afters])
        for item in afters:
            before = self._came_from.get(item.path)
            if before is None:
                alone = _alone(item, self._came_from)
                yield PlanChange("added", kind, _key(item), None, None, alone, None, item.path)
                yield from self._came_into(kind, item)
            else:
                yield from self._item(kind, before, item, stays=item.path in still)
        for item in _placed(old, was):
            if item.path not in self.pairs:
                yield PlanChange("removed", kind, _key(item), None, _alone(item, self.pairs), None, item.path, None)

    def _came_into(self, kind: str, item: Placed) -> Iterator[PlanChange]:
        """What came from elsewhere into an objective that is new."""
        if kind == "objective" and is_list_of_tables(item.table, "key_results"):
            for key_result in _placed(item.table, (*item.path, "key_results")):
                before = self._came_from.get(key_result.path)
                if before is not None:
                    yield from self._item("key_result", before, key_result, stays=False)

    def _item(self, kind: str, before: Path, item: Placed, *, stays: bool) -> Iterator[PlanChange]:
        """The changes of an item that was there before, and of what is in it."""
        old, new, after, key = _at(self._old, before), item.table, item.path, _key(item)
        holder, holder_now = before[:-2], after[:-2]
        if holder and self.pairs.get(holder) != holder_now:
            left, joined = _key_at(self._old, holder), _key_at(self._new, holder_now)
            yield PlanChange("moved", kind, key, "objective", left, joined, before, after)
        elif not stays:
            yield _rank_change(kind, key, None, before, after)
        lists = [name for name in lists_within(kind) if all(is_list_of_tables(table, name) for table in (old, new))]
        yield from _fields(kind, key, old, new, before, after, lists)
        for name in lists:
            was, now = (*before, name), (*after, name)
            if name == "key_results":
                yield from self._list("key_result", old, new, was, now)
            else:
                yield from _history(kind, key, old, new, was, now)
            yield from _presence(kind, key, old, new, was, now)


def _history(
    kind: str, key: str, old: Mapping[str, Any], new: Mapping[str, Any], was: Path, now: Path
) -> Iterator[PlanChange]:
    """The changes of a history, element by element."""
    befores, afters = _placed(old, was), _placed(new, now)
    pairs = dated_pairs(befores, afters)
    came_from = {after: before for before, after in pairs.items()}
    still = _staying(was, [(element.path, came_from.get(element.path)) for element in afters])
    name = was[-1]
    assert isinstance(name, str)
    for element in afters:
        before = came_from.get(element.path)
        if before is None:
            yield PlanChange("added", kind, key, name, None, element.table, None, element.path)
            continue
        if element.path not in still:
            yield _rank_change(kind, key, name, before, element.path)
        table = old[name][before[-1]]
        if not same(table, element.table):
            yield PlanChange("changed", kind, key, name, table, element.table, before, element.path)
    for element in befores:
        if element.path not in pairs:
            yield PlanChange("removed", kind, key, name, element.table, None, element.path, None)


def _fields(
    kind: str,
    key: str,
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    before: Path,
    after: Path,
    but: Container[str],
) -> Iterator[PlanChange]:
    """The changes of single fields of a table."""
    for name in dict.fromkeys((*new, *old)):
        was, now = old.get(name), new.get(name)
        if name in but or (name in old and name in new and same(was, now)):
            continue
        places = (*before, name) if name in old else None, (*after, name) if name in new else None
        change: ChangeKind = "added" if name not in old else "removed" if name not in new else "changed"
        if change == "changed" and name == "id" and isinstance(was, str) and isinstance(now, str):
            change = "renamed"
        yield PlanChange(change, kind, key, name, was, now, *places)


def _presence(
    kind: str, key: str, old: Mapping[str, Any], new: Mapping[str, Any], was: Path, now: Path
) -> Iterator[PlanChange]:
    """Whether an empty list is written or left out, where that does not follow from what came and went."""
    name = was[-1]
    assert isinstance(name, str)
    before, after = old.get(name), new.get(name)
    if after:
        return
    left = before if not before else None if goes_when_empty(name) else []
    if left is None and after is not None:
        yield PlanChange("added", kind, key, name, None, [], None, now)
    elif left is not None and after is None:
        yield PlanChange("removed", kind, key, name, [], None, was, None)


def _rank_change(kind: str, key: str, field: str | None, before: Path, after: Path) -> PlanChange:
    old, new = before[-1], after[-1]
    assert isinstance(old, int)
    assert isinstance(new, int)
    return PlanChange("moved", kind, key, field, old + 1, new + 1, before, after)


def _placed(table: Mapping[str, Any], path: Path) -> list[Placed]:
    """The elements of a list of a table; the path is the list's."""
    return [Placed((*path, place), element) for place, element in enumerate(table.get(str(path[-1]), []))]


def _alone(item: Placed, elsewhere: Container[Path]) -> Mapping[str, Any]:
    """What came or went with an item: all of it but the key results that came from, or went, elsewhere."""
    key_results = item.table.get("key_results")
    if item.path[0] != "objectives" or not isinstance(key_results, list):
        return item.table
    own = [each for place, each in enumerate(key_results) if (*item.path, "key_results", place) not in elsewhere]
    if len(own) == len(key_results):
        return item.table
    rest = {name: value for name, value in item.table.items() if name != "key_results"}
    return {**rest, "key_results": own} if own else rest


def _staying(was: Path, came: Sequence[tuple[Path, Path | None]]) -> frozenset[Path]:
    """Of what stands in a list now, and where it came from: what was in the list before, in the same order."""
    stood = sorted((before[-1], place) for place, (_now, before) in enumerate(came) if before and before[:-1] == was)
    still = staying([place for _rank, place in stood])
    return frozenset(now for place, (now, _before) in enumerate(came) if place in still)


def _key(item: Placed) -> str:
    return item.id or pointer(item.path)


def _key_at(data: Any, path: Path) -> str:
    return _key(Placed(path, _at(data, path)))


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data
