"""The way down from objectives to what serves them and back up, while lines are typed."""

from okrtui.locales.sentence import Sentence
from okrtui.plan.items import Item, ItemKind
from okrtui.tui.board import Board
from okrtui.tui.quick.target import Target, below, under

_SHEET: tuple[ItemKind, ...] = ("priority", "person", "team", "kpi")
"""What stands on the plan sheet, in its order: there, the way leads from one list to the next."""


class Levels:
    """The place where the next line goes."""

    def __init__(self, target: Target) -> None:
        self.target = target

    def last(self, board: Board) -> Item | None:
        """The item behind which the next one goes."""
        after, kind = self.target.after, self.target.kind
        return next((item for item in board.plan.items if item.key == after and item.kind == kind), None)

    def added(self, id: str) -> None:
        """Go on behind what was added."""
        here = self.target
        self.target = Target(here.kind, here.under, id, here.given)

    def go_to(self, target: Target) -> None:
        """Go on at a place where one was before."""
        self.target = target

    def down(self, board: Board) -> Sentence | None:
        """Go on under the last item; gives why not."""
        if self.target.kind in _SHEET:
            self.target = self._beside(board, 1)
            return None
        target = under(board, self.last(board))
        if isinstance(target, Sentence):
            return target
        self.target = target
        return None

    def up(self, board: Board) -> Sentence | None:
        """Go on above the items of this kind; gives why not."""
        if self.target.kind in _SHEET:
            self.target = self._beside(board, -1)
            return None
        target = self._over(board)
        if isinstance(target, Sentence):
            return target
        self.target = target
        return None

    def _beside(self, board: Board, steps: int) -> Target:
        """The end of another list of the plan sheet, from the last to the first."""
        kind = _SHEET[(_SHEET.index(self.target.kind) + steps) % len(_SHEET)]
        items = [item for item in board.plan.items if item.kind == kind]
        return Target(kind, after=items[-1].key if items else None)

    def _over(self, board: Board) -> Target | Sentence:
        served = self.target.given.get("serves")
        if self.target.kind == "initiative" and isinstance(served, list) and served:
            item = board.plan.by_id.get(str(served[0]))
            if item is not None:
                return below(board, item.kind, item, board.objective_of(item))
        if self.target.kind == "key_result":
            above = next((each for each in board.objectives if each.key == self.target.under), None)
            return below(board, "objective", above, None)
        return Sentence("nothing stands above this")
