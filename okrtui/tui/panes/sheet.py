"""The plan sheet: what the plan is called and for whom, priorities, people, teams and KPIs, row by row."""

from collections.abc import Sequence
from typing import NamedTuple

from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.plan.header import Header
from okrtui.plan.items import PLAN_ID, Item, ItemKind
from okrtui.plan.meanings import MEANINGS
from okrtui.plan.plan import Plan
from okrtui.plan.words import FIELDS as FIELD_WORDS
from okrtui.plan.words import word
from okrtui.rules.diagnostic import Diagnostic
from okrtui.tui.board import Board, key_of
from okrtui.tui.drawing.cells import cell_len, fit, wrap
from okrtui.tui.drawing.line import Piece, Pieces, width_of
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import NOTHING
from okrtui.tui.panes.pane import Pane
from okrtui.tui.panes.pieces import counted
from okrtui.tui.panes.row import Key, Row, RowLine, height_of
from okrtui.tui.panes.sheet_words import SheetRow, Told, field_words, hanging_on, none_words, told_of

HEADER_FIELDS = ("title", "period", "vision", "team", "lang", "cadence", "review", "parent")

_TEXT_LINES = 4
_INDENT = 2
_GAP = 3
_LEAST_NAME = 16
_WIDE = 100
"""Cells from which on there is room for long units."""


class Section(NamedTuple):
    """A part of the sheet: the list of the plan it shows, the kind of its items, and what it is called."""

    list: str
    kind: ItemKind
    words: Sentence


SECTIONS = (
    Section("priorities", "priority", Sentence("Priorities")),
    Section("people", "person", Sentence("People")),
    Section("teams", "team", Sentence("Teams")),
    Section("kpis", "kpi", Sentence("KPIs")),
)


