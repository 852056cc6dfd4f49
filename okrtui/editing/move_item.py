"""Move an item: up, down, beside another one, or a key result under another objective."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from okrtui.document.edit import Edit, Move
from okrtui.document.refused import Refused
from okrtui.editing.finding_items import find_item
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.items import Item
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan

Direction = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class MoveItem:
    """Move the item `item`; exactly one of the others says where to."""

    item: str
    direction: Direction | None = None
    before: str | None = None
    after: str | None = None
    under: str | None = None

    @property
    def label(self) -> Sentence:
        """What was moved."""
        return Sentence("move {item}", item=Quoted(self.item))

    def edits(self, plan: Plan) -> Sequence[Edit]:
        """One move; none where the item is there already."""
        item = find_item(plan, self.item)
        to, place = self._where(plan, item)
        source, at = item.path[:-1], int(item.path[-1])
        if to == source and place == at:
            return []
        return [Move(item.path, to, place)]

    def _where(self, plan: Plan, item: Item) -> tuple[Path, int]:
        """The list to go to, and the place in it once the item is out of where it was."""
        source, at = item.path[:-1], int(item.path[-1])
        if self.under is not None:
            return self._under(plan, item)
        if self.direction is not None:
            count = sum(other.path[:-1] == source for other in plan.items)
            place = at + (1 if self.direction == "down" else -1)
            if not 0 <= place < count:
                first = Sentence("{item} is the first already", item=Quoted(item.words))
                raise Refused(first if place < 0 else Sentence("{item} is the last already", item=Quoted(item.words)))
            return source, place
        beside = self.before or self.after
        if beside is None:
            raise Refused(Sentence("say where to move it"))
        other = find_item(plan, beside)
        if other.kind != item.kind:
            raise Refused(Sentence("{item} is an item of another kind", item=Quoted(beside)))
        to, there = other.path[:-1], int(other.path[-1])
        place = there + (0 if self.before else 1)
        if to == source and at < place:
            place -= 1
        return to, place

    def _under(self, plan: Plan, item: Item) -> tuple[Path, int]:
        if item.kind != "key_result":
            raise Refused(Sentence("only a key result goes under an objective"))
        objective = find_item(plan, self.under or "")
        if objective.kind != "objective":
            raise Refused(
                Sentence("a key result goes under an objective, and {item} is none", item=Quoted(objective.words))
            )
        path = (*objective.path, "key_results")
        count = sum(other.path[:-1] == path for other in plan.items if other is not item)
        return path, count
