"""Everything about an item, as a column of text."""

from collections.abc import Iterable, Iterator
from datetime import date

from rich.segment import Segment
from textual.strip import Strip

from okrtui.locales.catalogue import _
from okrtui.locales.numbers import format_day, format_number, format_percent
from okrtui.locales.sentence import Sentence
from okrtui.plan.change import Change
from okrtui.plan.history import in_order
from okrtui.plan.items import Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.pace import said
from okrtui.plan.progress import Progress
from okrtui.plan.status import status_word
from okrtui.plan.words import CADENCES, FIELDS, KINDS, STATES, word
from okrtui.rules.diagnostic import Diagnostic
from okrtui.tui.board import Board
from okrtui.tui.check_in.history_told import entry_told
from okrtui.tui.drawing.column import Column, Pair
from okrtui.tui.drawing.line import Piece
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.figures import now_in_range
from okrtui.tui.panes.pieces import severity_sign
from okrtui.tui.panes.sheet_words import SheetRow
from okrtui.tui.thread import Knot, above, below

_CHECK_INS = 5
_APART = frozenset({"key_results", "check_ins", "expected", "serves", "supports", "observations"})
"""Fields that are told apart from the others, or elsewhere."""


def inspected(palette: Palette, board: Board, item: Item, width: int) -> list[Strip]:
    """Words, remarks, figures with their formulas, fields, the thread and the last check-ins of an item."""
    column = Column(palette, max(width - 2, 1))
    column.text(item.words, palette.strong)
    _remarks(column, board.remarks(item))
    column.gap()
    column.pairs(_figures(board, item))
    column.gap()
    column.pairs(_fields(board, item))
    _thread(column, board, item)
    if isinstance(item.part, KeyResult):
        _check_ins(column, item.part)
    return _padded(column, width)


def inspected_row(palette: Palette, row: SheetRow, width: int) -> list[Strip]:
    """What stands in a row of the plan sheet, what that means, and the remarks on it."""
    column = Column(palette, max(width - 2, 1))
    if row.words:
        column.text(row.words, palette.strong)
        column.gap()
    column.text(row.meaning, palette.text)
    _remarks(column, row.remarks)
    return _padded(column, width)


def _padded(column: Column, width: int) -> list[Strip]:
    pad = Segment(" ", column.palette.text)
    return [Strip([pad, *strip, pad], width) for strip in column.strips]


def _remarks(column: Column, remarks: Iterable[Diagnostic]) -> None:
    for remark in remarks:
        column.gap()
        sign = severity_sign(column.palette, remark.severity)
        column.text(str(remark.message), column.palette.text, sign=sign)
        column.text(str(remark.help), column.palette.faint, sign=Piece(" ", column.palette.text))


def _figures(board: Board, item: Item) -> Iterator[Pair]:
    """How it stands, each figure with the formula that it comes from."""
    stand = board.stand(item)
    if stand.standing is not None:
        yield Pair(_("status"), str(status_word(stand.standing.status)), str(stand.standing.formula))
    if stand.progress is not None:
        yield Pair(_("progress"), _progress(stand.progress), str(stand.progress.formula))
    if isinstance(item.part, KeyResult) and (now := now_in_range(item.part)):
        yield Pair(_("now"), now)
    if stand.pace is not None:
        yield Pair(_("pace"), str(said(stand.pace)), str(stand.pace.formula))


def _progress(progress: Progress) -> str:
    """The share that roll-ups are made of, and beside it the figure without limits where it is another."""
    share, unclamped = format_percent(progress.share), format_percent(progress.unclamped)
    if share == unclamped:
        return share
    return str(Sentence("{share} ({unclamped} without limits)", share=share, unclamped=unclamped))


def _thread(column: Column, board: Board, item: Item) -> None:
    """What it serves, up to the vision, and what serves it, down to the initiatives."""
    for heading, knots in ((_("serves"), above(board, item)), (_("served by"), below(board, item))):
        if knots:
            column.gap()
            column.text(heading, column.palette.faint)
            column.pairs(_by_kind(knots))


def _by_kind(knots: Iterable[Knot]) -> Iterator[Pair]:
    """Each with the kind of thing that it is, said once for several in a row."""
    before = ""
    for kind, words in knots:
        yield Pair("" if kind == before else kind, words)
        before = kind


def _check_ins(column: Column, key_result: KeyResult) -> None:
    newest_first = in_order(key_result.check_ins)[::-1]
    if newest_first:
        column.gap()
        column.text(_("last check-ins"), column.palette.faint)
    for check_in in newest_first[:_CHECK_INS]:
        column.text(entry_told(check_in), column.palette.text)
        if check_in.note:
            column.text(check_in.note, column.palette.faint, sign=Piece(" ", column.palette.text), most=2)


def _fields(board: Board, item: Item) -> Iterator[Pair]:
    """The fields that stand in the file, with their words."""
    for field in type(item.part).model_fields:
        if field in item.part.model_fields_set and field not in _APART:
            words = _field_words(board, field, getattr(item.part, field))
            if words and words != item.words:
                yield Pair(word(FIELDS, field), words)


def _field_words(board: Board, field: str, value: object) -> str:
    match value:
        case bool():
            return _("yes") if value else _("no")
        case int() | float():
            return format_number(value)
        case date():
            return format_day(value)
        case Change():
            return value.written
        case tuple():
            return ", ".join(_named(board, str(part)) for part in value)
        case str():
            return _field_text(board, field, value)
    return ""


def _field_text(board: Board, field: str, value: str) -> str:
    match field:
        case "owner":
            return board.person(value)
        case "team":
            return board.team(value)
        case "state":
            return word(STATES, value)
        case "kind":
            return word(KINDS, value)
        case "cadence":
            return word(CADENCES, value)
        case "kpi":
            return _named(board, value)
    return value


def _named(board: Board, key: str) -> str:
    item = board.plan.by_id.get(key)
    return key if item is None else item.words