class SheetPane(Pane):
    """The fields of the plan, then its priorities, people, teams and KPIs under headings that can be added to."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="sheet")
        self.board: Board | None = None

    def take(self, board: Board) -> None:
        """Have the sheet of a revision drawn the next time."""
        self.board = board
        keys = [_field_key(field) for field in HEADER_FIELDS]
        for section in SECTIONS:
            keys += [_section_key(section), *map(key_of, _items(board, section))]
        self.settle(keys)

    @property
    def field(self) -> str | None:
        """The field of the plan that is selected; None where something else is."""
        return next((field for field in HEADER_FIELDS if _field_key(field) == self.selected), None)

    @property
    def kind(self) -> ItemKind | None:
        """The kind of items in the section that the selected row belongs to; None among the fields of the plan."""
        section = self._section()
        return None if section is None else section.kind

    def _section(self) -> Section | None:
        found = None
        for key in self.keys:
            found = next((section for section in SECTIONS if _section_key(section) == key), found)
            if key == self.selected:
                return found
        return None

    @property
    def remarks_here(self) -> Sequence[Diagnostic]:
        """What there is to say about the selected field of the plan, or about a list as a whole."""
        return () if self.board is None or self.selected is None else _remarks(self.board, self.selected)

    @property
    def words_here(self) -> str:
        """What the selected field of the plan is for, or an item with what hangs on it."""
        if self.field is not None:
            return str(MEANINGS[Header][self.field])
        item = None if self.board is None else self.board.by_key.get(self.selected or "")
        return "" if item is None or self.board is None else hanging_on(self.board, item)

    @property
    def row_here(self) -> SheetRow | None:
        """The selected field of the plan, or the heading of a list; None where an item is selected."""
        if self.board is None:
            return None
        if (field := self.field) is not None:
            text = field_words(self.board, field)
            return SheetRow(word(FIELD_WORDS, field), text, str(MEANINGS[Header][field]), self.remarks_here)
        section = next((section for section in SECTIONS if _section_key(section) == self.selected), None)
        if section is None:
            return None
        return SheetRow(str(section.words), "", str(MEANINGS[Plan][section.list]), self.remarks_here)

    def select_path(self, path: tuple[str | int, ...]) -> bool:
        """Select the field or the list that a path leads to; False where the sheet has none."""
        keys = [_field_key(str(path[1])) if len(path) > 1 else _field_key("title")] if path[:1] == (PLAN_ID,) else []
        keys += [_section_key(section) for section in SECTIONS if path[:1] == (section.list,)]
        for key in keys:
            if key in self.keys:
                self.select(key)
                return True
        return False

    def move_section(self, steps: int) -> None:
        """Select the first row of another part of the sheet, from the last to the first."""
        starts = [_field_key(HEADER_FIELDS[0]), *map(_section_key, SECTIONS)]
        section = self._section()
        now = 0 if section is None else 1 + SECTIONS.index(section)
        self.select(starts[(now + steps) % len(starts)])
        self.on_moved(self)

    @property
    def made_of(self) -> tuple[object, ...]:
        return (self.board,)

    def heading(self) -> str:
        return _("Plan sheet")

    def rows(self, width: int, room: int) -> Sequence[Row]:
        if self.board is None:
            return ()
        board, label = self.board, max(cell_len(word(FIELD_WORDS, field)) for field in HEADER_FIELDS)
        parts = [[self._field_row(board, field, label, width) for field in HEADER_FIELDS]]
        parts += [self._section_rows(board, section, width) for section in SECTIONS]
        if sum(map(height_of, parts)) + len(parts) - 1 <= room:
            parts[:-1] = [_with_gap(part) for part in parts[:-1]]
        return [row for part in parts for row in part]

    def _section_rows(self, board: Board, section: Section, width: int) -> list[Row]:
        """The heading of a section and its items, what is told of them in columns."""
        items = _items(board, section)
        columns = [told_of(board, item, wide=width >= _WIDE) for item in items]
        widths = [max(cell_len(told.text) for told in column) for column in zip(*columns, strict=True)]
        remarks = [counted(self.palette, board.remarks(item)) for item in items]
        taken = sum(width + _GAP for width in widths if width) + max(map(_room_of, remarks), default=0)
        name = min(max((cell_len(item.words) for item in items), default=0), max(width - _INDENT - taken, _LEAST_NAME))
        return [
            self._heading_row(board, section, len(items)),
            *(
                self._item_row(item, name, list(zip(told, widths, strict=True)), about)
                for item, told, about in zip(items, columns, remarks, strict=True)
            ),
        ]

    def _field_row(self, board: Board, field: str, label: int, width: int) -> Row:
        palette, key = self.palette, _field_key(field)
        remarks = counted(palette, _remarks(board, key))
        text = wrap(field_words(board, field) or NOTHING, max(width - label - 2 - _room_of(remarks), 1), _TEXT_LINES)
        style = palette.strong if field == "title" else palette.text
        lines = []
        for at, words in enumerate(text):
            name = fit(word(FIELD_WORDS, field) if at == 0 else "", label)
            left = [Piece(f"{name}  ", palette.faint), Piece(words, style)]
            lines.append(RowLine(left, remarks if at == 0 else []))
        return Row(key, lines)

    def _heading_row(self, board: Board, section: Section, count: int) -> Row:
        palette, key = self.palette, _section_key(section)
        words = str(section.words)
        left = [Piece(f"{words} {count}" if count else words, palette.accent)]
        if not count:
            left.append(Piece(f"  {none_words(board, section.kind)}", palette.faint))
        return Row(key, [RowLine(left, counted(palette, _remarks(board, key)))])

    def _item_row(self, item: Item, name: int, columns: Sequence[tuple[Told, int]], remarks: Pieces) -> Row:
        palette = self.palette
        left = [Piece(" " * _INDENT + fit(item.words, name), palette.text)]
        for told, width in columns:
            if not width:
                continue
            style = palette.late if told.notable else palette.faint
            left.append(Piece(" " * _GAP + fit(told.text, width, told.align), style))
        return Row(key_of(item), [RowLine(left, remarks)])


def _with_gap(rows: list[Row]) -> list[Row]:
    """Rows with an empty line behind the last."""
    return [*rows[:-1], rows[-1]._replace(lines=[*rows[-1].lines, RowLine([])])]


def _items(board: Board, section: Section) -> list[Item]:
    return [item for item in board.plan.items if item.kind == section.kind]


def _remarks(board: Board, key: Key) -> list[Diagnostic]:
    """The remarks about a field of the plan, or a list of it; what is about the plan itself stands at its title."""
    found = []
    for remark in board.remarks(None):
        path = remark.path
        if path[:1] == (PLAN_ID,):
            at = _field_key(str(path[1])) if len(path) > 1 else _field_key("title")
        else:
            at = next((_section_key(section) for section in SECTIONS if path[:1] == (section.list,)), "")
        if at == key:
            found.append(remark)
    return found


def _room_of(remarks: Pieces) -> int:
    return width_of(remarks) + (2 if remarks else 0)


def _field_key(field: str) -> Key:
    return f"{PLAN_ID} {field}"


def _section_key(section: Section) -> Key:
    return f"section {section.list}"
