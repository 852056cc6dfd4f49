"""Everything about the selected item, where the screen is wide enough to keep it in sight."""

from collections.abc import Iterator
from datetime import date

from rich.segment import Segment
from textual.strip import Strip

from okrtui.locales.catalogue import _
from okrtui.locales.numbers import format_day, format_number, format_percent
from okrtui.locales.sentence import Sentence
from okrtui.plan.change import Change
from okrtui.plan.check_in import CheckIn
from okrtui.plan.history import in_order
from okrtui.plan.items import Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.pace import said
from okrtui.plan.status import status_word
from okrtui.tui.board import Board
from okrtui.tui.drawing.canvas import Canvas
from okrtui.tui.drawing.column import Column
from okrtui.tui.drawing.frame import bottom_line, framed, top_line
from okrtui.tui.drawing.line import Piece, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import CONNECTED
from okrtui.tui.panes.pieces import severity_sign
from okrtui.tui.thread import connected_with
from okrtui.tui.words import CADENCES, FIELDS, ITEMS, KINDS, STATES, word

_EDGES = 2
_LABEL = 11
_CHECK_INS = 5
_APART = frozenset({"key_results", "check_ins", "expected", "serves", "observations"})
"""Fields that are told elsewhere in the inspector."""


class Inspector(Canvas):
    """Words, remarks, figures with their formulas, fields, the thread and the last check-ins of an item."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="inspector")
        self.board: Board | None = None
        self.item: Item | None = None

    def show(self, board: Board, item: Item | None) -> None:
        """Draw an item of a revision."""
        self.board, self.item = board, item
        self.redraw()

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        inner = width - _EDGES
        column = Column(palette, inner - 2)
        heading = ""
        if self.board is not None and self.item is not None:
            heading = word(ITEMS, self.item.kind)
            self._fill(column, self.board, self.item)
        room = height - _EDGES
        strips = column.strips[:room]
        if len(column.strips) > room:
            strips[-1] = line(inner - 2, [Piece("…", palette.faint)], fill=palette.text)
        pad = Segment(" ", palette.text)
        body = [Strip([pad, *strip, pad], inner) for strip in strips]
        blank = line(inner, [], fill=palette.text)
        return [
            top_line(palette, heading, width, focused=False),
            *(framed(palette, strip, width, thumb=False) for strip in [*body, *[blank] * (room - len(body))]),
            bottom_line(palette, width),
        ]

    def _fill(self, column: Column, board: Board, item: Item) -> None:
        palette = self.palette
        column.text(item.words, palette.strong)
        self._remarks(column, board, item)
        self._figures(column, board, item)
        column.gap()
        for label, words in _fields(board, item):
            column.pair(label, words, _LABEL)
        self._thread(column, board, item)
        if isinstance(item.part, KeyResult):
            self._check_ins(column, item.part)

    def _remarks(self, column: Column, board: Board, item: Item) -> None:
        for remark in board.remarks(item):
            column.gap()
            sign = severity_sign(self.palette, remark.severity)
            column.text(str(remark.message), self.palette.text, sign=sign)
            column.text(str(remark.help), self.palette.faint, sign=Piece(" ", self.palette.text))

    def _figures(self, column: Column, board: Board, item: Item) -> None:
        """How it stands, each figure with the formula that it comes from."""
        stand = board.stand(item)
        column.gap()
        if stand.standing is not None:
            column.pair(_("status"), str(status_word(stand.standing.status)), _LABEL)
            column.pair("", str(stand.standing.formula), _LABEL, style=self.palette.faint)
        if stand.progress is not None:
            column.pair(_("progress"), format_percent(stand.progress.unclamped), _LABEL)
            column.pair("", str(stand.progress.formula), _LABEL, style=self.palette.faint)
        if stand.pace is not None:
            column.pair(_("pace"), str(said(stand.pace)), _LABEL)
            column.pair("", str(stand.pace.formula), _LABEL, style=self.palette.faint)

    def _thread(self, column: Column, board: Board, item: Item) -> None:
        connected = connected_with(board, item)
        items = [other for key, other in board.by_key.items() if key in connected]
        if not items:
            return
        column.gap()
        heading = _("serves") if item.kind == "initiative" else _("served by")
        column.text(heading, self.palette.faint)
        for other in items:
            column.text(other.words, self.palette.text, sign=Piece(CONNECTED, self.palette.mark), most=2)

    def _check_ins(self, column: Column, key_result: KeyResult) -> None:
        newest_first = in_order(key_result.check_ins)[::-1]
        if newest_first:
            column.gap()
            column.text(_("last check-ins"), self.palette.faint)
        for check_in in newest_first[:_CHECK_INS]:
            column.text(_check_in(check_in), self.palette.text)
            if check_in.note:
                column.text(check_in.note, self.palette.faint, sign=Piece(" ", self.palette.text), most=2)


def _check_in(check_in: CheckIn) -> str:
    parts = []
    if check_in.date is not None:
        parts.append(format_day(check_in.date))
    if check_in.value is not None:
        parts.append(format_number(check_in.value))
    if check_in.confidence is not None:
        parts.append(str(Sentence("confidence {confidence} of 10", confidence=check_in.confidence)))
    return " · ".join(parts)


def _fields(board: Board, item: Item) -> Iterator[tuple[str, str]]:
    """The fields that stand in the file, with their words."""
    for field in type(item.part).model_fields:
        if field in item.part.model_fields_set and field not in _APART:
            words = _field_words(board, field, getattr(item.part, field))
            if words and words != item.words:
                yield word(FIELDS, field), words


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
