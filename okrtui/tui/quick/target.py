"""Where what is typed into a quick line goes: which kind of item, behind which one, under what."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from okrtui.document.edit import Value
from okrtui.editing.add_item import AddItem
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item, ItemKind
from okrtui.tui.board import Board


@dataclass(frozen=True, slots=True)
class Target:
    """A place for new items of a kind.

    `under` is the key of the objective that key results go to, `after` of the item that they go behind; at the end
    where there is none. `given` are fields that follow from the place: the team of a lane, what is served.
    """

    kind: ItemKind
    under: str | None = None
    after: str | None = None
    given: Mapping[str, Value] = field(default_factory=dict)

    def add(self, fields: Mapping[str, Value]) -> AddItem:
        """The command that adds an item with these fields here; lists are put together with what is given."""
        joined = dict(self.given)
        for name, value in fields.items():
            given = joined.get(name)
            if isinstance(given, list) and isinstance(value, list):
                joined[name] = [*given, *(each for each in value if each not in given)]
            else:
                joined[name] = value
        if self.after is not None:
            return AddItem(self.kind, joined, after=self.after)
        return AddItem(self.kind, joined, under=self.under)

    def heading(self, board: Board) -> str:
        """What is added, and under what."""
        match self.kind:
            case "objective":
                return _("New objective")
            case "key_result":
                above = next((each.words for each in board.objectives if each.key == self.under), "")
                return str(Sentence("New key result · {objective}", objective=above))
            case "initiative":
                served = self.given.get("serves")
                words = (
                    [board.plan.by_id[id].words for id in served if id in board.plan.by_id]
                    if isinstance(served, list)
                    else []
                )
                team = self.given.get("team")
                words += [board.team(team)] if isinstance(team, str) else []
                return str(Sentence("New initiative · {words}", words=words)) if words else _("New initiative")
        return {"person": _("New person"), "team": _("New team"), "priority": _("New priority"), "kpi": _("New KPI")}[
            self.kind
        ]


def below(board: Board, kind: ItemKind, item: Item | None, objective: Item | None) -> Target | Sentence:
    """The place below an item for another one of a kind; `objective` is the one whose key results are shown.

    A sentence says why there is none.
    """
    if kind == "key_result":
        if objective is None:
            return Sentence("a key result needs an objective: add one first")
        last = board.key_results(objective)[-1:]
        behind = item if item is not None and item.kind == "key_result" else (last[0] if last else None)
        return Target(kind, under=objective.key, after=None if behind is None else behind.key)
    if kind == "initiative":
        return _initiative_at(item)
    return Target(kind, after=item.key if item is not None and item.kind == kind else None)


def _initiative_at(item: Item | None) -> Target:
    """The place for an initiative on the row of an item: in its lane, behind it."""
    given: dict[str, Value] = {}
    if item is not None and isinstance(item.part, Initiative) and item.part.team:
        given["team"] = item.part.team
    elif item is not None and item.kind == "team":
        given["team"] = item.key
    elif item is not None and item.kind in ("objective", "key_result") and item.id is not None:
        given["serves"] = [item.id]
    return Target("initiative", after=item.key if item is not None and item.kind == "initiative" else None, given=given)


def under(board: Board, item: Item | None) -> Target | Sentence:
    """The place under an item: for key results under an objective, for initiatives that serve a key result.

    A sentence says why there is none.
    """
    if item is None:
        return Sentence("there is nothing here to add it under")
    match item.kind:
        case "objective":
            return below(board, "key_result", None, item)
        case "key_result" if item.id is None:
            return Sentence("it has no id that an initiative could serve: its remark proposes one")
        case "key_result" | "team":
            return _initiative_at(item)
    return Sentence("nothing stands under this: add below it instead")
