"""The line that names the keys one is likely to want next."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.strip import Strip

from okrtui.locales.sentence import Sentence
from okrtui.text.charset import key_showable
from okrtui.tui.drawing.canvas import Canvas
from okrtui.tui.drawing.cells import cell_len
from okrtui.tui.drawing.line import Piece, Pieces, line, width_of
from okrtui.tui.drawing.message import message_lines
from okrtui.tui.drawing.palette import Palette

_BEHIND = 2
"""Blanks behind a hint; the last one does without."""


class Hint(NamedTuple):
    """A key, or several, as a reader is told of them, and what they do; `always` has its room before all others."""

    key: str
    words: Sentence
    always: bool = False

    @property
    def width(self) -> int:
        """Cells that it takes, with a blank before, and those behind."""
        return cell_len(self.spelt) + cell_len(str(self.words)) + 2 + _BEHIND

    @property
    def spelt(self) -> str:
        """The key in signs that the terminal can show."""
        return key_showable(self.key)


SCROLL_HINTS = (Hint("↑ ↓", Sentence("scroll")), Hint("esc", Sentence("close")))


class KeyLine(Canvas):
    """Keys and what they do, as many as there is room for, in the order of their worth."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="keys")
        self.hints: Sequence[Hint] = ()
        self._answers: Sequence[Hint] = ()
        self._message: Sentence | None = None

    def show(self, hints: Sequence[Hint]) -> None:
        """Name these keys."""
        if hints != self.hints:
            self.hints = hints
            self.redraw()

    def ask(self, answers: Sequence[Hint]) -> None:
        """Name the keys that answer a question in their place, as long as there are any."""
        if answers != self._answers:
            self._answers = answers
            self.redraw()

    def go_on_with(self, message: Sentence | None) -> None:
        """Show the second line of what is said above, if it has one, in the place of the keys."""
        if message != self._message:
            self._message = message
            self.redraw()

    def lines(self, width: int, height: int) -> list[Strip]:  # noqa: ARG002 – its height is fixed
        palette = self.palette
        if self._message is not None and len(told := message_lines(self._message, width - 2)) > 1:
            return [line(width, [Piece(f" {told[1]}", palette.accent)], fill=palette.text)]
        pieces: Pieces = []
        hints = self._answers or self.hints
        room = width + _BEHIND - sum(hint.width for hint in hints if hint.always)
        for hint in hints:
            if not hint.always:
                if hint.width > room:
                    continue
                room -= hint.width
            if pieces:
                pieces.append(Piece(" " * _BEHIND, palette.faint))
            pieces += [
                Piece(" ", palette.text),
                Piece(hint.spelt, palette.accent),
                Piece(f" {hint.words}", palette.faint),
            ]
        if width_of(pieces) > width:  # by the blanks behind the last one only
            pieces[-1] = Piece(pieces[-1].text.rstrip(), palette.faint)
        return [line(width, pieces, fill=palette.text)]
