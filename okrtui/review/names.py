"""What the items of a plan are called in a sentence."""

from collections.abc import Sequence
from datetime import date

from okrtui.locales.sentence import Quoted
from okrtui.plan.items import Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.kpi import Kpi
from okrtui.plan.path import Path
from okrtui.plan.place_words import place_words
from okrtui.plan.plan import Plan

LONGEST = 120
"""Characters of a text that a sentence repeats."""


class Names:
    """The items of a plan by place and by id, in the words of a reader; `above` are its parents, the nearest first.

    No text is repeated in more than `longest` characters.
    """

    def __init__(self, plan: Plan, above: Sequence[Plan] = (), longest: int = LONGEST) -> None:
        self.plan = plan
        self._longest = longest
        self._by_path: dict[Path, Item] = {item.path: item for item in plan.items}
        self._ids = [_Ids(each) for each in (plan, *above)]
        self.items_above: tuple[Item, ...] = tuple(item for each in above for item in each.items)

    def words(self, path: Path) -> Quoted:
        """What the item at a path is called; its place where there is none."""
        item = self._by_path.get(path)
        return self.quoted(str(place_words(path)) if item is None else item.words)

    def name(self, field: str, id: str) -> Quoted:
        """What the item is called that a field refers to by id; the id itself where no plan has it."""
        item = self.item(field, id) or self.item_above(field, id)
        return self.quoted(id if item is None else item.words)

    def quoted(self, text: str) -> Quoted:
        """A text in quotation marks, not longer than a sentence about this plan can bear."""
        return Quoted(shortened(text, self._longest))

    def item(self, field: str, id: str) -> Item | None:
        """The item of the plan itself that a field refers to by id."""
        return self._ids[0].item(field, id)

    def item_above(self, field: str, id: str) -> Item | None:
        """The item of the nearest parent that a field refers to by id."""
        return next((item for ids in self._ids[1:] if (item := ids.item(field, id)) is not None), None)

    def item_at(self, path: Path) -> Item | None:
        """The item at a path."""
        return self._by_path.get(path)

    def unit(self, path: Path) -> str | None:
        """The unit of the key result or KPI at a path."""
        item = self._by_path.get(path)
        return item.part.unit if item is not None and isinstance(item.part, KeyResult | Kpi) else None

    def day_of_review(self, path: Path) -> date | None:
        """The day of the review at a path, where it has one."""
        place = path[1]
        reviews = self.plan.reviews
        return reviews[place].date if isinstance(place, int) and place < len(reviews) else None


class _Ids:
    """The three spaces of ids of one plan."""

    def __init__(self, plan: Plan) -> None:
        self._shared = plan.by_id
        self._people = {item.id: item for item in plan.items if item.kind == "person"}
        self._teams = {item.id: item for item in plan.items if item.kind == "team"}

    def item(self, field: str, id: str) -> Item | None:
        """The item that a field refers to by id."""
        if field == "owner":
            return self._people.get(id) or self._teams.get(id)
        return self._teams.get(id) if field == "team" else self._shared.get(id)


def shortened(text: str, longest: int = LONGEST) -> str:
    """A text on one line, not longer than a sentence can bear; where that is little, cut between two words."""
    line = " ".join(text[: 2 * LONGEST].split())
    if len(line) <= longest and len(text) <= 2 * LONGEST:
        return line
    cut = line[: longest - 1]
    space = cut.rfind(" ") if longest < LONGEST and line[longest - 1 : longest] != " " else -1
    return f"{(cut if space <= longest // 2 else cut[:space]).rstrip()}…"
