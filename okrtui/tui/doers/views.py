"""What the workbench opens over its panes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.geometry import Size

from okrtui.locales.sentence import Sentence
from okrtui.rules.diagnostic import Diagnostic
from okrtui.tui.screens.arrangement import regions
from okrtui.tui.widgets.keys import SCROLL_HINTS, Hint

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


SOURCE_HINTS = (
    Hint("esc", Sentence("back to the plan")),
    Hint("^S", Sentence("save")),
    Hint("^Z", Sentence("undo")),
    Hint("^Y", Sentence("redo")),
)


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench

    def help(self) -> None:
        """The keys of what has the focus."""
        from okrtui.tui.help_sections import Telling, workbench_sections  # not needed for the first frame
        from okrtui.tui.widgets.help import Help

        workbench = self._workbench
        overlay = workbench.overlay
        above = None if overlay is None else overlay.KEYS
        telling = Telling()
        if workbench.walking is not None:
            from okrtui.tui.walkthrough.keys_told import telling as telling_in  # most often nobody walks

            telling = telling_in(workbench.walking)
        sections = workbench_sections(workbench.keymap, workbench.active.id or "", above, telling)
        if overlay is None:
            workbench.open(Help(workbench.palette, sections, workbench.close), SCROLL_HINTS)
        else:
            workbench.lay_over(Help(workbench.palette, sections, workbench.uncover), SCROLL_HINTS)

    def explain(self) -> None:
        """What is behind the remark at hand."""
        from okrtui.tui.widgets.explanation import Explanation  # not needed for the first frame

        workbench = self._workbench
        overlay = workbench.overlay
        remark = (overlay and overlay.remark) or workbench.remark.remark
        if remark is None:
            workbench.say(Sentence("there is no remark here"))
        elif overlay is None:
            workbench.open(Explanation(workbench.palette, remark, workbench.close), SCROLL_HINTS)
        else:
            workbench.lay_over(Explanation(workbench.palette, remark, workbench.uncover), SCROLL_HINTS)

    def read(self) -> None:
        """Everything about the selected item."""
        from okrtui.tui.widgets.reading import Reading  # not needed for the first frame

        workbench = self._workbench
        item = workbench.item
        if item is not None:
            reading = Reading(
                workbench.palette,
                workbench.board,
                item,
                beside=_beside_objectives,
                on_closed=workbench.close,
            )
            workbench.open(reading, SCROLL_HINTS)

    def maximise(self) -> None:
        """The active pane over all the others, or each in its place again."""
        self._workbench.turn_maximised()

    def draw_anew(self) -> None:
        """Write the whole screen again, whatever the terminal shows now."""
        self._workbench.program.draw_anew()

    def suspend(self) -> None:
        """Back to the shell, until it brings the program to the fore again."""
        self._workbench.app.action_suspend_process()

    def source(self) -> None:
        """The text of the file, at the selected item or the first place that does not parse."""
        from okrtui.tui.source.source_view import SourceView  # not needed for the first frame

        workbench = self._workbench
        view = SourceView(
            workbench.palette,
            workbench.session,
            workbench.offset_here,
            on_judged=self._judged,
            on_left=self._source_left,
            on_typed=workbench.keep_typed,
            after_frame=workbench.after_frame,
        )
        workbench.open(view, SOURCE_HINTS)
        self._judged(view.remark_here(), workbench.session.diagnostics)

    def source_where_nothing_else_shows(self) -> None:
        """Open the text where it does not parse and nothing of a plan is left to be shown."""
        document, plan = self._workbench.session.document, self._workbench.board.plan
        if document.slips and not plan.items and plan.header.title is None:
            self.source()

    def _judged(self, remark: Diagnostic | None, remarks: Sequence[Diagnostic]) -> None:
        """Tell a remark on the text as it is typed, and count all of them."""
        self._workbench.header.count(remarks)
        self._workbench.remark.show([] if remark is None else [remark], "")

    def _source_left(self, key: str) -> None:
        workbench = self._workbench
        if key == "ctrl+s":
            workbench.keep_typed(None)
            workbench.do("save")
            return
        workbench.header.count(None)
        workbench.close()
        workbench.show_all()
        if key != "escape":
            workbench.do("quit")


def _beside_objectives(size: Size) -> int:
    objectives = regions(size).get("objectives")
    return 0 if objectives is None else objectives.right
