"""The remarks that a change draws, beside those that were there before."""

from collections.abc import Sequence

from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.severity import SEVERITIES
from okrtui.tui.drawing.cells import wrap
from okrtui.tui.drawing.line import Piece, Pieces
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.panes.pieces import severity_sign

_MOST = 2
_LINES, _IN_ALL = 3, 4
"""Lines of the longest remark, and of those that are told together."""


def remarks_drawn(before: Sequence[Diagnostic], after: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The remarks that a change draws, the most severe first; one whose words are others now is among them."""
    known = {(remark.path, remark.message) for remark in before}
    new = [remark for remark in after if (remark.path, remark.message) not in known]
    return sorted(new, key=lambda remark: SEVERITIES.index(remark.severity))


def told_in_short(palette: Palette, remarks: Sequence[Diagnostic], width: int) -> list[Pieces]:
    """The first of some remarks, in lines of `width` cells; the very first has three, if it needs them."""
    told: list[Pieces] = []
    for remark in remarks[:_MOST]:
        head = severity_sign(palette, remark.severity)
        for words in wrap(str(remark.message), max(width - 2, 1), min(_LINES, _IN_ALL - len(told))):
            told.append([head, Piece(f" {words}", palette.text)])
            head = Piece(" ", palette.text)
    return told
