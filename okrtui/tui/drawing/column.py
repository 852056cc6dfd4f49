"""A column of text: paragraphs and pairs, wrapped to its width."""

from collections.abc import Iterable
from typing import NamedTuple

from rich.style import Style
from textual.strip import Strip

from okrtui.tui.drawing.cells import cell_len, fit, wrap
from okrtui.tui.drawing.line import Piece, line
from okrtui.tui.drawing.palette import Palette

_LABEL = 16
"""Cells that a label may take of a narrow column."""


class Pair(NamedTuple):
    """A label, what it says, and how that came about."""

    label: str
    words: str
    formula: str = ""


class Column:
    """Lines of one width, added from the top."""

    def __init__(self, palette: Palette, width: int) -> None:
        self.palette = palette
        self.width = width
        self.strips: list[Strip] = []

    def text(self, words: str, style: Style, *, sign: Piece | None = None, most: int | None = None) -> None:
        """A paragraph; with a sign before it, it hangs behind the sign."""
        fill = self.palette.text
        head = [] if sign is None else [sign, Piece(" ", fill)]
        margin = 0 if sign is None else cell_len(sign.text) + 1
        for words_of_line in wrap(words, max(self.width - margin, 1), most):
            self.strips.append(line(self.width, [*head, Piece(words_of_line, style)], fill=fill))
            head = [Piece(" " * margin, fill)] if margin else []

    def pairs(self, pairs: Iterable[Pair]) -> None:
        """Labels and what they say, wrapped beside them; the labels are as wide as the widest, within limits
        where what they say needs the room."""
        palette = self.palette
        pairs = list(pairs)
        label = max((cell_len(pair.label) for pair in pairs), default=0)
        longest = max((cell_len(words) for pair in pairs for words in (pair.words, pair.formula)), default=0)
        if label + 2 + longest > self.width:
            label = min(label, max(self.width // 3, _LABEL))
        for pair in pairs:
            said = [(words, palette.text) for words in self._beside(label, pair.words)]
            said += [(words, palette.faint) for words in self._beside(label, pair.formula)] if pair.formula else []
            for place, (words, style) in enumerate(said):
                head = fit(pair.label if place == 0 else "", label)
                pieces = [Piece(f"{head}  ", palette.faint), Piece(words, style)]
                self.strips.append(line(self.width, pieces, fill=palette.text))

    def _beside(self, label: int, words: str) -> list[str]:
        return wrap(words, max(self.width - label - 2, 1))

    def gap(self) -> None:
        """An empty line, unless one is there already or nothing stands above it."""
        blank = line(self.width, [], fill=self.palette.text)
        if self.strips and self.strips[-1] != blank:
            self.strips.append(blank)
