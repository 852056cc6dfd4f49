"""All steps of the session, newest first: gone back to, or taken back alone."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.editing.session import Session
from okrtui.editing.step import Step
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.tui.drawing.frame import EDGES, bottom_line, framed, thumb_lines, top_line
from okrtui.tui.drawing.line import Piece, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import CURSOR, FOREIGN
from okrtui.tui.widgets.overlay import Overlay

_WIDTH = 74
_OUTSIDE = 4  # header, remark and keys stay in sight


class StepList(Overlay):
    """Steps that can be done again stand above those that are done; the last line is the plan as it was opened.

    `↵` goes to the state after a step, `x` takes it back alone; what came of that is told to `on_done`, None where
    nothing stood in the way.
    """

    SAYS_ITS_REMARKS: ClassVar[bool] = True

    def __init__(
        self,
        palette: Palette,
        session: Session,
        *,
        on_done: Callable[[Sentence | None], None],
        on_closed: Callable[[], None],
    ) -> None:
        super().__init__(palette)
        self._session = session
        self._on_done = on_done
        self._on_closed = on_closed
        self._room = 1
        self._first = 0
        self._read()
        self._number = self._now

    def _read(self) -> None:
        """Read the steps; those of long ago are kept packed, and unpacking them takes a moment."""
        history = self._session.history
        self._rows: list[Step | None] = [*reversed(history.steps), None]
        self._undone = len(self._rows) - 1 - len(history.done)
        own = (step.number for step in self._rows[self._undone : -1] if step is not None and not step.foreign)
        self._now = next(own, 0)
        """The number of the last of our steps that is done; 0 where there is none."""

    @property
    def _place(self) -> int:
        """Which row is selected; where its step is gone, what is there now."""
        numbers = [0 if step is None else step.number for step in self._rows]
        return numbers.index(self._number if self._number in numbers else self._now)

    def place(self, size: Size) -> Region:
        """In the middle, as high as its steps where the screen allows it."""
        width = min(_WIDTH, size.width)
        height = min(len(self._rows) + EDGES, max(size.height - _OUTSIDE, 1))
        return Region((size.width - width) // 2, max((size.height - height) // 3, 0), width, height)

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        inner, rows, here = width - EDGES, self._rows, self._place
        self._room = max(height - EDGES, 1)
        self._first = max(min(self._first, here, max(len(rows) - self._room, 0)), here - self._room + 1, 0)
        shown = rows[self._first : self._first + self._room]
        strips = [self._row(step, at, at == here, inner) for at, step in enumerate(shown, self._first)]
        strips += [line(inner, [], fill=palette.text)] * (self._room - len(strips))
        thumb = thumb_lines(self._first, self._room, len(rows))
        return [
            top_line(palette, _("Steps"), width, focused=True),
            *(framed(palette, strip, width, thumb=y in thumb) for y, strip in enumerate(strips)),
            bottom_line(palette, width),
        ][:height]

    def _row(self, step: Step | None, at: int, here: bool, inner: int) -> Strip:
        palette = self.palette
        fill = palette.cursor if here else palette.text
        number = 0 if step is None else step.number
        words = _("the plan as it was opened") if step is None else str(step.label)
        undone = at < self._undone
        beside = _("now") if number == self._now else _("undone") if undone else ""
        sign = FOREIGN if step is not None and step.foreign else " "
        left = [
            Piece(f"{CURSOR if here else ' '} ", fill if here else palette.accent),
            Piece(f"{sign} ", fill if here else palette.accent),
            Piece(words, fill if here or not undone else palette.faint),
        ]
        right = [Piece(f"{beside} ", fill if here else palette.faint)] if beside else []
        return line(inner, left, right, fill=fill)

    def take_key(self, event: events.Key) -> None:
        """Move, go to a step, take one back alone, or leave."""
        steps = {"down": 1, "j": 1, "up": -1, "k": -1, "pagedown": self._room - 1, "pageup": 1 - self._room}
        rows, place = self._rows, self._place
        match event.key:
            case "escape" | "Z" | "q":
                self._on_closed()
                return
            case "enter":
                self._on_done(self._session.go_to(self._number))
                return
            case "x":
                self._on_done(self._session.take_back(self._number))
                return
            case "home" | "g":
                place = 0
            case "end" | "G":
                place = len(rows) - 1
            case key:
                place += steps.get(key, 0)
        chosen = rows[max(min(place, len(rows) - 1), 0)]
        self._number = 0 if chosen is None else chosen.number
        self.redraw()

    def take_revision(self) -> None:
        """Show the steps as they are now."""
        self._read()
        self.refresh(layout=True)
        self.redraw()
