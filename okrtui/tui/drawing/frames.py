"""What the terminal shows, and the fewest bytes from there to the next frame.

Textual writes every line that has changed from its widget's left edge, and puts the style back after every
piece. Over a slow line that is most of what a key costs: here only the cells that differ are written.
"""

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import split_graphemes
from rich.color import ColorSystem
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Size
from textual.strip import Strip

from okrtui.tui.drawing.cell import Cell
from okrtui.tui.drawing.cell_width import is_agreed
from okrtui.tui.drawing.cursor import Cursor
from okrtui.tui.drawing.differing import changes, width_at
from okrtui.tui.drawing.sgr import shows_on_blanks, turn


class Frames:
    """Keeps what was written to a terminal, and makes each of Textual's updates as small as it can be."""

    def __init__(self) -> None:
        self._size = Size(0, 0)
        self._rows: list[list[Cell | None]] = []
        self._codes = ""
        self._cursor = Cursor()

    def forget(self) -> None:
        """The terminal may show anything: the next frame is written whole."""
        self._rows = [[None] * self._size.width for _ in range(self._size.height)]

    def write(self, update: CompositorUpdate, colours: ColorSystem) -> str:
        """The bytes of an update, and note that they are on the screen now."""
        written: list[str] = []
        self._cursor = Cursor()
        if isinstance(update, LayoutUpdate):
            self._fit(Size(update.region.right, update.region.bottom))
        for y, x, strips in _parts(update):
            self._write_line(written, y, x, strips, colours)
        if self._codes:
            written.append("\x1b[m")
            self._codes = ""
        return "".join(written)

    def _fit(self, size: Size) -> None:
        if size != self._size:
            self._size = size
            self.forget()

    def _write_line(self, written: list[str], y: int, x: int, strips: Iterable[Strip], colours: ColorSystem) -> None:
        if y >= len(self._rows):
            return
        row = self._rows[y]
        cells = [cell for strip in strips for cell in _cells(strip, colours)][: len(row) - x]
        now = [*row[:x], *cells, *row[x + len(cells) :]]
        for start, end in changes(row, now):
            self._write_run(written, y, start, [cell for cell in now[start:end] if cell is not None])
        self._rows[y] = now

    def _write_run(self, written: list[str], y: int, x: int, cells: Sequence[Cell]) -> None:
        written.append(self._cursor.moved_to(y, x))
        place = since = 0  # cells written, and how many of them when the cursor was placed
        while place < len(cells):
            text, codes = cells[place]
            if codes != self._codes and (text != " " or codes or shows_on_blanks(self._codes)):
                written.append(turn(self._codes, codes))
                self._codes = codes
            if not is_agreed(text):
                self._write_apart(written, y, x + place, text, width_at(cells, place))
                place = since = place + width_at(cells, place)
                if place < len(cells):
                    written.append(self._cursor.moved_to(y, x + place))
                continue
            blanks = _blanks_from(cells, place) if not codes else 0
            last = place + blanks == len(cells)
            erased = f"\x1b[{blanks}X" if last else f"\x1b[{blanks}X\x1b[{blanks}C"
            if len(erased) < blanks:
                written.append(erased)
                if last:
                    break
                place += blanks
            else:
                place += 1
                written.append(text)
        self._cursor.passed(place - since, self._size.width)

    def _write_apart(self, written: list[str], y: int, x: int, text: str, width: int) -> None:
        """Write over blanks what a terminal may give more or fewer cells than its own; nothing else is moved by it."""
        self._cursor.lost()
        written += [" " * width, self._cursor.moved_to(y, x), text]
        self._cursor.lost()


def _parts(update: CompositorUpdate) -> Iterator[tuple[int, int, Iterable[Strip]]]:
    """The parts of lines that an update is about: line, first cell, what stands there."""
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            yield y, update.region.x, strips
    elif isinstance(update, ChopsUpdate):
        for y, first, end in update.spans:
            for x, strip in update.chops[y].items():
                if strip is not None and x < end and x + strip.cell_length > first:
                    start = max(first - x, 0)
                    yield y, x + start, [strip.crop(start, end - x)]


def _cells(strip: Strip, colours: ColorSystem) -> Iterator[Cell]:
    for text, style, control in strip:
        if control:
            continue
        codes = _codes_of(style, colours)
        of_blanks = codes if shows_on_blanks(codes) else ""  # a bold blank is a plain one
        if text.isascii():
            for char in text:
                yield Cell(char, of_blanks if char == " " else codes)
            continue
        for char, width in _characters(text):
            yield Cell(char, of_blanks if char == " " else codes)
            for _ in range(width - 1):
                yield Cell("", codes)


def _characters(text: str) -> Iterator[tuple[str, int]]:
    """What is drawn as one, with its cells: the two letters of a flag too, which Rich counts one by one."""
    half = ""
    for start, end, width in split_graphemes(text)[0]:
        char = text[start:end]
        if "\U0001f1e6" <= char <= "\U0001f1ff":
            if not half:
                half = char
                continue
            half, char, width = "", half + char, 2 * width
        elif half:
            yield half, 1
            half = ""
        yield char, width
    if half:
        yield half, 1


def _codes_of(style: Style | None, colours: ColorSystem) -> str:
    if style is None:
        return ""
    return Strip.render_ansi(style, colours) if style._ansi is None else style._ansi


def _blanks_from(cells: Sequence[Cell], place: int) -> int:
    end = place
    while end < len(cells) and cells[end] == (" ", ""):
        end += 1
    return end - place
