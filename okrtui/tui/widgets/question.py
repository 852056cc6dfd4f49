"""A question in the last lines, answered with one key."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.locales.sentence import Sentence
from okrtui.tui.actions import shown
from okrtui.tui.drawing.cells import wrap
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.widgets.overlay import Overlay

_MARGIN = 3
"""Cells of the sign before the question."""


class Answer(NamedTuple):
    """A key, what it stands for, and what it does."""

    key: str
    words: Sentence
    do: Callable[[], None]


class Question(Overlay):
    """Asks before something would be lost; a key that is no answer does nothing, `esc` is always one."""

    def __init__(self, palette: Palette, question: Sentence, answers: Sequence[Answer]) -> None:
        super().__init__(palette)
        self._question = question
        self._answers = answers

    def place(self, size: Size) -> Region:
        """The last two lines, more where the question takes them."""
        height = min(len(self._question_lines(size.width)) + 1, size.height)
        return Region(0, size.height - height, size.width, height)

    def _question_lines(self, width: int) -> list[str]:
        return wrap(str(self._question), max(width - _MARGIN - 1, 1))

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        answers: Pieces = []
        for answer in self._answers:
            answers += [
                Piece(" ", palette.text),
                Piece(shown(answer.key), palette.accent),
                Piece(f" {answer.words}  ", palette.text),
            ]
        strips = []
        sign = " ? "
        for words in self._question_lines(width):
            strips.append(line(width, [Piece(sign, palette.warning), Piece(words, palette.strong)], fill=palette.text))
            sign = " " * _MARGIN
        return [*strips[: max(height - 1, 0)], line(width, answers, fill=palette.text)]

    def take_key(self, event: events.Key) -> None:
        """Take an answer."""
        for answer in self._answers:
            if event.key == answer.key:
                answer.do()
                return
