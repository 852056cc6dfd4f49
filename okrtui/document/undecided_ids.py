"""An item to which both sides of a merge gave an id, each another, and the lines elsewhere that say ours."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from okrtui.document.index import Index
from okrtui.document.syntax import parse_settled
from okrtui.document.undecided import Undecided, undecided_in, with_ours, with_theirs
from okrtui.plan.items import ItemKind
from okrtui.plan.path import Path
from okrtui.plan.reading import read_plan
from okrtui.plan.references import references_of


class UndecidedId(NamedTuple):
    """The two ids, and the lines, counted from 1, that refer to the item by the one of ours."""

    ours: str
    theirs: str
    lines: tuple[int, ...]


class _Reading:
    """The plan of one side, and where it stands in the whole text, in characters from its beginning."""

    def __init__(self, text: str) -> None:
        parsed = parse_settled(text)
        self.plan = read_plan(parsed.data).plan
        self._index = Index(parsed.text)
        self._placed = parsed.placed or (lambda offset: offset)

    def offset(self, path: Path) -> int:
        """Where the value at a path begins."""
        return self._placed(self._index.nearest_span(path).start)

    @cached_property
    def ids(self) -> list[tuple[int, str, ItemKind]]:
        """Where each id of an item begins, the id, and what it is the id of."""
        return [
            (self.offset((*item.path, "id")), item.id, item.kind) for item in self.plan.items if item.id is not None
        ]


class Readings:
    """A plan with undecided places, read as ours and as theirs; on either side, what is read stands where it does."""

    def __init__(self, text: str, places: Sequence[Undecided] | None = None) -> None:
        found = undecided_in(text) if places is None else places
        self._text = text
        self._places = found
        self._ours, self._theirs = _Reading(with_ours(text, found)), _Reading(with_theirs(text, found))

    def lines_referring_to(self, id: str) -> tuple[int, ...]:
        """The lines, on either side, that refer to an item of ours; those that go where its id goes are left out."""
        kinds = {kind for _, other, kind in self._ours.ids if other == id}
        own = [
            place
            for place in self._places
            if any(other == id and place.ours <= offset < place.others for offset, other, _ in self._ours.ids)
        ]
        offsets = {
            side.offset(found.path)
            for side in (self._ours, self._theirs)
            for found in references_of(side.plan)
            if found.word == id and kinds & found.field.own
        }
        kept = [offset for offset in offsets if not any(place.ours <= offset < place.others for place in own)]
        return tuple(sorted({self._text.count("\n", 0, offset) + 1 for offset in kept}))

    def id_in(self, place: Undecided) -> UndecidedId | None:
        """The id that is undecided in a place; None where there is none, or more than one."""
        ours = _ids(self._ours, place.ours, place.others)
        theirs = _ids(self._theirs, place.theirs, place.closed)
        mine, other = ours.keys() - theirs.keys(), theirs.keys() - ours.keys()
        if len(mine) != 1 or len(other) != 1:
            return None
        (one,), (two,) = mine, other
        if ours[one] != theirs[two]:
            return None
        return UndecidedId(one, two, self.lines_referring_to(one))


def _ids(side: _Reading, start: int, end: int) -> dict[str, ItemKind]:
    """The ids that stand in a stretch of the text, and what they are ids of."""
    return {id: kind for offset, id, kind in side.ids if start <= offset < end}
