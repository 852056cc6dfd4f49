"""The selected change looked at: before and after in full, and what is said of it."""

from itertools import zip_longest

from rich.segment import Segment
from textual.strip import Strip

from okrtui.locales.catalogue import _
from okrtui.plan.words import ITEMS, word
from okrtui.review.account import Account
from okrtui.review.before_and_after import Side, SideBySide
from okrtui.rules.diagnostic import Diagnostic
from okrtui.tui.comparing.entries import ChangeEntry, Entry, RemarkEntry
from okrtui.tui.drawing.column import Column, Pair
from okrtui.tui.drawing.line import Piece
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.panes.pieces import severity_sign

_BESIDE = 60
"""Cells from which on before and after stand beside each other."""

_GAP = 2


def detail(palette: Palette, account: Account, entry: Entry, width: int, *, told: bool) -> list[Strip]:
    """The lines of an entry in full, so many cells wide; its sentence is left out where it is told already."""
    column = Column(palette, width)
    if isinstance(entry, RemarkEntry):
        _remark(column, entry.remark)
        return column.strips
    _item(column, account, entry, told=told)
    for remark in entry.remarks:
        _remark(column, remark)
    return column.strips


def _item(column: Column, account: Account, entry: ChangeEntry, *, told: bool) -> None:
    palette = column.palette
    sides = SideBySide(*account.comparison.plans).of(entry.change)
    kind = word(ITEMS, entry.change.item)
    if entry.change.item in ITEMS and sides.item:
        column.text(f"{kind} · {sides.item}", palette.faint, most=2)
    if not told:
        column.text(str(entry.told.what), palette.text)
    before, after = sides.before or (Side("", "—"),), sides.after or (Side("", "—"),)
    if column.width < _BESIDE:
        for heading, side in ((_("before"), before), (_("afterwards"), after)):
            column.strips += _side(palette, heading, side, column.width)
        return
    left = column.width // 2 - _GAP
    right = column.width - left - _GAP
    pairs = zip_longest(_side(palette, _("before"), before, left), _side(palette, _("afterwards"), after, right))
    for was, now in pairs:
        was = Strip.blank(left, palette.text) if was is None else was
        now = Strip.blank(right, palette.text) if now is None else now
        column.strips.append(Strip([*was, Segment(" " * _GAP, palette.text), *now], column.width))


def _side(palette: Palette, heading: str, sides: tuple[Side, ...], width: int) -> list[Strip]:
    column = Column(palette, width)
    column.text(heading, palette.accent)
    for side in sides:
        if side.label:
            column.pairs([Pair(side.label, side.words)])
        else:
            column.text(side.words, palette.strong)
    return column.strips


def _remark(column: Column, remark: Diagnostic) -> None:
    palette = column.palette
    column.text(str(remark.message), palette.text, sign=severity_sign(palette, remark.severity))
    column.text(str(remark.help), palette.faint, sign=Piece(" ", palette.text))
