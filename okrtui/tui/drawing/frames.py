"""What the terminal shows, and the fewest bytes from there to the next frame.

Textual writes every line that has changed from its widget's left edge, and puts the style back after every
piece. Over a slow line that is most of what a key costs: here only the cells that differ are written.
"""

from collections.abc import Iterable, Iterator

from rich.cells import split_graphemes
from rich.color import ColorSystem
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Size
from textual.strip import Strip

from okrtui.tui.drawing.cell import Cell
from okrtui.tui.drawing.cursor import Cursor
from okrtui.tui.drawing.sgr import shows_on_blanks, turn

_BRIDGED = 4
"""Bytes between two changes that are written again: moving over them would cost as many."""


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
        for start, end in _changes(row[x : x + len(cells)], cells):
            written.append(self._cursor.moved_to(y, x + start))
            passed = self._write_cells(written, cells[start:end])
            self._cursor.wrote(cells[start : start + passed], len(row))
        row[x : x + len(cells)] = cells

    def _write_cells(self, written: list[str], cells: list[Cell]) -> int:
        """Write cells one after the other; gives how many of them the cursor has passed."""
        place = 0
        while place < len(cells):
            text, codes = cells[place]
            if codes != self._codes and (text != " " or codes or shows_on_blanks(self._codes)):
                written.append(turn(self._codes, codes))
                self._codes = codes
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
        return place


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
        for start, end, width in split_graphemes(text)[0]:
            yield Cell(text[start:end], of_blanks if text[start:end] == " " else codes)
            for _ in range(width - 1):
                yield Cell("", codes)


def _codes_of(style: Style | None, colours: ColorSystem) -> str:
    if style is None:
        return ""
    return Strip.render_ansi(style, colours) if style._ansi is None else style._ansi


def _changes(before: list[Cell | None], now: list[Cell]) -> Iterator[tuple[int, int]]:
    """Where cells differ, from and to; changes that lie close together are one."""
    start = end = -1
    for place, (old, new) in enumerate(zip(before, now, strict=True)):
        if old == new:
            continue
        if start >= 0 and _size(now[end:place]) > _BRIDGED:
            yield start, end
            start = -1
        if start < 0:
            start = place
            while start > 0 and not now[start].text:  # the second half of a wide character
                start -= 1
        end = place + 1
    if start >= 0:
        yield start, end


def _size(cells: Iterable[Cell]) -> int:
    """The bytes of what stands in cells."""
    return sum(len(cell.text.encode()) for cell in cells)


def _blanks_from(cells: list[Cell], place: int) -> int:
    end = place
    while end < len(cells) and cells[end] == (" ", ""):
        end += 1
    return end - place
