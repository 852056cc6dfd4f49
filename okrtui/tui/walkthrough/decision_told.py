"""What a decision that is being typed is understood as, told in lines below it."""

from collections.abc import Sequence

from okrtui.editing.quick.decision_line import DecisionContext, decision_completions, read_decision
from okrtui.editing.quick.quick_line import Unclear
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.words import DECISIONS
from okrtui.tui.drawing.cells import wrap
from okrtui.tui.drawing.line import Piece, Pieces
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.quick.telling import fields_in_order, unclear_told
from okrtui.tui.widgets.prompt import Candidate, Understood

EXAMPLE = Sentence("adjust: lower the target to 22 @claire 4/15")
"""A decision as one types it."""


def decision_understood(palette: Palette, text: str, cursor: int, context: DecisionContext, width: int) -> Understood:
    """What a line means now, how it can be completed, and the words of it that are in question.

    What is unclear is told in a low voice while the word under the cursor may only be half typed.
    """
    line = read_decision(text, context)
    if not text.strip():
        told = _ways(palette, width)
    else:
        half = cursor > 0 and text[cursor - 1 : cursor].isalnum()
        told = fields_in_order(palette, line.fields, context.directory, width)
        told += unclear_told(palette, line.unclear, width, faint=half)
        if line.decision is not None:
            told += _added(palette, line.unclear, width)
    marked = (line.unclear[0].start, line.unclear[0].end) if line.unclear else None
    found = decision_completions(text, cursor, context)
    return Understood(told, [Candidate(*each) for each in found], marked)


def _added(palette: Palette, unclear: Sequence[Unclear], width: int) -> list[Pieces]:
    """Who becomes one of the people of the plan, where the line is taken as it stands."""
    return [
        [Piece(row, palette.faint)]
        for each in unclear
        if each.unlisted is not None
        for row in wrap(
            str(Sentence("as it stands, it adds the person {name} to the plan", name=Quoted(each.unlisted.name))),
            max(width, 1),
        )
    ]


def _ways(palette: Palette, width: int) -> list[Pieces]:
    """For an empty line: how one may look, and what may be decided."""
    told = (
        Sentence("for example: {line}", line=EXAMPLE),
        Sentence("begin with what is decided: {words}", words=list(DECISIONS.values())),
    )
    return [[Piece(row, palette.faint)] for each in told for row in wrap(str(each), max(width, 1))]
