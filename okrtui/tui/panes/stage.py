"""The stage: what a walkthrough shows, one objective at a time."""

from collections.abc import Sequence

from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.plan.agenda import Agenda
from okrtui.plan.agenda_step import AgendaStep
from okrtui.plan.items import Item
from okrtui.tui.board import Board, key_of
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.panes.pane import Pane
from okrtui.tui.panes.row import Key, Row
from okrtui.tui.panes.stage_closing import closing_rows
from okrtui.tui.panes.stage_objective import StagedObjective
from okrtui.tui.panes.stage_opening import opening_rows
from okrtui.tui.walkthrough.decided import Decided


class StagePane(Pane):
    """An objective with all that belongs to it, calm and large; before the first one the plan in all, at the end
    what was decided.

    Rows are items, so that keys do with them what they do in the workbench.
    """

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="stage")
        self.board: Board | None = None
        self.agenda: Agenda | None = None
        self.step: AgendaStep | None = None
        self.decided = Decided()
        self._made: dict[Key, Sequence[Row]] = {}
        self._made_for: tuple[object, ...] = ()

    def take(self, board: Board, agenda: Agenda, step: AgendaStep, decided: Decided) -> None:
        """Have a step of the walkthrough drawn the next time."""
        if self.step is None or self.step.key != step.key:
            self.begin_anew()
        self.board, self.agenda, self.step, self.decided = board, agenda, step, decided
        self.settle(self._row_keys())

    @property
    def made_of(self) -> tuple[object, ...]:
        return self.board, self.agenda, self.step, self.decided

    def _row_keys(self) -> Sequence[Key]:
        if self.board is None or self.step is None or self.agenda is None:
            return []
        match self.step.kind:
            case "opening":
                return [key_of(step.item) for step in self.agenda.objectives if step.item is not None]
            case "closing":
                return [row.key for row in closing_rows(self.palette, self.decided, 0)]
        staged = self._staged(self.board)
        return [] if staged is None else [key_of(item) for item in staged.items]

    def _staged(self, board: Board) -> StagedObjective | None:
        item = self.item_here(board)
        return None if item is None else StagedObjective(board, item, self.palette)

    def item_here(self, board: Board) -> Item | None:
        """The objective that is shown, as the plan has it now."""
        item = None if self.step is None else self.step.item
        return None if item is None else board.by_key.get(key_of(item))

    def heading(self) -> str:
        if self.step is None or self.agenda is None:
            return ""
        number, count = self.agenda.number_of(self.step.key), len(self.agenda.objectives)
        match self.step.kind:
            case "opening":
                return str(Sentence("{count} objective", "{count} objectives", count=count))
            case "closing":
                return _("What was decided")
        if number is None:
            return _("An objective")
        return str(Sentence("Objective {number} of {count}", number=number, count=count))

    def empty_words(self) -> str:
        if self.step is not None and self.step.kind == "closing":
            return _("nothing was decided or changed yet")
        words = _("no objective yet")
        return words if self.board is None else self.board.nothing(words)

    def rows(self, width: int, room: int) -> Sequence[Row]:
        if self.board is None or self.step is None or self.agenda is None:
            return ()
        match self.step.kind:
            case "opening":
                return opening_rows(self.palette, self.board, self.agenda, width, room)
            case "closing":
                return closing_rows(self.palette, self.decided, width)
        return self._objective_rows(self.board, self.step, width, room)

    def _objective_rows(self, board: Board, step: AgendaStep, width: int, room: int) -> Sequence[Row]:
        """The rows of an objective, made once as long as plan, room and colours are the same."""
        made_for = (board, width, room, self.palette)
        if self._made_for != made_for:
            self._made_for, self._made = made_for, {}
        if step.key not in self._made:
            item = None if step.item is None else board.by_key.get(key_of(step.item))
            self._made[step.key] = () if item is None else StagedObjective(board, item, self.palette).rows(width, room)
        return self._made[step.key]

    def prepare(self, step: AgendaStep) -> None:
        """Make the rows of a step that one is likely to go to."""
        if self.board is not None and step.kind == "objective" and self.size:
            self._objective_rows(self.board, step, *self.room_for_rows)
