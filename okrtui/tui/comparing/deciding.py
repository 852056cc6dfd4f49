"""The word of why for a target that was eased, written into the plan as a decision."""

from typing import TYPE_CHECKING

from textual.geometry import Region, Size

from okrtui.editing.decide import Decide
from okrtui.locales.sentence import Sentence
from okrtui.review.comparison import OF_CHANGES
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.finding import item_path
from okrtui.tui.comparing.entries import waits_for_decision
from okrtui.tui.drawing.cells import wrap
from okrtui.tui.drawing.line import Piece, Pieces
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.prompt import Prompt, Understood

if TYPE_CHECKING:
    from okrtui.tui.comparing.comparing import Comparing

_HINTS = (Hint("↵", Sentence("write the decision")), Hint("esc", Sentence("leave")))
_WIDTH, _TOLD_LINES = 74, 2


class Deciding:
    """Asks for one line, and writes it as one step."""

    def __init__(self, comparing: "Comparing") -> None:
        self._comparing = comparing
        self._workbench = comparing.workbench

    def ask(self) -> None:
        """Ask; where nothing here waits for a decision, say so."""
        remark = self._remark()
        if remark is None:
            self._workbench.say(self._why_not())
            return
        prompt = Prompt(
            self._workbench.palette,
            str(Sentence("why · {remark}", remark=remark.message)),
            understand=lambda _text, _cursor: Understood(self._told()),
            on_taken=self._take,
            on_closed=self._workbench.uncover,
            beside=_place,
            after_frame=self._workbench.after_frame,
            height=5,
        )
        self._workbench.lay_over(prompt, _HINTS)

    def _remark(self) -> Diagnostic | None:
        """What waits for a decision at the selected change."""
        entry = self._comparing.view.entry
        return None if entry is None else waits_for_decision(entry)

    def _why_not(self) -> Sentence:
        entry = self._comparing.view.entry
        told = next((remark for remark in entry.remarks if remark.code in OF_CHANGES), None) if entry else None
        return Sentence("nothing here waits for a decision") if told is None else told.help

    def _told(self) -> list[Pieces]:
        """What would be written, and who answers for it."""
        palette, remark = self._workbench.palette, self._remark()
        if remark is None or remark.fix is None:
            return []
        told = remark.fix.description
        owner = self._owner(remark)
        if owner is not None:
            name = self._workbench.board.person(owner)
            told = Sentence("{proposal}; who answers for it: {owner}", proposal=told, owner=name)
        return [[Piece(words, palette.faint)] for words in wrap(str(told), _WIDTH, _TOLD_LINES)]

    def _owner(self, remark: Diagnostic) -> str | None:
        """Who answers for what was eased: its owner, or that of its objective."""
        plan = self._workbench.session.plan
        path = item_path(remark.path)
        items = {item.path: item.part for item in plan.items}
        for part in (items.get(path), items.get(path[:2])):
            owner = getattr(part, "owner", None)
            if owner:
                return str(owner)
        return None

    def _take(self, text: str) -> Sentence | None:
        remark = self._remark()
        if not self._comparing.fresh or remark is None or remark.fix is None:
            return Sentence("the plan has just changed: look again")
        command = Decide(remark.fix, text, self._owner(remark))
        refusal = self._workbench.session.apply(command)
        if refusal is None:
            self._workbench.uncover()
            key = self._workbench.keymap.shown("undo")
            self._workbench.say(Sentence("done: {change}; {key} undoes it", change=command.label, key=key))
        return refusal


def _place(size: Size) -> Region:
    """A third of the way down."""
    return Region(0, size.height // 3, size.width, 1)
