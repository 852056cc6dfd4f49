"""The plans of a folder."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from textual.geometry import Region, Size

from okrtui.editing.summary import Summary
from okrtui.locales.catalogue import _
from okrtui.locales.language import current_language
from okrtui.locales.numbers import format_day, format_percent
from okrtui.locales.sentence import Sentence
from okrtui.tui.drawing.cells import cell_len, clip, fit
from okrtui.tui.drawing.line import Piece, Pieces, width_of
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import NOTHING, bar
from okrtui.tui.panes.pane import Pane
from okrtui.tui.panes.pieces import severity_sign
from okrtui.tui.panes.row import Row, RowLine
from okrtui.tui.period_words import period_words

_PERIOD, _SHARE, _BAR, _REMARKS, _DAY = 10, 6, 8, 5, 13
_WITH_BAR, _WITH_DAY, _WITH_FILE = 70, 56, 110
"""Cells of a row from which on it shows these too."""

_LEAST_FILE = 24

_ABOVE, _BELOW = 2, 2


class PlansPane(Pane):
    """A line a plan: title, period, progress, the gravest remarks, the day of the last change."""

    def __init__(self, palette: Palette, folder: Path) -> None:
        super().__init__(palette, id="plans")
        self._folder = folder
        self._summaries: Sequence[Summary] = ()
        self._shared: frozenset[str] = frozenset()
        """Titles that several plans have: only their files tell these apart."""
        self._rows_made: dict[Summary, Row] = {}
        self._made_for: object = None
        self.searching = True

    def take(self, summaries: Sequence[Summary]) -> None:
        """Show these plans, in this order."""
        self._summaries = summaries
        titles = Counter(summary.title for summary in summaries)
        self._shared = frozenset(title for title, count in titles.items() if title is not None and count > 1)
        self.settle([key_of(summary.file) for summary in summaries])
        self.redraw()

    @property
    def chosen(self) -> Summary | None:
        """The plan that keys act on."""
        return next((each for each in self._summaries if key_of(each.file) == self.selected), None)

    @property
    def in_sight(self) -> Sequence[Summary]:
        """The plans that can be seen."""
        return self._summaries[self._first : self._first + self._room]

    def place(self, size: Size) -> Region:
        """Between the lines at the top and those at the bottom."""
        return Region(0, _ABOVE, size.width, max(size.height - _ABOVE - _BELOW, 1))

    def heading(self) -> str:
        if self.searching:
            return _("Plans")
        return str(Sentence("{count} plan", "{count} plans", count=len(self._summaries)))

    def empty_words(self) -> str:
        return _("looking for plans …") if self.searching else _("no plan yet; a makes one")

    def rows(self, width: int, room: int) -> Sequence[Row]:  # noqa: ARG002 – a plan has one line always
        """The rows; those that have not changed are not made again, there may be hundreds."""
        made_for = width, self.palette, current_language(), self._shared
        if self._made_for != made_for:
            self._made_for = made_for
            self._rows_made = {}
        made = {summary: self._rows_made.get(summary) or self._row(summary, width) for summary in self._summaries}
        self._rows_made = made
        return list(made.values())

    def _row(self, summary: Summary, width: int) -> Row:
        palette = self.palette
        right = self._figures(summary, width)
        room = width - width_of(right) - 2
        left = [Piece(summary.title or self.name_of(summary), palette.strong)]
        if summary.title and (width >= _WITH_FILE or summary.title in self._shared):
            name = self.name_of(summary)
            file = max(room // 3, _LEAST_FILE) if width >= _WITH_FILE else min(cell_len(name) + 2, room * 2 // 3)
            left = [
                Piece(fit(summary.title, room - file), palette.strong),
                Piece(f"  {clip(name, file - 2)}", palette.faint),
            ]
        return Row(key_of(summary.file), [RowLine(left, right)])

    def _figures(self, summary: Summary, width: int) -> Pieces:
        palette = self.palette
        day = [Piece(fit("" if summary.day is None else format_day(summary.day), _DAY, "right"), palette.faint)]
        if summary.trouble is not None:
            room = _PERIOD + _SHARE + _REMARKS + (_BAR + 2 if width >= _WITH_BAR else 0)
            pieces = [severity_sign(palette, "error"), Piece(f" {fit(_('does not parse'), room)}", palette.error)]
            return [*pieces, *day] if width >= _WITH_DAY else pieces
        share = None if summary.progress is None else summary.progress.share
        told = "…" if not summary.judged else NOTHING if share is None else format_percent(share)
        pieces = [Piece(fit(period_words(summary.period), _PERIOD), palette.text)]
        pieces.append(Piece(fit(told, _SHARE, "right"), palette.text))
        if width >= _WITH_BAR:
            pieces.append(Piece(f"  {bar(share, _BAR)}", palette.bar))
        pieces += self._remarks(summary)
        return [*pieces, *day] if width >= _WITH_DAY else pieces

    def _remarks(self, summary: Summary) -> Pieces:
        palette = self.palette
        if summary.worst is None:
            return [Piece(" " * (_REMARKS + 2), palette.text)]
        severity, count = summary.worst
        return [
            Piece("  ", palette.text),
            severity_sign(palette, severity),
            Piece(f" {fit(str(count), _REMARKS - 2)}", palette.text),
        ]

    def name_of(self, summary: Summary) -> str:
        """The file, as seen from the folder."""
        return str(summary.file.relative_to(self._folder))


def key_of(file: Path) -> str:
    """What a plan goes by on the screen."""
    return str(file)
