"""What two sides of a plan come to, worked out on the data alone: it says what the merged text must say."""

from typing import Any, NamedTuple

from okrtui.document.intended import same
from okrtui.editing.merge_pairing import BASE, OURS, THEIRS, Identity, Pairing
from okrtui.plan.fields import TABLE_LISTS
from okrtui.plan.path import Path

MISSING: Any = object()
"""What stands for a value that is not there."""


class Dispute(NamedTuple):
    """What both sides changed, each in another way; the place is ours, else theirs. A value that is gone is None."""

    path: Path
    base: Any
    ours: Any
    theirs: Any


def merged_data(pairing: Pairing, prefer: int, disputes: list[Dispute]) -> dict[str, Any]:
    """The data of both sides; where they disagree, what the preferred one says, noted in `disputes`."""
    return dict(_DataMerge(pairing, prefer, disputes).merged(()))


class _DataMerge:
    def __init__(self, pairing: Pairing, prefer: int, disputes: list[Dispute]) -> None:
        self._pairing = pairing
        self._prefer = prefer
        self._disputes = disputes

    def merged(self, identity: Identity) -> Any:
        """The value there, or MISSING."""
        places = self._pairing.places[identity]
        base, ours, theirs = (
            MISSING if places[side] is None else self._pairing.value(side, identity) for side in (BASE, OURS, THEIRS)
        )
        if MISSING in (ours, theirs):
            return self._one_sided(identity, base, ours, theirs)
        kinds = [type(value) for value in (base, ours, theirs) if value is not MISSING]
        if all(kind is dict for kind in kinds) and (base is not MISSING or _may_join(identity, ours, theirs)):
            return self._table(identity, ours, theirs)
        if all(kind is list for kind in kinds):
            return self._list(identity)
        if same(ours, theirs):
            return ours
        if same(base, ours):
            return theirs
        return ours if same(base, theirs) else self._disputed(identity, base, ours, theirs)

    def _one_sided(self, identity: Identity, base: Any, ours: Any, theirs: Any) -> Any:
        left = theirs if ours is MISSING else ours
        if base is MISSING:
            return self._grown(identity, left)
        if identity and identity[-1] in TABLE_LISTS and isinstance(left, list):
            return self._list(identity) or MISSING  # item by item, wherever they have gone
        if left is MISSING or same(base, left):
            return MISSING
        return self._disputed(identity, base, ours, theirs)

    def _grown(self, identity: Identity, value: Any) -> Any:
        """What one side alone has added; key results in it may have come from elsewhere."""
        if isinstance(value, dict):
            return self._table(identity, value, value)
        return self._list(identity) if isinstance(value, list) else value

    def _table(self, identity: Identity, ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
        base = self._pairing.places[identity][BASE]
        names = dict.fromkeys([*ours, *theirs])
        if base is not None:
            names.update(dict.fromkeys(self._pairing.value(BASE, identity)))
        made = {name: self.merged((*identity, name)) for name in names}
        return {name: value for name, value in made.items() if value is not MISSING}

    def _list(self, identity: Identity) -> list[Any]:
        made = [self.merged(element) for element in self._pairing.in_order(identity)]
        return [value for value in made if value is not MISSING]

    def _disputed(self, identity: Identity, base: Any, ours: Any, theirs: Any) -> Any:
        base_place, our_place, their_place = self._pairing.places[identity]
        values = [None if value is MISSING else value for value in (base, ours, theirs)]
        self._disputes.append(Dispute(our_place or their_place or base_place or (), *values))
        return ours if self._prefer == OURS else theirs


def _may_join(identity: Identity, ours: Any, theirs: Any) -> bool:
    """Whether two tables that both sides have added are one: items with one id, and tables of their own."""
    listed = len(identity) > 1 and identity[-2] in TABLE_LISTS
    return listed or len(identity) == 1 or same(ours, theirs)
