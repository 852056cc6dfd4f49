"""Pieces that several panes show alike."""

from collections.abc import Iterable

from okrtui.plan.figure import Figure
from okrtui.plan.pace import is_behind, points_of, said
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.severity import SEVERITIES, Severity
from okrtui.tui.drawing.cells import cell_len
from okrtui.tui.drawing.line import Piece, Pieces
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import SEVERITY_SIGNS


def severity_sign(palette: Palette, severity: Severity) -> Piece:
    """The sign of a severity in its colour."""
    style = {"error": palette.error, "warning": palette.warning, "advice": palette.advice}[severity]
    return Piece(SEVERITY_SIGNS[severity], style)


def counted(palette: Palette, remarks: Iterable[Diagnostic], *, all_kinds: bool = False) -> Pieces:
    """Sign and number of the most severe kind of remark, or of all kinds: `⚠ 2`; nothing where there are none."""
    severities = [remark.severity for remark in remarks]
    pieces: Pieces = []
    for severity in SEVERITIES:
        if count := severities.count(severity):
            sign = severity_sign(palette, severity)
            pieces += [Piece("  ", palette.text)] if pieces else []
            pieces += [sign, Piece(f" {count}", palette.text)]
            if not all_kinds:
                break
    return pieces


def pace_piece(palette: Palette, pace: Figure, room: int) -> Piece:
    """A pace in words: “ahead 3”, “late 11”; its points alone where there are not so many cells, “+3”, “−11”.

    It is coloured from where it is told as behind.
    """
    words = str(said(pace))
    if cell_len(words) > room:
        points = points_of(pace)
        words = f"{'−' if points < 0 else '+' if points > 0 else '±'}{abs(points)}"
    if is_behind(pace):
        return Piece(words, palette.late)
    return Piece(words, palette.ahead if pace.value > 0 else palette.text)
