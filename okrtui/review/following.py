"""References that only follow: what they name has another id, and is still what they name."""

from collections.abc import Mapping
from typing import Any

from okrtui.plan.items import Item
from okrtui.plan.path import Path
from okrtui.review.names import Names
from okrtui.review.wording import REFERRING


class Following:
    """Which id of the old plan is which of the new; `pairs` lead from where an item stood to where it stands."""

    def __init__(self, old: Names, new: Names, pairs: Mapping[Path, Path]) -> None:
        self._old, self._new = old, new
        self._pairs = pairs

    def id_now(self, field: str, id: str) -> str:
        """By which id the new plan has what a field of the old referred to; the same where it is gone or unknown."""
        item = self._old.item(field, id)
        if item is None:
            return self._id_above(field, id)
        path = self._pairs.get(item.path)
        now = None if path is None else self._new.item_at(path)
        return id if now is None or now.id is None or self._new.item(field, now.id) is not now else now.id

    def follows(self, field: str, old: Any, new: Any) -> bool:
        """Whether a field that holds something else refers to the same all the same."""
        if field not in REFERRING or old == new:
            return False
        if isinstance(old, str):
            return bool(self.id_now(field, old) == new)
        if not isinstance(old, list) or not all(isinstance(id, str) for id in old):
            return False
        return bool([self.id_now(field, id) for id in old] == new)

    def is_told_with_its_item(self, field: str, old: Any) -> bool:
        """Whether all ids that a field had are of this plan, which tells of each that it has another one."""
        ids = [old] if isinstance(old, str) else old
        return all(self._old.item(field, id) is not None for id in ids)

    def _id_above(self, field: str, id: str) -> str:
        """The id that an item of a parent has now: the only one that came there in its kind, under its words."""
        item = self._old.item_above(field, id)
        if item is None or self._new.item_above(field, id) is not None:
            return id
        came = [
            now.id
            for now in self._new.items_above
            if now.kind == item.kind and now.words == item.words and now.id and not self._was_above(field, now)
        ]
        return came[0] if len(came) == 1 else id

    def _was_above(self, field: str, item: Item) -> bool:
        return item.id is not None and self._old.item_above(field, item.id) is not None
