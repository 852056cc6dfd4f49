"""The key results of the selected objective."""

from collections.abc import Sequence

from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.plan.items import Item
from okrtui.text.safe import visible
from okrtui.tui.board import Board, key_of
from okrtui.tui.drawing.cells import cell_len
from okrtui.tui.drawing.frame import BESIDE_HEADING
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.panes.key_result_rows import KeyResultRows
from okrtui.tui.panes.pane import Pane
from okrtui.tui.panes.row import Row, written_out

_MOST_TITLE_LINES = 2


class KeyResultsPane(Pane):
    """Two lines a key result: metric, where it goes from and to, current value; owner, curve, progress and pace."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="key_results")
        self.board: Board | None = None
        self.objective: Item | None = None

    def take(self, board: Board, objective: Item | None) -> None:
        """Have the key results of an objective drawn the next time."""
        if objective is None or self.objective is None or key_of(objective) != key_of(self.objective):
            self.begin_anew()
        self.board, self.objective = board, objective
        self.settle([key_of(item) for item in board.shown_key_results(objective)] if objective is not None else [])

    @property
    def made_of(self) -> tuple[object, ...]:
        return self.board, None if self.objective is None else self.objective.path

    def heading(self) -> str:
        """Whose key results they are; cut short, that would say no more than the row of the list beside it."""
        if self.objective is None:
            return _("Key results")
        whole = str(Sentence("Key results · {objective}", objective=self.objective.words))
        beside_objectives = self.region.x > 0
        if beside_objectives and cell_len(visible(whole)) > self.size.width - BESIDE_HEADING:
            return _("Key results")
        return whole

    def empty_words(self) -> str:
        words = _("no key result yet") if self.objective is not None else ""
        return words if self.board is None else self.board.nothing(words)

    def rows(self, width: int, room: int) -> Sequence[Row]:
        board = self.board
        if board is None or self.objective is None:
            return ()
        items = board.shown_key_results(self.objective)
        rows = KeyResultRows(self.palette, board, items, width)
        return written_out(rows.rows, _MOST_TITLE_LINES, room)
