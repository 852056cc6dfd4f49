"""A question in the last two lines, answered with one key."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.locales.sentence import Sentence
from okrtui.tui.actions import shown
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.widgets.overlay import Overlay


class Answer(NamedTuple):
    """A key, what it stands for, and what it does."""

    key: str
    words: Sentence
    do: Callable[[], None]


class Question(Overlay):
    """Asks before something would be lost; a key that is no answer does nothing, `esc` is always one."""

    def __init__(self, palette: Palette, question: Sentence, answers: Sequence[Answer]) -> None:
        super().__init__(palette, id="question")
        self._question = question
        self._answers = answers

    def place(self, size: Size) -> Region:
        """The last two lines."""
        return Region(0, max(size.height - 2, 0), size.width, min(2, size.height))

    def lines(self, width: int, height: int) -> list[Strip]:  # noqa: ARG002 – its height is fixed
        palette = self.palette
        answers: Pieces = []
        for answer in self._answers:
            answers += [
                Piece(" ", palette.text),
                Piece(shown(answer.key), palette.accent),
                Piece(f" {answer.words}  ", palette.text),
            ]
        question = [Piece(" ? ", palette.warning), Piece(str(self._question), palette.strong)]
        return [line(width, question, fill=palette.text), line(width, answers, fill=palette.text)]

    def take_key(self, event: events.Key) -> None:
        """Take an answer."""
        for answer in self._answers:
            if event.key == answer.key:
                answer.do()
                return
