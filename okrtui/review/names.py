"""What the items of a plan are called in a sentence."""

from datetime import date

from okrtui.locales.sentence import Quoted
from okrtui.plan.items import Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.kpi import Kpi
from okrtui.plan.path import Path, pointer
from okrtui.plan.plan import Plan

_LONGEST = 120
"""Characters of a text that a sentence repeats."""


class Names:
    """The items of a plan by place and by id, in the words of a reader."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._by_path: dict[Path, Item] = {item.path: item for item in plan.items}
        self._people = {item.id: item for item in plan.items if item.kind == "person"}
        self._teams = {item.id: item for item in plan.items if item.kind == "team"}

    def words(self, path: Path) -> Quoted:
        """What the item at a path is called; its place where there is none."""
        item = self._by_path.get(path)
        return Quoted(shortened(pointer(path) if item is None else item.words))

    def name(self, field: str, id: str) -> Quoted:
        """What the item is called that a field refers to by id; the id itself where the plan has none."""
        if field == "owner":
            item = self._people.get(id) or self._teams.get(id)
        elif field == "team":
            item = self._teams.get(id)
        else:
            item = self.plan.by_id.get(id)
        return Quoted(shortened(id if item is None else item.words))

    def unit(self, path: Path) -> str | None:
        """The unit of the key result or KPI at a path."""
        item = self._by_path.get(path)
        return item.part.unit if item is not None and isinstance(item.part, KeyResult | Kpi) else None

    def day_of_review(self, path: Path) -> date | None:
        """The day of the review at a path, where it has one."""
        place = path[1]
        reviews = self.plan.reviews
        return reviews[place].date if isinstance(place, int) and place < len(reviews) else None


def shortened(text: str) -> str:
    """A text on one line, not longer than a sentence can bear."""
    line = " ".join(text[: 2 * _LONGEST].split())
    return line if len(line) <= _LONGEST and len(text) <= 2 * _LONGEST else f"{line[: _LONGEST - 1]}…"
