"""A framed list with a cursor: what all panes have in common."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.reactive import Reactive
from textual.strip import Strip

from okrtui.tui.drawing.canvas import Canvas
from okrtui.tui.drawing.frame import EDGES, bottom_line, framed, thumb_lines, top_line
from okrtui.tui.drawing.line import Piece, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import CONNECTED, CURSOR
from okrtui.tui.panes.row import Key, Row, RowLine, height_of

_MARGIN = 2
"""Cells of the cursor's column on the left; one more stays empty on the right."""


class Pane(Canvas, can_focus=True):
    """Rows in a frame, of which one is selected; it stays selected by its key while the plan changes.

    A pane holds no plan: it asks for its rows each time it draws.
    """

    has_focus: Reactive[bool] = Reactive(False, repaint=False)

    HEAD: ClassVar[int] = 0
    """Lines above the rows that do not scroll."""

    def __init__(self, palette: Palette, *, id: str) -> None:
        super().__init__(palette, id=id)
        self.selected: Key | None = None
        self.on_moved: Callable[[Pane], None] = _nobody_listens
        self.on_opened: Callable[[Pane], None] = _nobody_listens
        self.connected: frozenset[Key] = frozenset()
        """What serves the item selected elsewhere, or is served by it."""
        self.asleep = False
        """Whether something lies over the panes: then clicks mean nothing."""
        self._keys: Sequence[Key] = ()
        self._rows: Sequence[Row] = ()
        self._made_of: tuple[object, ...] | None = None
        self._place = 0
        self._first = 0
        self._room = 1

    def rows(self, width: int, room: int) -> Sequence[Row]:
        """The rows as they are now, each line `width` cells wide; `room` lines are there for them."""
        raise NotImplementedError

    @property
    def made_of(self) -> tuple[object, ...] | None:
        """What its rows are made of besides their room: as long as it is the same, they are not made anew.

        None where that cannot be told.
        """
        return None

    def heading(self) -> str:
        """What the frame says."""
        raise NotImplementedError

    def head_lines(self, width: int) -> list[RowLine]:  # noqa: ARG002 – for those that have some
        """The lines above the rows that do not scroll."""
        return []

    def empty_words(self) -> str:
        """What to say where there is no row."""
        return ""

    def lines(self, width: int, height: int) -> list[Strip]:
        """The frame, and within it as many rows as there is room for, the selected one among them."""
        inner = width - EDGES
        content, self._room = self._room_in(width, height)
        made_of = self.made_of
        now = None if made_of is None else (content, self._room, id(self.palette), *made_of)
        if now is None or self._made_of != now:
            self._made_of = now
            self._rows = self.rows(content, self._room)
        self._keep_in_sight()
        head = [self._plain(head, inner) for head in self.head_lines(content)]
        body = self._body(inner)
        total = height_of(self._rows)
        thumb = thumb_lines(self._first, self._room, total)
        return [
            top_line(self.palette, self.heading(), width, focused=self.has_focus),
            *(framed(self.palette, strip, width, thumb=False) for strip in head),
            *(framed(self.palette, strip, width, thumb=y in thumb) for y, strip in enumerate(body)),
            bottom_line(self.palette, width),
        ]

    def _room_in(self, width: int, height: int) -> tuple[int, int]:
        return width - EDGES - _MARGIN - 1, max(height - EDGES - self.HEAD, 0)

    @property
    def room_for_rows(self) -> tuple[int, int]:
        """Cells of a line, and how many lines there are for rows."""
        return self._room_in(*self.size)

    def _body(self, inner: int) -> list[Strip]:
        body: list[Strip] = []
        last = self._first + self._room
        top = 0
        for place, row in enumerate(self._rows):
            end = top + len(row.lines)
            if end > self._first and top < last:  # no line of another row is looked at
                for y, row_line in enumerate(row.lines, top):
                    if self._first <= y < last:
                        body.append(self._drawn(row, row_line, place, inner, heads=y == top))
            top = end
        if not self._rows:
            body.append(self._plain(RowLine([Piece(self.empty_words(), self.palette.faint)]), inner))
        blank = line(inner, [], fill=self.palette.text)
        return [*body, *[blank] * (self._room - len(body))][: self._room]

    def _plain(self, row_line: RowLine, inner: int) -> Strip:
        fill = self.palette.text
        return line(inner, [Piece(" " * _MARGIN, fill), *row_line.left], fill=fill)

    def _drawn(self, row: Row, row_line: RowLine, place: int, inner: int, *, heads: bool) -> Strip:
        palette = self.palette
        fill, left, right = palette.text, row_line.left, row_line.right
        sign, sign_style, margin_style = " ", fill, fill
        if heads and row.key in self.connected:
            sign, sign_style = CONNECTED, palette.mark
        elif heads and place == self._place:
            sign, sign_style = CURSOR, palette.accent
        if heads and place == self._place and self.has_focus:
            fill = palette.cursor
            left = [Piece(text, palette.over(style)) for text, style in left]
            right = [Piece(text, palette.over(style)) for text, style in right]
            sign_style = margin_style = left[0].style if left else fill  # one style costs fewer bytes than two
        margin = [Piece(sign, sign_style), Piece(" " * (_MARGIN - 1), margin_style)]
        return line(inner, [*margin, *left], [*right, Piece(" ", fill)] if right else [], fill=fill)

    def _keep_in_sight(self) -> None:
        tops = self._tops()
        total = tops[-1]
        if self._rows:
            self._first = max(self._first, tops[self._place + 1] - self._room)
            self._first = min(self._first, tops[self._place])
        self._first = max(min(self._first, total - self._room), 0)

    def _tops(self) -> list[int]:
        tops = [0]
        for row in self._rows:
            tops.append(tops[-1] + len(row.lines))
        return tops

    def settle(self, keys: Sequence[Key]) -> None:
        """Take over the keys of the rows: the selected row stays so, or the one in its place is selected."""
        self._keys = keys
        if self.selected in keys:
            self._place = keys.index(self.selected)
        else:
            self._place = min(self._place, max(len(keys) - 1, 0))
            self.selected = keys[self._place] if keys else None

    @property
    def keys(self) -> Sequence[Key]:
        """What its rows go by, from the first to the last."""
        return self._keys

    def mark(self, connected: frozenset[Key]) -> None:
        """Mark what is connected with the item selected elsewhere, and draw."""
        self.connected = connected
        self.redraw()

    def begin_anew(self) -> None:
        """Forget what is selected: the rows are going to be others altogether."""
        self.selected = None
        self._place = self._first = 0

    def select(self, key: Key) -> None:
        """Select a row by its key, if it is there, and draw."""
        if key in self._keys:
            self.selected = key
            self._place = self._keys.index(key)
            self.redraw()

    def move(self, steps: int) -> None:
        """Select the row that lies so many rows below, above where negative; the ends are the limits."""
        place = min(max(self._place + steps, 0), len(self._keys) - 1)
        if self._keys and place != self._place:
            self.select(self._keys[place])
            self.on_moved(self)

    def move_page(self, pages: int) -> None:
        """Move by as many rows as can be seen at once."""
        height = max(len(row.lines) for row in self._rows) if self._rows else 1
        self.move(pages * max(self._room // height - 1, 1))

    def move_to_end(self, *, last: bool) -> None:
        """Select the first row or the last."""
        self.move(len(self._keys) if last else -len(self._keys))

    @property
    def cursor_line(self) -> int:
        """On which line of the pane the selected row begins, its upper edge being 0."""
        if not self._rows:
            return 1 + self.HEAD
        drawn = min(self._place, len(self._rows) - 1)  # the rows may be those of the revision before
        return 1 + self.HEAD + self._tops()[drawn] - self._first

    def on_focus(self, event: events.Focus) -> None:
        """Show the focus in the frame and on the cursor's line only: Textual would repaint everything."""
        event.prevent_default()
        self.has_focus = True
        self.redraw()

    def on_blur(self, event: events.Blur) -> None:
        """See `on_focus`."""
        event.prevent_default()
        self.has_focus = False
        self.redraw()

    def focus_on_click(self) -> bool:
        """Whether a click gives it the focus."""
        return not self.asleep

    def on_click(self, event: events.Click) -> None:
        """Select what is clicked; a second click opens it."""
        if self.asleep:
            return
        y = event.y - 1 - self.HEAD + self._first
        tops = self._tops()
        for row, top, end in zip(self._rows, tops, tops[1:], strict=False):
            if top <= y < end and event.y > self.HEAD:
                self.select(row.key)
                self.on_moved(self)
                if event.chain == 2:
                    self.on_opened(self)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move down by one row."""
        event.stop()
        self.move(0 if self.asleep else 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move up by one row."""
        event.stop()
        self.move(0 if self.asleep else -1)


def _nobody_listens(_pane: Pane) -> None:
    pass
