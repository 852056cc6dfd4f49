"""The plan in all, before a walkthrough comes to its first objective."""

from collections.abc import Sequence

from okrtui.locales.numbers import format_percent
from okrtui.locales.sentence import Sentence
from okrtui.plan.agenda import Agenda
from okrtui.plan.items import Item
from okrtui.tui.board import Board, key_of
from okrtui.tui.drawing.cells import cell_len, wrap
from okrtui.tui.drawing.line import Piece, Pieces, width_of
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import NOTHING, bar
from okrtui.tui.panes.pieces import counted, pace_piece
from okrtui.tui.panes.row import Row, RowLine, written_out

_MOST_TITLE_LINES = 3
_SHARE = 6
_NUMBER = 4
_SHORTEST_BAR, _LONGEST_BAR = 12, 32


def opening_rows(palette: Palette, board: Board, agenda: Agenda, width: int, room: int) -> Sequence[Row]:
    """The objectives by the numbers that they are jumped to by; below them what is not active."""
    items = [step.item for step in agenda.objectives if step.item is not None]
    rows = written_out(
        lambda most: [_row(palette, board, number, item, width, most) for number, item in enumerate(items, 1)],
        _MOST_TITLE_LINES,
        room,
    )
    resting = [item.words for item in agenda.resting]
    if not rows or not resting:
        return rows
    words = Sentence("not active: {titles}", titles=resting)
    told = [RowLine([Piece(line, palette.faint)]) for line in wrap(str(words), width, 2)]
    return [*rows[:-1], rows[-1]._replace(lines=[*rows[-1].lines, RowLine([]), *told])]


def _row(palette: Palette, board: Board, number: int, item: Item, width: int, most: int) -> Row:
    known = board.by_key.get(key_of(item), item)
    stand = board.stand(known)
    share = NOTHING if stand.progress is None else format_percent(stand.progress.share)
    first, *more = wrap(known.words, width - _NUMBER - _SHARE, most)
    margin = Piece(" " * _NUMBER, palette.text)
    remarks = counted(palette, board.remarks_within(known))
    cells = min(max(width // 4, _SHORTEST_BAR), _LONGEST_BAR)
    figures: Pieces = [margin, Piece(bar(None if stand.progress is None else stand.progress.share, cells), palette.bar)]
    owner = board.person(getattr(known.part, "owner", None))
    if stand.pace is not None:
        figures += [Piece("  ", palette.text), pace_piece(palette, stand.pace, width // 3)]
    if owner and width_of(figures) + cell_len(owner) + 4 + width_of(remarks) < width:
        figures.append(Piece(f"  {owner}", palette.faint))
    return Row(
        key_of(item),
        [
            RowLine(
                [Piece(f"{number:>2}  ", palette.accent), Piece(first, palette.strong)], [Piece(share, palette.strong)]
            ),
            *(RowLine([margin, Piece(words, palette.strong)]) for words in more),
            RowLine(figures, remarks),
        ],
    )
