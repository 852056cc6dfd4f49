"""Key results as rows: metric, where it goes from and to, current value; owner, curve, progress and pace."""

from collections.abc import Sequence
from typing import NamedTuple

from okrtui.locales.numbers import format_number, format_percent
from okrtui.plan.history import current_value, dated_values, newest_confidence
from okrtui.plan.items import Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.progress import in_range_now
from okrtui.plan.status import is_started, status_word
from okrtui.plan.words import STATES, word
from okrtui.tui.board import Board, is_resting, key_of
from okrtui.tui.drawing.cells import cell_len, fit, wrap
from okrtui.tui.drawing.line import Piece, Pieces, width_of
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import NOTHING, OUTSIDE, curve
from okrtui.tui.figures import SHORT_UNIT, aim_of, now_in_range, number, with_unit
from okrtui.tui.panes.pieces import counted, pace_piece
from okrtui.tui.panes.row import Row, RowLine

_SHORTEST_CURVE, _LONGEST_CURVE = 6, 12
_SHARE = 5
"""Cells of `100 %`."""

_WIDE = 60
"""Cells from which on there is room for whole names, long units and the word for the status."""

_NARROW = 36
"""Cells below which every blank counts."""


class _Columns(NamedTuple):
    """Cells of each column, the same for all rows."""

    value: int
    owner: int
    curve: int


class KeyResultRows:
    """Two lines a key result in lines of one width, in columns that all of them share."""

    def __init__(self, palette: Palette, board: Board, items: Sequence[Item], width: int) -> None:
        self._palette = palette
        self._board = board
        self._items = items
        self._width = width
        self._columns = self._measured()

    def rows(self, most: int) -> list[Row]:
        """The rows, each title on at most so many lines."""
        return [self._row(item, most) for item in self._items]

    def _measured(self) -> _Columns:
        """As wide as the widest text, as long as a title keeps its room."""
        values = [cell_len(text) for text in (self._value(item) for item in self._items)]
        values_seen = [len(_values(item)) for item in self._items]
        owners = [cell_len(text) for text in (self._owner(item) for item in self._items)]
        return _Columns(
            value=max(values, default=0),
            owner=min(max(owners, default=0), self._width // 4),
            curve=min(max(values_seen, default=0), _LONGEST_CURVE if self._width >= _WIDE else _SHORTEST_CURVE),
        )

    def _row(self, item: Item, most: int) -> Row:
        key, palette, columns = key_of(item), self._palette, self._columns
        if is_resting(item) and isinstance(item.part, KeyResult):
            title = [Piece(item.words, palette.faint)]
            return Row(key, [RowLine(title, [Piece(word(STATES, item.part.state), palette.faint)])])
        aim = self._aim(item)
        value = fit(self._value(item), columns.value, "right")
        figures = f" {aim}  {value}" if aim or value.strip() else ""
        confidence = self._confidence(item)
        room = self._width - (width_of(confidence) + 1 if confidence else 0)
        first, *more = wrap(item.words, self._width - (cell_len(figures) + 1 if figures else 0), most)
        return Row(
            key,
            [
                RowLine(
                    [Piece(first, palette.strong)],
                    [Piece(figures, palette.text)] if figures else [],
                ),
                *(RowLine([Piece(words, palette.strong)]) for words in more),
                RowLine(self._standing(item, room), confidence),
            ],
        )

    def _standing(self, item: Item, room: int) -> Pieces:
        palette, columns = self._palette, self._columns
        stand = self._board.stand(item)
        share = "" if stand.progress is None else format_percent(stand.progress.unclamped)
        pieces = [
            Piece(fit(self._owner(item), columns.owner), palette.text),
            Piece(f" {fit(curve(_values(item), columns.curve), columns.curve)} ", palette.curve),
            Piece(f"{fit(share, _SHARE, 'right')}  ", palette.text),
        ]
        pace = self._pace(item, room - width_of(pieces))
        if width_of([*pieces, pace]) > room:
            del pieces[1]  # the figures say more than their curve
        return [*pieces, pace, *self._range(item)]

    def _range(self, item: Item) -> Pieces:
        """Whether a value is where it should be kept, beside the share of the time that it was."""
        words = now_in_range(item.part) if isinstance(item.part, KeyResult) and self._width >= _WIDE else ""
        return [Piece(f"  {words}", self._palette.text)] if words else []

    def _confidence(self, item: Item) -> Pieces:
        palette = self._palette
        pieces: Pieces = []
        standing = self._board.stand(item).standing
        if standing is not None and self._width >= _WIDE:
            pieces.append(Piece(f"{status_word(standing.status)}  ", palette.text))
        newest = newest_confidence(item.part) if isinstance(item.part, KeyResult) else None
        if newest is not None and newest.confidence is not None:
            pieces.append(Piece(f"{format_number(newest.confidence)}/10", palette.text))
        remarks = counted(palette, self._board.remarks(item))
        if remarks and pieces:
            pieces.append(Piece("  " if self._width >= _NARROW else " ", palette.text))
        return [*pieces, *remarks]

    def _pace(self, item: Item, room: int) -> Piece:
        pace = self._board.stand(item).pace
        if pace is not None:
            return pace_piece(self._palette, pace, room)
        if isinstance(item.part, KeyResult) and not is_started(item.part):
            words = str(status_word("not started"))
            return Piece(words if cell_len(words) <= room else "", self._palette.faint)
        return Piece("", self._palette.text)

    def _aim(self, item: Item) -> str:
        if not isinstance(item.part, KeyResult) or is_resting(item):
            return ""
        return aim_of(item.part, _longest_unit(self._width))

    def _value(self, item: Item) -> str:
        if not isinstance(item.part, KeyResult) or is_resting(item):
            return ""
        value = current_value(item.part)
        if value is None:
            return ""
        if self._width >= _WIDE:
            return with_unit(number(value), item.part.unit)
        return f"{number(value)}{OUTSIDE}" if in_range_now(item.part) is False else number(value)

    def _owner(self, item: Item) -> str:
        owner = item.part.owner if isinstance(item.part, KeyResult) else None
        if not owner or is_resting(item):
            return NOTHING
        name = self._board.person(owner)
        return name if self._width >= _WIDE else name.split()[0] if name.split() else NOTHING


def _longest_unit(width: int) -> int:
    return SHORT_UNIT if width < _WIDE else width // 4


def _values(item: Item) -> list[float]:
    """The values that were checked in, in the order of their days."""
    return [value for _day, value in dated_values(item.part)] if isinstance(item.part, KeyResult) else []
