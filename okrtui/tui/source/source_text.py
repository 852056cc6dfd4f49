"""The text of a file while it is edited as text: lines, cursor, and the way back."""

import re
from typing import NamedTuple, Self

from okrtui.editing.merging import splices_between

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_WORD = re.compile(r"\w+")


class Place(NamedTuple):
    """A place between two characters; line and column from 0."""

    line: int
    column: int


class _Change(NamedTuple):
    start: Place
    removed: str
    inserted: str


class SourceText:
    """Lines end where the file has a line feed and nowhere else; what is not edited stays as it is to the byte.

    A carriage return before a line feed belongs to its line and cannot be reached; new lines end as the first
    one does.
    """

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.newline = "\r\n" if self.lines[0].endswith("\r") and len(self.lines) > 1 else "\n"
        self.cursor = Place(0, 0)
        self._wanted = 0  # the column that moving up and down comes back to
        self._done: list[_Change] = []
        self._undone: list[_Change] = []

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(self.lines)

    def shown(self, line: int) -> str:
        """A line without what ends it."""
        return self.lines[line].removesuffix("\r")

    def place_of(self, offset: int) -> Place:
        """The place of an offset in the text."""
        for line, text in enumerate(self.lines):
            if offset <= len(text):
                return Place(line, min(offset, len(self.shown(line))))
            offset -= len(text) + 1
        return self._end

    def with_text(self, text: str) -> Self:
        """Another text in the place of this one, with the cursor at the same character; the way back begins anew."""
        line, column = self.cursor
        offset = sum(len(each) + 1 for each in self.lines[:line]) + column
        shift = 0
        for splice in splices_between(self.text, text):
            if splice.end <= offset:
                shift += len(splice.text) - (splice.end - splice.start)
        other = type(self)(text)
        other.go(other.place_of(max(offset + shift, 0)))
        return other

    @property
    def _end(self) -> Place:
        last = len(self.lines) - 1
        return Place(last, len(self.shown(last)))

    def go(self, place: Place) -> None:
        """Put the cursor at a place, or the nearest there is."""
        line = max(0, min(place.line, len(self.lines) - 1))
        self.cursor = Place(line, max(0, min(place.column, len(self.shown(line)))))
        self._wanted = self.cursor.column

    def go_lines(self, count: int) -> None:
        """Move down by so many lines, up where negative, in the column where the moving began."""
        wanted = self._wanted
        self.go(Place(self.cursor.line + count, wanted))
        self._wanted = wanted

    def left(self) -> Place:
        """The place before the cursor, over the line's beginning too."""
        line, column = self.cursor
        if column > 0:
            return Place(line, column - 1)
        return Place(line - 1, len(self.shown(line - 1))) if line > 0 else self.cursor

    def right(self) -> Place:
        """The place behind the cursor, over the line's end too."""
        line, column = self.cursor
        if column < len(self.shown(line)):
            return Place(line, column + 1)
        return Place(line + 1, 0) if line + 1 < len(self.lines) else self.cursor

    def word_left(self) -> Place:
        """The beginning of a word before the cursor."""
        line, column = self.cursor
        starts = [found.start() for found in _WORD.finditer(self.shown(line)) if found.start() < column]
        return Place(line, starts[-1]) if starts else self.left()

    def word_right(self) -> Place:
        """The end of a word behind the cursor."""
        line, column = self.cursor
        ends = [found.end() for found in _WORD.finditer(self.shown(line)) if found.end() > column]
        return Place(line, ends[0]) if ends else self.right()

    def insert(self, text: str) -> None:
        """Type a text at the cursor; control characters are left out, line ends are those of the file."""
        plain = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
        self._replace(self.cursor, self.cursor, plain.replace("\n", self.newline))

    def delete_to(self, place: Place) -> None:
        """Take away what lies between the cursor and a place."""
        start, end = sorted((self.cursor, place))
        self._replace(start, end, "")

    def undo(self) -> None:
        """Take the last change back."""
        if self._done:
            change = self._done.pop()
            self._undone.append(change)
            self._put(change.start, change.inserted, change.removed)

    def redo(self) -> None:
        """Make the change again that was taken back."""
        if self._undone:
            change = self._undone.pop()
            self._done.append(change)
            self._put(change.start, change.removed, change.inserted)

    def _between(self, start: Place, end: Place) -> str:
        if start.line == end.line:
            return self.lines[start.line][start.column : end.column]
        first = self.lines[start.line][start.column :]
        return "\n".join([first, *self.lines[start.line + 1 : end.line], self.lines[end.line][: end.column]])

    def _replace(self, start: Place, end: Place, text: str) -> None:
        removed = self._between(start, end)
        if removed == text:
            return
        change = _Change(start, removed, text)
        last = self._done[-1] if self._done else None
        if last is not None and not removed and not last.removed and _typed_on(last, change):
            change = _Change(last.start, "", last.inserted + text)
            self._done.pop()
        self._done.append(change)
        self._undone.clear()
        self._put(start, removed, text)

    def _put(self, start: Place, removed: str, inserted: str) -> None:
        """Have one text stand where another did, and the cursor behind it."""
        end = _behind(start, removed)
        before, after = self.lines[start.line][: start.column], self.lines[end.line][end.column :]
        self.lines[start.line : end.line + 1] = (before + inserted + after).split("\n")
        self.go(_behind(start, inserted))


def _behind(start: Place, text: str) -> Place:
    breaks = text.count("\n")
    if not breaks:
        return Place(start.line, start.column + len(text))
    return Place(start.line + breaks, len(text) - text.rindex("\n") - 1)


def _typed_on(last: _Change, change: _Change) -> bool:
    """Whether a character goes on where the one before was typed: both are one step."""
    return (
        "\n" not in last.inserted + change.inserted
        and change.start == _behind(last.start, last.inserted)
        and len(change.inserted) == 1
        and not (change.inserted == " " and last.inserted.endswith(" "))
    )
