"""A plan file as text, data and positions."""

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import Any

from okrtui.document.index import Index
from okrtui.document.ownership import comment_owner
from okrtui.document.slip import Slip
from okrtui.document.source import Source
from okrtui.document.span import Span
from okrtui.document.strings import inner_span
from okrtui.document.syntax import parse
from okrtui.plan.path import Path


class Document:
    """One state of a plan file; an edit makes another.

    `data` is what the text says; where it has slips, what is left when these are mended or left out in memory.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.newline = source.newline
        parsed = parse(source.text)
        self.data: dict[str, Any] = parsed.data
        self.slips: tuple[Slip, ...] = parsed.slips
        self._read_text = parsed.text
        self._placed_offset = parsed.placed

    @classmethod
    def from_bytes(cls, raw: bytes) -> "Document":
        """The document of a file's bytes.

        Raises:
            Unreadable: they are not UTF-8.
        """
        return cls(Source.from_bytes(raw))

    @classmethod
    def from_text(cls, text: str) -> "Document":
        """The document of a text, without byte order mark."""
        return cls(Source(text))

    @property
    def text(self) -> str:
        """The text as in the file, without its byte order mark."""
        return self.source.text

    @cached_property
    def index(self) -> Index:
        """Where everything stands; with slips, positions are those of the text that was read (see `_placed`)."""
        return Index(self._read_text)

    @cached_property
    def _line_starts(self) -> list[int]:
        return _starts(self.text)

    def _placed(self, span: Span) -> Span:
        """A stretch of the text that was read, in the text of the file."""
        place = self._placed_offset
        return span if place is None else Span(place(span.start), place(span.end))

    def span_of(self, path: Path) -> Span:
        """The value at a path; where it is missing, the header of the table it should be in, or that one's."""
        return self._placed(self.index.nearest_span(path))

    def value_span(self, path: Path) -> Span | None:
        """The value at a path, if it stands there as one."""
        span = self.index.value_span(path)
        return None if span is None else self._placed(span)

    def key_span(self, path: Path) -> Span | None:
        """The key at a path, or the header of a table."""
        span = self.index.key_span(path)
        return None if span is None else self._placed(span)

    def inner_span(self, path: Path, said: tuple[int, int]) -> Span:
        """Where characters of a string value stand, counted in what the string says."""
        span = self.index.value_span(path)
        if span is None or self.index.text[span.start] not in "\"'":
            return self.span_of(path)
        inside = inner_span(self.index.text[span.start : span.end], Span(*said))
        return self._placed(Span(span.start + inside.start, span.start + inside.end))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1; columns count characters."""
        line = bisect_right(self._line_starts, offset) - 1
        return line + 1, offset - self._line_starts[line] + 1

    def line_text(self, line: int) -> str:
        """The text of a line, counted from 1, without its end."""
        start = self._line_starts[line - 1]
        end = self._line_starts[line] if line < len(self._line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    @cached_property
    def _comments(self) -> dict[Span, Span]:
        """Where each comment stands in the file, and in the text that was read."""
        return {self._placed(span): span for span in sorted(self.index.comments)}

    @property
    def comments(self) -> list[Span]:
        """All comments, in the order of the text."""
        return list(self._comments)

    def item_of_comment(self, comment: Span) -> Path | None:
        """The path of the table or value that a comment belongs to: directly above it, or at the end of its line."""
        read = self._comments.get(comment)
        return None if read is None else comment_owner(self.index, read)


def _starts(text: str) -> list[int]:
    return [0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])]
