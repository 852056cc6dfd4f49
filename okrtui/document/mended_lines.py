"""A text in memory whose lines are put right or left out, and where each place of it stands in the text itself."""

from bisect import bisect_right

from okrtui.document.span import Span


class MendedLines:
    """The lines of a text as they are now; the text itself stays what it is."""

    def __init__(self, text: str) -> None:
        self.now = text.split("\n")
        self._starts = _starts(self.now)
        self._mends: dict[int, list[tuple[Span, int]]] = {}

    @property
    def text(self) -> str:
        """All lines as they are now."""
        return "\n".join(self.now)

    def placed(self, line: int, column: int) -> int:
        """Where a column of a line as it is now stands in the text itself; both from 0."""
        for span, length in reversed(self._mends.get(line, [])):
            if column >= span.start + length:
                column += (span.end - span.start) - length
            elif column > span.start:
                column = span.start
        return min(self._starts[line] + column, self._starts[line + 1] - 1)

    def span(self, line: int, place: Span) -> Span:
        """The stretch of the text itself that a stretch of a line as it is now was made from."""
        return Span(self.placed(line, place.start), self.placed(line, place.end))

    def mend(self, line: int, place: Span, mend: str) -> None:
        """Put a stretch of a line right."""
        was = self.now[line]
        self.now[line] = was[: place.start] + mend + was[place.end :]
        self._mends.setdefault(line, []).append((place, len(mend)))

    def leave_out(self, lines: range) -> bool:
        """Empty some lines; False if nothing stood there."""
        stood = any(self.now[line].strip() for line in lines)
        for line in lines:
            self.now[line] = ""
            self._mends.pop(line, None)
        return stood


class Places:
    """Places of a mended text, found in the text itself."""

    def __init__(self, lines: MendedLines) -> None:
        self._lines = lines
        self._starts = _starts(lines.now)

    def placed(self, offset: int) -> int:
        """Where a character of the mended text stands in the text itself."""
        line = min(bisect_right(self._starts, offset) - 1, len(self._starts) - 2)
        return self._lines.placed(line, offset - self._starts[line])


def _starts(lines: list[str]) -> list[int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return starts
