"""A column of text: paragraphs and pairs, wrapped to its width."""

from rich.style import Style
from textual.strip import Strip

from okrtui.tui.drawing.cells import cell_len, fit, wrap
from okrtui.tui.drawing.line import Piece, line
from okrtui.tui.drawing.palette import Palette


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

    def pair(self, label: str, words: str, label_width: int, *, style: Style | None = None) -> None:
        """A label and what it says, wrapped beside it."""
        palette = self.palette
        room = max(self.width - label_width - 2, 1)
        for words_of_line in wrap(words, room):
            pieces = [
                Piece(f"{fit(label, label_width)}  ", palette.faint),
                Piece(words_of_line, style or palette.text),
            ]
            self.strips.append(line(self.width, pieces, fill=palette.text))
            label = ""

    def gap(self) -> None:
        """An empty line, unless one is there already or nothing stands above it."""
        blank = line(self.width, [], fill=self.palette.text)
        if self.strips and self.strips[-1] != blank:
            self.strips.append(blank)
