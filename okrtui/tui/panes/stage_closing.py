"""What was decided, at the end of a walkthrough."""

from collections.abc import Sequence

from okrtui.tui.drawing.cells import wrap
from okrtui.tui.drawing.line import Piece
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.panes.row import Row, RowLine
from okrtui.tui.walkthrough.decided import Decided


def closing_rows(palette: Palette, decided: Decided, width: int) -> Sequence[Row]:
    """A row a sentence, below the heading of what it is about; with a width of 0 only their keys count."""
    rows: list[Row] = []
    for place, (about, sentences) in enumerate(decided.told):
        gap = [RowLine([])] if rows else []
        if gap:
            rows[-1] = rows[-1]._replace(lines=[*rows[-1].lines, *gap])
        rows.append(Row(f"decided {place}", [RowLine([Piece(about, palette.strong)])]))
        for number, sentence in enumerate(sentences):
            lines = [RowLine([Piece(f"  {words}", palette.text)]) for words in wrap(sentence, max(width - 2, 1))]
            rows.append(Row(f"decided {place} {number}", lines if width else [RowLine([])]))
    return rows
