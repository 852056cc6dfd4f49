"""A question in the last lines, answered with one key."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.locales.sentence import Sentence
from okrtui.tui.drawing.cells import wrap
from okrtui.tui.drawing.line import Piece, Pieces, line, width_of
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.key_names import shown
from okrtui.tui.widgets.overlay import Overlay

_MARGIN = 3
"""Cells of the sign before the question."""


_ANSWER_FIRST = Sentence("press one of these keys first; no other key does anything here")


class Answer(NamedTuple):
    """A key, what it stands for, and what it does."""

    key: str
    words: Sentence
    do: Callable[[], None]


class Question(Overlay):
    """Asks before something would be lost; a key that is no answer has it say so, `esc` is always one."""

    def __init__(self, palette: Palette, question: Sentence, answers: Sequence[Answer]) -> None:
        super().__init__(palette)
        self._question = question
        self._answers = answers
        self._missed = False
        """Whether a key was pressed that is no answer."""

    def place(self, size: Size) -> Region:
        """The last two lines, more where the question or its answers take them."""
        lines = len(self._question_lines(size.width)) + len(self._answer_lines(size.width))
        height = min(lines, size.height)
        return Region(0, size.height - height, size.width, height)

    def _question_lines(self, width: int) -> list[str]:
        room = max(width - _MARGIN - 1, 1)
        missed = wrap(str(_ANSWER_FIRST), room) if self._missed else []
        return [*wrap(str(self._question), room), *missed]

    def _answer_lines(self, width: int) -> list[Pieces]:
        """The answers, as many on a line as there is room for; none is cut short where it can stand alone."""
        palette = self.palette
        lines: list[Pieces] = [[]]
        for answer in self._answers:
            pieces = [
                Piece(" ", palette.text),
                Piece(shown(answer.key), palette.accent),
                Piece(f" {answer.words}  ", palette.text),
            ]
            if lines[-1] and width_of([*lines[-1], *pieces]) > width + 2:  # what stands behind the last are blanks
                lines.append([])
            lines[-1] += pieces
        return lines

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        answers = [line(width, pieces, fill=palette.text) for pieces in self._answer_lines(width)]
        strips = []
        sign = " ? "
        for words in self._question_lines(width):
            strips.append(line(width, [Piece(sign, palette.warning), Piece(words, palette.strong)], fill=palette.text))
            sign = " " * _MARGIN
        return [*strips[: max(height - len(answers), 0)], *answers][:height]

    def take_key(self, event: events.Key) -> None:
        """Take an answer."""
        for answer in self._answers:
            if event.key == answer.key:
                answer.do()
                return
        if not self._missed:
            self._missed = True
            self.refresh(layout=True)
            self.redraw()
