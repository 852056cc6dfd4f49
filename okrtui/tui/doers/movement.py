"""Moving about in the workbench: between panes, in a pane, from remark to remark."""

from typing import TYPE_CHECKING

from okrtui.document.document import Document
from okrtui.locales.sentence import Sentence
from okrtui.plan.items import Item
from okrtui.plan.path import Path
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.finding import item_path
from okrtui.tui.board import key_of
from okrtui.tui.panes.pane import Pane

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench
        self._left_for_sheet: Pane | None = None

    def objectives(self) -> None:
        """Go to the objectives."""
        self._workbench.activate(self._workbench.objectives)

    def key_results(self) -> None:
        """Go to the key results."""
        self._workbench.activate(self._workbench.key_results)

    def calendar(self) -> None:
        """Go to the calendar."""
        self._workbench.activate(self._workbench.calendar)

    def sheet(self) -> None:
        """Go to the plan sheet, and from there back to the pane that one came from."""
        workbench = self._workbench
        if workbench.active is workbench.sheet:
            workbench.activate(self._left_for_sheet or workbench.objectives)
        else:
            self._left_for_sheet = workbench.active
            workbench.activate(workbench.sheet)

    def next_pane(self) -> None:
        """Go to the next pane, from the last to the first."""
        self._turn(1)

    def previous_pane(self) -> None:
        """Go to the pane before, from the first to the last."""
        self._turn(-1)

    def _turn(self, steps: int) -> None:
        if self._workbench.active is self._workbench.sheet:
            self._workbench.sheet.move_section(steps)
            return
        panes = self._workbench.panes
        place = panes.index(self._workbench.active)
        self._workbench.activate(panes[(place + steps) % len(panes)])

    def down(self) -> None:
        """One row down."""
        self._workbench.active.move(1)

    def up(self) -> None:
        """One row up."""
        self._workbench.active.move(-1)

    def right(self) -> None:
        """From an objective to its key results."""
        if self._workbench.active is self._workbench.objectives:
            self.key_results()

    def left(self) -> None:
        """From a key result back to its objective."""
        if self._workbench.active is self._workbench.key_results:
            self.objectives()

    def first(self) -> None:
        """To the first row."""
        self._workbench.active.move_to_end(last=False)

    def last(self) -> None:
        """To the last row."""
        self._workbench.active.move_to_end(last=True)

    def page_down(self) -> None:
        """A page down."""
        self._workbench.active.move_page(1)

    def page_up(self) -> None:
        """A page up."""
        self._workbench.active.move_page(-1)

    def next_remark(self) -> None:
        """To the next remark in the order of the file, from the last to the first; a filter hides those of others."""
        self._to_remark(1)

    def previous_remark(self) -> None:
        """To the remark before, from the first to the last."""
        self._to_remark(-1)

    def _to_remark(self, steps: int) -> None:
        workbench = self._workbench
        diagnostics = workbench.board.shown_diagnostics
        if not diagnostics:
            none = Sentence("no remarks") if workbench.board.filter is None else Sentence("no remarks on what is shown")
            workbench.say(none)
            return
        now = workbench.remark.remark
        if now is not None and now in diagnostics:
            place = (diagnostics.index(now) + steps) % len(diagnostics)
        else:
            place = 0 if steps > 0 else len(diagnostics) - 1
        self.to_remark(diagnostics[place])

    def to_remark(self, remark: Diagnostic) -> None:
        """Select what a remark is about, and tell it."""
        workbench = self._workbench
        path = item_path(remark.path)
        item = next((item for item in workbench.board.plan.items if item.path == path), None)
        if item is not None:
            self.to_item(item)
        else:
            self.to_sheet(remark.path)
        board = workbench.board  # another one where the filter hid it
        among = board.shown_diagnostics if remark in board.shown_diagnostics else board.diagnostics
        workbench.remark.show_one(remark, among, of_shown=len(among) < len(board.diagnostics))

    def to_sheet(self, path: Path) -> bool:
        """Select what the plan sheet shows of a path; False where it shows nothing of it."""
        workbench = self._workbench
        if workbench.walking is not None or not workbench.sheet.select_path(path):
            return False
        workbench.activate(workbench.sheet)
        workbench.show_selection()
        return True

    def to_item(self, item: Item) -> None:
        """Select an item in the pane that shows it; what no pane shows is left alone. A filter must not hide it."""
        workbench = self._workbench
        if workbench.walking is not None:
            workbench.walking.selects(key_of(item))
            return
        if not workbench.board.shows(item):
            workbench.show_only(None)
            workbench.say(Sentence("everything is shown again: the filter hid what you went to"))
        board = workbench.board
        match item.kind:
            case "objective":
                workbench.objectives.select(key_of(item))
                workbench.activate(workbench.objectives)
            case "key_result":
                above = board.objective_of(item)
                if above is not None:
                    workbench.objectives.select(key_of(above))
                    workbench.key_results.take(board, above)
                    workbench.key_results.select(key_of(item))
                    workbench.activate(workbench.key_results)
            case "person" | "priority" | "kpi":
                self._to_sheet(item)
            case "team" if workbench.active is workbench.sheet:
                self._to_sheet(item)
            case "initiative" | "team":
                workbench.calendar.select(key_of(item))
                workbench.activate(workbench.calendar)
        workbench.show_selection()

    def to_changed(self, before: Document) -> None:
        """Select the item that is another than before; nothing moves where that is none, or several."""
        from okrtui.tui.changed_item import changed_item  # not needed for the first frame

        session = self._workbench.session
        item = None if session.document is before else changed_item(before, session.document, session.plan)
        if item is not None:
            self.to_item(item)

    def _to_sheet(self, item: Item) -> None:
        sheet = self._workbench.sheet
        sheet.select(key_of(item))
        self._workbench.activate(sheet)
