"""One sitting in which figures are noted: a prompt that goes from item to item."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.geometry import Region, Size

from okrtui.document.refused import Refused
from okrtui.editing.finding_items import find_item
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.tui.check_in.key_result_question import KeyResultQuestion
from okrtui.tui.check_in.kpi_question import KpiQuestion
from okrtui.tui.check_in.prompt import HINTS, TYPED_HINTS, CheckInPrompt
from okrtui.tui.check_in.question import Entry, Question
from okrtui.tui.check_in.round_over import RoundOver
from okrtui.tui.check_in.walk import Walk
from okrtui.tui.drawing.frame import EDGES
from okrtui.tui.screens.arrangement import regions
from okrtui.tui.widgets.prompt import Understood

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench

_MARGINS = 3
"""Cells beside the text of a prompt."""


class Sitting:
    """One walk over key results or KPIs, from the first prompt to what it ends with."""

    def __init__(
        self, workbench: "Workbench", walk: Walk, noted: dict[str, Entry], on_observing: Callable[[], None]
    ) -> None:
        self._workbench = workbench
        self._walk = walk
        self._noted = noted
        self._on_observing = on_observing
        self._back = workbench.active, [(pane, pane.selected) for pane in workbench.panes]
        self._prompt: CheckInPrompt | None = None
        self._item = find_item(workbench.session.plan, walk.key)

    def ask(self) -> None:
        """Ask the first item."""
        workbench = self._workbench
        self._select()
        self._prompt = CheckInPrompt(
            workbench.palette,
            self._heading(),
            understand=self._understand,
            on_taken=self._take,
            on_turned=self._turn,
            on_closed=self._leave,
            beside=self._beside,
            after_frame=workbench.after_frame,
        )
        workbench.open(self._prompt, HINTS)
        self._show_hint()

    @property
    def _question(self) -> Question:
        asks = KpiQuestion if self._item.kind == "kpi" else KeyResultQuestion
        return asks(self._workbench.session, self._walk.key, self._noted)

    def _heading(self) -> str:
        walk = self._walk
        return f"{walk.number}/{max(walk.total, walk.number)} · {self._question.heading()}"

    def _understand(self, text: str, _cursor: int) -> Understood:
        workbench = self._workbench
        if workbench.overlay is self._prompt:
            workbench.keys.show(TYPED_HINTS if text.strip() else HINTS)
        width = self._beside(workbench.size).width - EDGES - _MARGINS
        return Understood(self._question.told(workbench.palette, text, width))

    def _take(self, text: str) -> Sentence | None:
        """Note an answer, and go on to the next item."""
        question = self._question
        try:
            if text.strip() or not question.corrects:
                refusal = self._workbench.session.apply(question.command(text))
                if refusal is not None:
                    return refusal
            question.take_in()
        except Refused as refused:
            return refused.sentence
        self._walk.note()
        self._turn(1)
        return None

    def _turn(self, steps: int) -> None:
        """Go on or back, past what has gone meanwhile; the walk ends where there is no more to ask."""
        turned = self._walk.turn(steps)
        while turned and not self._is_there():
            turned = self._walk.turn(steps)
        if turned and self._prompt is not None:
            self._select()
            self._prompt.begin(heading=self._heading())
            self._show_hint()
        elif steps > 0:
            self._end()

    def _is_there(self) -> bool:
        return any(item.key == self._walk.key for item in self._workbench.session.plan.items)

    def _show_hint(self) -> None:
        self._workbench.remark.show((), str(self._question.hint()))

    def _select(self) -> None:
        """Show the item that is asked in its pane."""
        workbench = self._workbench
        self._item = find_item(workbench.session.plan, self._walk.key)
        workbench.movement.to_item(self._item)

    def _end(self) -> None:
        """All were asked: what the week brings, where this was a round and not one key result alone."""
        workbench = self._workbench
        walk = self._walk
        self._go_back()
        if self._item.kind == "kpi":
            workbench.say(Sentence("{count} KPI observed", "{count} KPIs observed", count=walk.noted))
        elif walk.total > 1:
            over = RoundOver(
                workbench.palette,
                workbench.board,
                noted=walk.noted,
                left=len(walk.left),
                on_closed=workbench.close,
                on_observing=self._on_observing,
            )
            workbench.open(over, over.hints)
        elif walk.noted:
            workbench.say(Sentence("checked in: {item}; nothing else is due", item=Quoted(self._item.words)))

    def _leave(self) -> None:
        self._go_back()
        if self._walk.noted:
            noted = Sentence("{count} key result checked in", "{count} key results checked in", count=self._walk.noted)
            self._workbench.say(noted)

    def _go_back(self) -> None:
        """Close, and select what was selected before."""
        workbench = self._workbench
        workbench.close()
        active, selected = self._back
        for pane, key in selected:
            if key is not None:
                pane.select(key)
        workbench.activate(active)
        workbench.show_selection()

    def _beside(self, size: Size) -> Region:
        """Where the prompt lies: below objectives and key results, which stay in sight; in a walkthrough at its row."""
        if self._workbench.walking is not None:
            return self._workbench.row_on(size)
        places = regions(size)
        width = places["calendar"].right if "calendar" in places else size.width
        top = places["calendar"].y if "calendar" in places else size.height // 2
        return Region(0, top + 1, width, 1)
