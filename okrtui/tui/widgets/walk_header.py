"""The two lines at the top of a walkthrough: which plan, what for, how long it has taken, who is here."""

from typing import NamedTuple

from textual.strip import Strip

from okrtui.locales.sentence import Sentence
from okrtui.tui.drawing.canvas import Canvas
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette

_MINUTE = 60
_HOUR = 3600


class Times(NamedTuple):
    """Seconds of the step that is shown and of all, and their limits; None where there is none."""

    step: float
    whole: float
    step_limit: float | None = None
    whole_limit: float | None = None
    paused: bool = False


class WalkHeader(Canvas):
    """Title and clock; vision and priority with who is here, or what is wrong with the line between sessions."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="walk_header")
        self._title = self._aim = ""
        self._times: Times | None = None
        self._people: Sentence | None = None
        self._notable = False

    def show(self, title: str, aim: str, times: Times | None, people: Sentence | None, *, notable: bool) -> None:
        """Draw it; what is `notable` about the people is not to be overlooked."""
        self._title, self._aim, self._times, self._people, self._notable = title, aim, times, people, notable
        self.redraw()

    def lines(self, width: int, height: int) -> list[Strip]:
        palette, blank = self.palette, Piece(" ", self.palette.text)
        people = str(self._people) if self._people is not None else ""
        style = palette.warning if self._notable else palette.text
        return [
            line(width, [blank, Piece(self._title, palette.strong)], [*self._clock(), blank], fill=palette.text),
            line(
                width,
                [blank, Piece(self._aim, palette.faint)],
                [Piece(people, style), blank] if people else [],
                fill=palette.text,
            ),
        ][:height]

    def _clock(self) -> Pieces:
        times, palette = self._times, self.palette
        if times is None:
            return []
        pieces = self._time(times.step, times.step_limit)
        pieces += [Piece(" · ", palette.faint), *self._time(times.whole, times.whole_limit)]
        if times.paused:
            pieces.append(Piece(f" · {Sentence('stopped')}", palette.warning))
        return pieces

    def _time(self, seconds: float, limit: float | None) -> Pieces:
        palette = self.palette
        if limit is None:
            return [Piece(clock_face(seconds), palette.text)]
        over = seconds >= limit
        sign = "! " if over else ""
        return [
            Piece(f"{sign}{clock_face(seconds)}", palette.warning if over else palette.text),
            Piece(f" / {clock_face(limit)}", palette.faint),
        ]


def clock_face(seconds: float) -> str:
    """Minutes and seconds, `3:07`; from an hour on `1:03:07`."""
    whole = int(seconds)
    hours, minutes, rest = whole // _HOUR, whole % _HOUR // _MINUTE, whole % _MINUTE
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
