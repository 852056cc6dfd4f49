"""What a round of check-ins ends with."""

from collections.abc import Callable, Iterable

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.plan.check_in_round import kpis_to_observe, starting_and_ending
from okrtui.plan.items import Item
from okrtui.tui.board import Board
from okrtui.tui.drawing.column import Column
from okrtui.tui.drawing.frame import EDGES
from okrtui.tui.drawing.line import Piece
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.scrolled import Scrolled

_WIDTH = 74
_BELOW = 2  # the remark and the keys stay in sight


class RoundOver(Scrolled):
    """How many were checked in, what starts and ends this week, and which KPIs want an observation.

    `i` goes on to these KPIs; any other key closes.
    """

    def __init__(
        self,
        palette: Palette,
        board: Board,
        *,
        noted: int,
        left: int,
        on_closed: Callable[[], None],
        on_observing: Callable[[], None],
    ) -> None:
        super().__init__(palette, on_closed)
        self._board = board
        self._noted, self._left = noted, left
        self._on_observing = on_observing
        self._kpis = kpis_to_observe(board.plan, board.today)

    @property
    def heading(self) -> str:
        return _("Round of check-ins")

    @property
    def hints(self) -> list[Hint]:
        """The keys that are of use."""
        hints = [Hint("esc", Sentence("close"))]
        return [Hint("i", Sentence("observe the KPIs")), *hints] if self._kpis else hints

    def content(self, width: int) -> list[Strip]:
        palette, board = self.palette, self._board
        column = Column(palette, max(width - 2, 1))
        noted = Sentence("{count} key result checked in", "{count} key results checked in", count=self._noted)
        column.text(str(noted), palette.strong)
        if self._left:
            left = Sentence("{count} is still due", "{count} are still due", count=self._left)
            column.text(str(left), palette.text)
        starting, ending = starting_and_ending(board.plan, board.today)
        self._list(column, _("starting this week"), starting)
        self._list(column, _("ending this week"), ending)
        self._list(column, _("KPIs that want an observation"), self._kpis)
        pad = Segment(" ", palette.text)
        return [Strip([pad, *strip, pad], width) for strip in column.strips]

    def _list(self, column: Column, heading: str, items: Iterable[Item]) -> None:
        items = list(items)
        if not items:
            return
        column.gap()
        column.text(heading, self.palette.faint)
        for item in items:
            owner = self._board.person(getattr(item.part, "owner", None))
            words = f"{item.words} · {owner}" if owner else item.words
            column.text(words, self.palette.text, sign=Piece("·", self.palette.faint), most=2)

    def place(self, size: Size) -> Region:
        """In the middle, as high as its content where the screen allows it."""
        width = min(_WIDTH, size.width)
        room = max(size.height - _BELOW, 1)
        height = min(len(self.content(width - EDGES)) + EDGES, room)
        return Region((size.width - width) // 2, (room - height) // 2, width, height)

    def take_key(self, event: events.Key) -> None:
        """Go on to the KPIs, scroll, or close."""
        if event.key == "i" and self._kpis:
            self._on_observing()
        else:
            super().take_key(event)
