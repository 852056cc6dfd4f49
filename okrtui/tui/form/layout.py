"""A typed text broken into lines, with its cursor and marked words."""

from rich.style import Style

from okrtui.text.safe import visible
from okrtui.tui.drawing.cells import cell_len
from okrtui.tui.drawing.line import Piece, Pieces
from okrtui.tui.form.typed_line import TypedLine


def broken(text: str, width: int) -> list[tuple[int, int]]:
    """Where each line begins and ends, broken after blanks; a cell is left for the cursor behind the text."""
    lines: list[tuple[int, int]] = []
    start = used = 0
    blank = -1
    for at, char in enumerate(text):
        cells = cell_len(visible(char))
        if used + cells > width - 1 and at > start:
            end = blank + 1 if blank >= start else at
            lines.append((start, end))
            start = end
            used = cell_len(visible(text[start:at]))
        used += cells
        if char == " ":
            blank = at
    return [*lines, (start, len(text))]


def typed_lines(
    line: TypedLine, width: int, marked: tuple[int, int] | None, *, field: Style, typed: Style, mark: Style
) -> list[Pieces]:
    """The lines of a field `width` cells wide: its text, the character under the cursor, the marked words."""
    lines = broken(line.text, width)
    found: list[Pieces] = []
    for start, end in lines:
        pieces: Pieces = []
        for at in range(start, end):
            style = field
            if at == line.cursor:
                style = typed
            elif marked is not None and marked[0] <= at < marked[1]:
                style = mark
            pieces.append(Piece(visible(line.text[at]), style))
        if line.cursor == end == len(line.text):
            pieces.append(Piece(" ", typed))
        taken = sum(cell_len(piece.text) for piece in pieces)
        pieces.append(Piece(" " * max(width - taken, 0), field))
        found.append(pieces)
    return found


def line_of_cursor(line: TypedLine, width: int) -> int:
    """Which of the broken lines the cursor stands on, the first being 0."""
    lines = broken(line.text, width)
    return next((place for place, (_start, end) in enumerate(lines) if line.cursor < end), len(lines) - 1)
