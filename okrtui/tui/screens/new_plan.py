"""A new plan beside the others: which template, then period and title on one line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from okrtui.document.not_saved import NotSaved
from okrtui.document.refused import Refused
from okrtui.document.saving import save_new
from okrtui.editing.new_plan import TEMPLATES, new_plan, quarter_to_plan
from okrtui.editing.new_plan_line import PlanAsked, plan_asked
from okrtui.locales.catalogue import _
from okrtui.locales.language import current_language
from okrtui.locales.sentence import Sentence
from okrtui.plan.period import parse_period
from okrtui.tui.drawing.cells import cell_len, fit
from okrtui.tui.drawing.line import Piece, Pieces
from okrtui.tui.period_words import period_words
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.pick_list import Option, PickList
from okrtui.tui.widgets.prompt import Prompt, Understood

if TYPE_CHECKING:
    from okrtui.tui.screens.chooser import Chooser

_WORDS = {
    "quarter": Sentence("a quarter, with comments that explain the format"),
    "minimal": Sentence("only what a plan cannot be without"),
}

_PICK_HINTS = (Hint("↵", Sentence("take it")), Hint("esc", Sentence("close")))
_LINE_HINTS = (Hint("↵", Sentence("make it")), Hint("esc", Sentence("leave")))
_LINES = 4
"""The line that is typed, and what is understood of it."""


class NewPlan:
    """Asks, makes the file, and opens it."""

    def __init__(self, chooser: "Chooser") -> None:
        self._chooser = chooser
        self._template = TEMPLATES[0]

    def ask(self) -> None:
        """Ask for the template, then for the rest."""
        chooser = self._chooser
        options = [Option(name, str(_WORDS[name])) for name in TEMPLATES]
        heading = _("A new plan: what to begin with")
        listed = PickList(chooser.palette, heading, options, on_picked=self._picked, on_closed=chooser.close)
        chooser.open(listed, _PICK_HINTS)

    def _picked(self, keys: Sequence[str]) -> None:
        chooser = self._chooser
        self._template = keys[0]
        prompt = Prompt(
            chooser.palette,
            _("A new plan: its period and title"),
            understand=self._understand,
            on_taken=self._make,
            on_closed=chooser.close,
            beside=chooser.row_on,
            after_frame=chooser.call_after_refresh,
            height=_LINES,
            text=f"{quarter_to_plan(chooser.today)} ",
        )
        chooser.open(prompt, _LINE_HINTS)

    def _asked(self, line: str) -> PlanAsked:
        chooser = self._chooser
        default = quarter_to_plan(chooser.today)
        return plan_asked(line, default=default, untitled=_("plan"), folder=chooser.folder)

    def _understand(self, line: str, _cursor: int) -> Understood:
        asked = self._asked(line)
        period = parse_period(asked.period)
        days = Sentence("{period}: {start} to {end}", period=period_words(period), start=period.start, end=period.end)
        told = [
            (_("period"), str(days)),
            (_("title"), asked.title or _("that of the template")),
            (_("file"), asked.name),
        ]
        widest = max(cell_len(label) for label, _words in told)
        return Understood([self._told(fit(label, widest), words) for label, words in told])

    def _told(self, label: str, words: str) -> Pieces:
        palette = self._chooser.palette
        return [Piece(f"{label}  ", palette.faint), Piece(words, palette.text)]

    def _make(self, line: str) -> Sentence | None:
        chooser = self._chooser
        asked = self._asked(line)
        file = chooser.folder / asked.name
        try:
            save_new(file, new_plan(self._template, current_language(), period=asked.period, title=asked.title))
        except Refused as why:
            return why.sentence
        except NotSaved as why:
            return Sentence("not saved: {reason}", reason=why.sentence)
        chooser.close()
        chooser.open_plan(file)
        return None
