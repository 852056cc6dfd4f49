"""One objective on the stage: progress, key results, what was said today and what changed, calendar, remarks last."""

from collections.abc import Iterator, Sequence

from okrtui.locales.catalogue import _
from okrtui.locales.numbers import format_percent
from okrtui.locales.sentence import Sentence
from okrtui.plan.items import Item
from okrtui.plan.objective import Objective
from okrtui.plan.rollup import objective_expected
from okrtui.plan.serving import initiatives_serving
from okrtui.plan.since_last import since_last
from okrtui.plan.words import STATES, word
from okrtui.tui.board import Board, is_resting, key_of
from okrtui.tui.drawing.cells import wrap
from okrtui.tui.drawing.line import Piece, Pieces
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import NOTHING, bar
from okrtui.tui.panes.bars import initiative_line
from okrtui.tui.panes.key_result_rows import KeyResultRows
from okrtui.tui.panes.pieces import pace_piece, severity_sign
from okrtui.tui.panes.row import Row, RowLine, height_of, written_out
from okrtui.tui.panes.weeks import Weeks
from okrtui.tui.walkthrough.since_words import since_told
from okrtui.tui.walkthrough.today_words import today_told

_MOST_TITLE_LINES = 3
_MOST_REMARKS = 3
_MOST_OF_TODAY = 6
_SHARE = 6
_SHORTEST_BAR, _LONGEST_BAR = 16, 48
_LEAST_LABEL, _MOST_LABEL = 22, 60


class StagedObjective:
    """An objective of a board, and what is shown with it."""

    def __init__(self, board: Board, item: Item, palette: Palette) -> None:
        self._board = board
        self._item = item
        self._palette = palette
        self._objective = item.part if isinstance(item.part, Objective) else Objective()
        self._work = [] if is_resting(item) else list(initiatives_serving(board.plan, self._objective))

    @property
    def items(self) -> Sequence[Item]:
        """What can be selected, from the top: the objective, its key results, the initiatives that serve it."""
        return [self._item, *self._board.key_results(self._item), *self._work]

    def rows(self, width: int, room: int) -> Sequence[Row]:
        """A row an item; what is told beside them hangs on the row before."""
        key_results = KeyResultRows(self._palette, self._board, self._board.key_results(self._item), width)
        calendar = self._calendar(width)
        told = [*self._today(width), *self._since(width), *(self._months(width) if calendar else ())]
        remarks = list(self._remarks(width))
        fixed = height_of(calendar) + len(told) + len(remarks)
        upper = written_out(
            lambda most: [self._head(width, most), *key_results.rows(most)],
            _MOST_TITLE_LINES,
            max(room - fixed, room * 3 // 4),
        )
        rows = [*upper[:-1], _with(upper[-1], told), *calendar]
        return [*rows[:-1], _with(rows[-1], remarks)]

    def _head(self, width: int, most: int) -> Row:
        palette, board, item = self._palette, self._board, self._item
        stand = board.stand(item)
        share = NOTHING if stand.progress is None else format_percent(stand.progress.share)
        right = word(STATES, self._objective.state) if is_resting(item) else share
        first, *more = wrap(item.words, width - _SHARE, most)
        lines = [
            RowLine([Piece(first, palette.strong)], [Piece(right, palette.strong)]),
            *(RowLine([Piece(words, palette.strong)]) for words in more),
            RowLine(self._progress(width), [Piece(board.person(self._objective.owner) or NOTHING, palette.text)]),
        ]
        if most == _MOST_TITLE_LINES and self._objective.why:
            lines += [RowLine([Piece(words, palette.faint)]) for words in wrap(self._objective.why, width, 2)]
        return Row(key_of(item), lines)

    def _progress(self, width: int) -> Pieces:
        palette, stand = self._palette, self._board.stand(self._item)
        share = None if stand.progress is None else stand.progress.share
        cells = min(max(width // 3, _SHORTEST_BAR), _LONGEST_BAR)
        pieces = [Piece(bar(share, cells), palette.bar)]
        expected = objective_expected(self._board.plan, self._objective, self._board.today)
        if stand.pace is not None and expected is not None:
            words = Sentence("expected {expected}", expected=format_percent(expected.value))
            pieces += [Piece(f"  {words}  ", palette.text), pace_piece(palette, stand.pace, width // 3)]
        return pieces

    def _today(self, width: int) -> list[RowLine]:
        """What was decided and noted today, the newest of both: the oldest are left out where it is too much."""
        palette, board = self._palette, self._board
        others = [*board.key_results(self._item), *initiatives_serving(board.plan, self._objective)]
        told = today_told(board, self._item, others)
        decided, noted = ([wrap(said, width - 1, 2) for said in each] for each in told)
        left_out = 0
        while sum(map(len, decided)) + sum(map(len, noted)) > _MOST_OF_TODAY:
            del max(decided, noted, key=lambda each: sum(map(len, each)))[0]
            left_out += 1
        if not decided and not noted:
            return []
        earlier = [Piece(str(Sentence("{count} earlier", count=left_out)), palette.faint)] if left_out else []
        lines = [RowLine([]), RowLine([Piece(_("Today"), palette.accent)], earlier)]
        return lines + [RowLine([Piece(f" {words}", palette.text)]) for said in (*decided, *noted) for words in said]

    def _since(self, width: int) -> list[RowLine]:
        """What happened since the last review, or in the last week."""
        palette = self._palette
        since = since_last(self._board.plan, self._item.path, self._board.today)
        heading, told = since_told(self._board, since)
        if not told:
            return []
        lines = [RowLine([]), RowLine([Piece(str(heading), palette.accent)])]
        for sentence in told:
            for words in wrap(sentence, width - 1, 2):
                lines.append(RowLine([Piece(f" {words}", palette.text)]))
        return lines

    def _weeks(self, width: int) -> tuple[int, Weeks | None]:
        label = min(max(width * 3 // 10, _LEAST_LABEL), _MOST_LABEL)
        return label, Weeks.of(self._board.plan.header.period, width - label)

    def _months(self, width: int) -> list[RowLine]:
        label, weeks = self._weeks(width)
        if weeks is None:
            return [RowLine([])]
        room, faint = " " * label, self._palette.faint
        return [
            RowLine([]),
            RowLine([Piece(room + weeks.months(), faint)]),
            RowLine([Piece(room + weeks.numbers(self._board.today), faint)]),
        ]

    def _calendar(self, width: int) -> list[Row]:
        label, weeks = self._weeks(width)
        return [
            Row(key_of(item), [initiative_line(self._palette, self._board, item, weeks, label)]) for item in self._work
        ]

    def _remarks(self, width: int) -> Iterator[RowLine]:
        """The remarks about all of it, the most severe first."""
        remarks = self._board.remarks_within(self._item)
        if remarks:
            yield RowLine([])
        for remark in remarks[:_MOST_REMARKS]:
            words = wrap(str(remark.message), width - 2, 1)[0]
            yield RowLine([severity_sign(self._palette, remark.severity), Piece(f" {words}", self._palette.text)])
        more = len(remarks) - _MOST_REMARKS
        if more > 0:
            sentence = Sentence("{count} remark more", "{count} remarks more", count=more)
            yield RowLine([Piece(f"  {sentence}", self._palette.faint)])


def _with(row: Row, lines: Sequence[RowLine]) -> Row:
    return row._replace(lines=[*row.lines, *lines])
