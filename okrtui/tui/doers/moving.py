"""The line on which an initiative is moved by or to."""

from typing import TYPE_CHECKING

from okrtui.document.refused import Refused
from okrtui.editing.finding_items import find_item
from okrtui.editing.typed_day import TypingContext
from okrtui.editing.typed_move import read_move
from okrtui.locales.catalogue import _
from okrtui.locales.language import current_language
from okrtui.locales.sentence import Sentence
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item
from okrtui.tui.days_told import days_told
from okrtui.tui.drawing.cells import wrap
from okrtui.tui.drawing.frame import EDGES
from okrtui.tui.drawing.line import Piece, Pieces
from okrtui.tui.form.telling import refusal_told
from okrtui.tui.remarks_drawn import remarks_drawn, told_in_short
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.prompt import Prompt, Understood

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench

HINTS = (Hint("↵", Sentence("move it")), Hint("esc", Sentence("leave")))

_HEIGHT = 6
_MARGINS = 3
"""Cells beside the text of a prompt."""


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench

    def move_to(self) -> None:
        """Ask where to the selected initiative is moved."""
        workbench = self._workbench
        item = workbench.item
        if item is None or not isinstance(item.part, Initiative):
            workbench.say(Sentence("only initiatives have a place in the calendar"))
            return
        key = item.key
        prompt = Prompt(
            workbench.palette,
            f"{_('move')} · {item.words}",
            understand=lambda text, _cursor: Understood(self._told(key, text)),
            on_taken=lambda text: self._take(key, text),
            on_closed=workbench.close,
            beside=workbench.row_on,
            after_frame=workbench.after_frame,
            height=_HEIGHT,
        )
        workbench.open(prompt, HINTS)
        workbench.remark.show((), _("by or to: +2w, -3d, w5, Jan 11, Jan 11-Feb 5"))

    def _around(self) -> TypingContext:
        session = self._workbench.session
        return TypingContext(current_language(), session.today, session.plan.header.period)

    def _take(self, key: str, text: str) -> Sentence | None:
        """Move it, and tell the remark that this has drawn, else the new days."""
        workbench = self._workbench
        session = workbench.session
        before = session.diagnostics
        try:
            refusal = session.apply(read_move(find_item(session.plan, key), text, self._around()))
        except Refused as refused:
            return refused.sentence
        if refusal is not None:
            return refusal
        workbench.close()
        drawn = remarks_drawn(before, session.diagnostics)
        if drawn:
            workbench.remark.show_one(drawn[0], session.diagnostics)
        else:
            workbench.say(self._days(find_item(session.plan, key)))
        return None

    def _told(self, key: str, text: str) -> list[Pieces]:
        """The days that a text means, the remarks that they would draw, and the days as they are."""
        workbench = self._workbench
        session, palette = workbench.session, workbench.palette
        width = workbench.row_on(workbench.size).width - EDGES - _MARGINS
        try:
            item = find_item(session.plan, key)
            now = [Piece(str(Sentence("now {days}", days=self._days(item))), palette.faint)]
            if not text.strip():
                return [now]
            trial = session.trial(read_move(item, text, self._around()))
        except Refused as refused:
            return refusal_told(palette, refused.sentence, width)
        if trial.refusal is not None or trial.plan is None:
            return refusal_told(palette, trial.refusal or Sentence(""), width)
        then = next(each for each in trial.plan.items if each.path == item.path)
        days: list[Pieces] = [[Piece(part, palette.accent)] for part in wrap(str(self._days(then)), width)]
        drawn = remarks_drawn(session.diagnostics, trial.diagnostics)
        return [*days, *told_in_short(palette, drawn, width), now]

    def _days(self, item: Item) -> Sentence:
        if not isinstance(item.part, Initiative):
            raise TypeError(item.kind)
        return days_told(item.part, self._workbench.session.plan.header.period)
