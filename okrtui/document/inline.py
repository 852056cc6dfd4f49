"""What is inside a list or an inline table: its elements and the comments that belong to them."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from okrtui.document.span import Span
from okrtui.document.strings import read_string
from okrtui.document.tokens import BLANK, BLANK_AND_NEWLINES, COMMENT, KEY_PART, NESTING, PLAIN, STRING
from okrtui.plan.path import Path

_REMEMBERED = 1024
"""Lists and inline tables of which is remembered what is inside: a plan is read anew with each step of an edit."""


class Element(NamedTuple):
    """An element of a list, or a key with its value in an inline table.

    `names` is the position, or the parts of the (dotted) key; `comma` is where its comma stands, None after a
    last one without.
    `start` is where the first comment line directly above it begins (or the element itself), `end` is behind
    its comma and the comment that follows on the same line.
    """

    names: Path
    key: Span | None
    value: Span
    comma: int | None
    start: int
    end: int

    def moved(self, by: int) -> "Element":
        """The same one in a text where it stands so many characters further down."""
        return Element(
            self.names,
            None if self.key is None else Span(self.key.start + by, self.key.end + by),
            Span(self.value.start + by, self.value.end + by),
            None if self.comma is None else self.comma + by,
            self.start + by,
            self.end + by,
        )


@dataclass(frozen=True)
class Inline:
    """A list or inline table, brackets included, with its elements in order.

    `inside` are the elements as they would stand in a text that begins with it.
    """

    span: Span
    inside: tuple[Element, ...]

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """The elements, where they stand in the text."""
        return tuple(element.moved(self.span.start) for element in self.inside)

    def towards(self, path: Path) -> Element | None:
        """The element that a path from here leads to or through."""
        first = path[0]
        if isinstance(first, int):
            there = self.inside and self.inside[0].key is None and 0 <= first < len(self.inside)
            return self.inside[first].moved(self.span.start) if there else None
        for element in self.inside:
            if element.names == path[: len(element.names)]:
                return element.moved(self.span.start)
        return None

    def below(self, path: Path) -> list[int]:
        """The positions of the elements that stand at a path from here or, in dotted keys, below it."""
        return [place for place, element in enumerate(self.inside) if element.names[: len(path)] == path]


def skip_value(text: str, start: int) -> int:
    """Where the value that begins at `start` ends."""
    first = text[start]
    if first in "\"'":
        string = STRING.match(text, start)
        if string is None:
            raise ValueError(f"no string at {start}")
        return string.end()
    if first not in "[{":
        plain = PLAIN.match(text, start)
        if plain is None:
            raise ValueError(f"no value at {start}")
        return plain.end()
    depth = 0
    for token in NESTING.finditer(text, start):
        sign = token.group()[0]
        if sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
            if depth == 0:
                return token.end()
    raise ValueError(f"no end of the value at {start}")


def read_inline(text: str, span: Span) -> Inline:
    """The elements of the list or inline table at `span`."""
    return Inline(span, _elements(text[span.start : span.end]))


@lru_cache(maxsize=_REMEMBERED)
def _elements(text: str) -> tuple[Element, ...]:
    """The elements of a list or inline table of which this is the text."""
    table = text[0] == "{"
    stop = len(text) - 1
    elements: list[Element] = []
    at = 1
    opening = BLANK.match(text, at)
    remark = None if opening is None else COMMENT.match(text, opening.end())
    if remark is not None:
        at = remark.end()  # what stands behind the opening bracket belongs to the whole
    while True:
        at, start = _lead(text, at, stop)
        if at >= stop:
            return tuple(elements)
        keys: list[str] = []
        key: Span | None = None
        value_start = at
        if table:
            keys, key_end = _dotted(text, at)
            key = Span(at, key_end)
            value_start = _past_blank(text, text.index("=", key_end) + 1)
        value_end = skip_value(text, value_start)
        comma, end = _tail(text, value_end, stop)
        names: Path = tuple(keys) if table else (len(elements),)
        elements.append(Element(names, key, Span(value_start, value_end), comma, start, end))
        at = end


def _past_blank(text: str, at: int) -> int:
    found = BLANK_AND_NEWLINES.match(text, at)
    return at if found is None else found.end()


def _lead(text: str, at: int, stop: int) -> tuple[int, int]:
    """Where the next element begins, and where the comment lines directly above it do."""
    owned: int | None = None
    while at < stop:
        following = _past_blank(text, at)
        if text.count("\n", at, following) > 1:
            owned = None  # a blank line parts the comments before it from the element
        at = following
        comment = COMMENT.match(text, at)
        if comment is None:
            break
        if owned is None:
            owned = at
        at = comment.end()
    return at, at if owned is None else owned


def _tail(text: str, at: int, stop: int) -> tuple[int | None, int]:
    """Where the comma behind a value stands, and where what belongs to the value ends.

    A comment belongs to the value if it begins on the line of the value or of its comma. A comma may stand
    on a line of its own, behind comments.
    """
    end = at
    comma: int | None = None
    while at < stop:
        sign = text[at]
        if sign in " \t":
            at += 1
        elif sign == "," and comma is None:
            comma = at
            at = end = at + 1
        elif sign == "#":
            comment = COMMENT.match(text, at)
            if comment is not None:
                at = end = comment.end()
            if comma is not None:
                break
        elif sign in "\r\n" and comma is None:
            ahead = _comma_ahead(text, at, stop)
            if ahead is None:
                break
            at = ahead
        else:
            break
    return comma, end


def _comma_ahead(text: str, at: int, stop: int) -> int | None:
    """Where a comma on a later line stands, comments skipped; None if there is none before the next value."""
    while at < stop:
        at = _past_blank(text, at)
        comment = COMMENT.match(text, at)
        if comment is None:
            return at if at < stop and text[at] == "," else None
        at = comment.end()
    return None


def _dotted(text: str, at: int) -> tuple[list[str], int]:
    """The parts of a key in an inline table, and where it ends."""
    keys: list[str] = []
    while True:
        found = KEY_PART.match(text, at)
        if found is None:
            raise ValueError(f"no key at {at}")
        written = found.group()
        keys.append(read_string(written) if written[0] in "\"'" else written)
        end = found.end()
        following = _past_blank(text, end)
        if not text.startswith(".", following):
            return keys, end
        at = _past_blank(text, following + 1)
