"""Where everything stands in a text that is TOML: tables, keys, values, comments.

One pass over the lines finds tables, statements and comments; what is inside lists and inline tables is only
looked at when it is asked for.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property

from okrtui.document.inline import Element, Inline, read_inline, skip_value
from okrtui.document.span import Span
from okrtui.document.strings import read_string
from okrtui.document.tokens import BLANK, COMMENT, KEY_PART, LINE, NESTING
from okrtui.plan.path import Path


class Statement:
    """A key and its value: the lines from `start` (owned comments above included) to `end`, the next line."""

    __slots__ = ("_key", "_value", "end", "line_start", "path", "start")

    def __init__(
        self, path: Path, key: tuple[int, int], value: tuple[int, int], start: int, end: int, line_start: int
    ) -> None:
        self.path = path
        self._key = key
        self._value = value
        self.start = start
        self.end = end
        self.line_start = line_start

    @property
    def key(self) -> Span:
        """Its key, all parts of a dotted one."""
        return Span(*self._key)

    @property
    def value(self) -> Span:
        """Its value."""
        return Span(*self._value)

    @property
    def span(self) -> Span:
        """Its lines."""
        return Span(self.start, self.end)


_Line = tuple[int, re.Match[str]]
"""Where what belongs to a statement of one plain line begins, and the line."""


@dataclass(eq=False)
class Block:
    """A table header with the statements below it, or the top of the file, which has no header.

    `start` is where the first comment line directly above the header begins, `header_end` where the line after
    the header begins, `end` where the line after the last statement begins (or the line after the header).
    Most statements of a text are never looked at: they are made when somebody asks for those of their block.
    """

    path: Path
    array: bool
    header: Span
    start: int
    line_start: int
    end: int
    header_end: int
    lines: list[_Line | Statement] = field(default_factory=list)

    @cached_property
    def statements(self) -> list[Statement]:
        """What stands below the header, in the order of the text."""
        return [line if isinstance(line, Statement) else _plain(self.path, *line) for line in self.lines]

    @cached_property
    def by_path(self) -> dict[Path, Statement]:
        """The statements by what they give a value."""
        return {statement.path: statement for statement in self.statements}


def _plain(table: Path, start: int, line: re.Match[str]) -> Statement:
    key, value = line.span("key"), line.span("value")
    return Statement((*table, line["key"]), key, value, start, line.end(), line.start())


class Index:
    """Positions of a text, in characters from its beginning."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks: list[Block] = []
        self.comments: list[Span] = []
        self.tables: dict[Path, Block] = {}
        self._lengths: dict[Path, int] = {}
        self._inline: dict[int, Inline] = {}  # by where it begins
        self._scan()

    # scanning

    def _scan(self) -> None:
        text = self.text
        match_line = LINE.match
        at = 0
        end = len(text)
        block = Block((), False, Span(0, 0), 0, 0, 0, 0)
        self.blocks.append(block)
        self.tables[()] = block
        owned: int | None = None  # where the comment lines directly above begin
        while at < end:
            found = match_line(text, at)
            assert found is not None
            kind = found.lastgroup
            if kind == "empty":
                owned = None
                at = found.end()
                continue
            start = at if owned is None else owned
            if kind == "comment":
                self.comments.append(Span(*found.span("comment")))
                owned = start
                at = found.end()
                continue
            owned = None
            if kind == "statement":
                block.lines.append((start, found))
                if found["remark"] is not None:
                    self.comments.append(Span(*found.span("remark")))
                at = block.end = found.end()
            elif kind == "header":
                header = Span(found.start("table") - (2 if found["double"] else 1), found.start("header"))
                block = self._block(header, found["table"].split("."), start, at, found.end())
                at = found.end()
            elif text.startswith("[", first := _skip_blank(text, at)):
                block = self._header(at, first, start)
                at = block.end
            else:
                statement = self._statement(block.path, at, start)
                block.lines.append(statement)
                at = block.end = statement.end

    def _header(self, line_start: int, at: int, start: int) -> Block:
        """A header with blanks, quotes or a comment."""
        array = self.text.startswith("[[", at)
        keys, after = self._keys(at + (2 if array else 1))
        header = Span(at, self.text.index("]", after) + (2 if array else 1))
        return self._block(header, keys, start, line_start, self._end_of_line(header.end))

    def _block(self, header: Span, keys: list[str], start: int, line_start: int, end: int) -> Block:
        array = self.text.startswith("[[", header.start)
        path: Path = ()
        for place, key in enumerate(keys):
            path = (*path, key)
            if array and place == len(keys) - 1:
                length = self._lengths.get(path, 0)
                self._lengths[path] = length + 1
                path = (*path, length)
            elif path in self._lengths:
                path = (*path, self._lengths[path] - 1)
        block = Block(path, array, header, start, line_start, end, end)
        self.blocks.append(block)
        self.tables.setdefault(path, block)
        return block

    def _keys(self, at: int) -> tuple[list[str], int]:
        """The parts of a dotted key, and where it ends."""
        text = self.text
        keys: list[str] = []
        while True:
            at = _skip_blank(text, at)
            found = KEY_PART.match(text, at)
            if found is None:
                raise ValueError(f"no key at {at}")
            keys.append(_key(found.group()))
            end = found.end()
            at = _skip_blank(text, end)
            if not text.startswith(".", at):
                return keys, end
            at += 1

    def _statement(self, table: Path, line_start: int, start: int) -> Statement:
        text = self.text
        key_start = _skip_blank(text, line_start)
        keys, key_end = self._keys(key_start)
        value_start = _skip_blank(text, text.index("=", key_end) + 1)
        value_end = skip_value(text, value_start)
        if text[value_start] in "[{":
            for token in NESTING.finditer(text, value_start, value_end):
                if token.group()[0] == "#":
                    self.comments.append(Span(token.start(), token.start() + len(token.group().rstrip("\r"))))
        end = self._end_of_line(value_end)
        return Statement((*table, *keys), (key_start, key_end), (value_start, value_end), start, end, line_start)

    def _end_of_line(self, at: int) -> int:
        """Where the next line begins; a comment on the way is noted."""
        at = _skip_blank(self.text, at)
        comment = COMMENT.match(self.text, at)
        if comment is not None:
            self.comments.append(Span(*comment.span()))
        newline = self.text.find("\n", at)
        return len(self.text) if newline < 0 else newline + 1

    # looking up

    @cached_property
    def starts(self) -> list[tuple[int, Block | Statement]]:
        """Every header and statement with where what belongs to it begins, in the order of the text."""
        owners: list[tuple[int, Block | Statement]] = []
        for block in self.blocks:
            if block.header.end:
                owners.append((block.start, block))
            owners.extend((statement.span.start, statement) for statement in block.statements)
        return owners

    def statement(self, path: Path) -> Statement | None:
        """The statement that gives this very path its value; its key may be a dotted one in a table further up."""
        if path in self.tables or path in self._lengths:
            return None  # it has headers, so no statement gives it a value
        for length in range(len(path) - 1, -1, -1):
            block = self.tables.get(path[:length])
            if block is not None and (found := block.by_path.get(path)) is not None:
                return found
        return None

    def inline(self, path: Path) -> Inline | None:
        """What is inside a list or inline table; None where the path leads to nothing of the kind."""
        span = self.value_span(path)
        return None if span is None else self._inside(span)

    def _inside(self, span: Span) -> Inline | None:
        if self.text[span.start] not in "[{":
            return None
        known = self._inline.get(span.start)
        if known is None:
            known = self._inline[span.start] = read_inline(self.text, span)
        return known

    def around(self, path: Path) -> tuple[Inline, Path] | None:
        """The innermost list or inline table that holds a path, or would hold it, and the way from there."""
        if path in self.tables or path in self._lengths:
            return None
        for length in range(1, len(path)):
            statement = self.statement(path[:length])
            if statement is not None:
                return self._around(statement.value, path[length:])
        return None

    def _around(self, span: Span, rest: Path) -> tuple[Inline, Path] | None:
        while (inside := self._inside(span)) is not None:
            element = inside.towards(rest)
            if element is None or element.names == rest:
                return inside, rest
            span, rest = element.value, rest[len(element.names) :]
        return None

    def element(self, path: Path) -> Element | None:
        """The element of a list or inline table at a path."""
        around = self.around(path)
        return None if around is None else around[0].towards(around[1])

    def value_span(self, path: Path) -> Span | None:
        """Where a value stands; None for tables that have headers, and for what is not there."""
        statement = self.statement(path)
        if statement is not None:
            return statement.value
        element = self.element(path)
        return None if element is None else element.value

    def key_span(self, path: Path) -> Span | None:
        """Where a key stands, or the header of a table."""
        statement = self.statement(path)
        if statement is not None:
            return statement.key
        block = self.tables.get(path)
        if block is not None:
            return block.header
        element = self.element(path)
        if element is not None:
            return element.key or element.value
        return self._implied(path)

    def _implied(self, path: Path) -> Span | None:
        """A table without a header of its own: the first header or dotted key that makes it."""
        if not path:
            return None
        length = len(path)
        for block in self.blocks:
            if block.path[:length] == path:
                return block.header
            for statement in block.statements:
                if statement.path[:length] == path:
                    return statement.key
        return None

    def nearest_span(self, path: Path) -> Span:
        """The value at a path; where there is none, the header or key of the closest table around it."""
        exact = self.value_span(path)
        if exact is not None:
            return exact
        while path:
            span = self.key_span(path)
            if span is not None:
                return span
            path = path[:-1]
        return Span(0, 0)

    def blocks_of(self, path: Path) -> list[Block]:
        """The header of a table and of all below it, in the order of the text."""
        length = len(path)
        return [block for block in self.blocks if block.path[:length] == path and block.header.end]

    def dotted(self, path: Path) -> list[Statement]:
        """The statements that make a table by their dotted keys."""
        length = len(path)
        return [
            statement
            for block in self.blocks
            if len(block.path) < length and block.path == path[: len(block.path)]
            for statement in block.statements
            if statement.path[:length] == path and len(statement.path) > length
        ]

    def block_of(self, statement: Statement) -> Block:
        """The block that a statement stands in."""
        return next(block for block in reversed(self.blocks) if block.line_start <= statement.line_start)

    def length(self, path: Path) -> int | None:
        """Number of `[[…]]` headers of an array of tables; None if it is none."""
        return self._lengths.get(path)


def _skip_blank(text: str, at: int) -> int:
    found = BLANK.match(text, at)
    return at if found is None else found.end()


def _key(written: str) -> str:
    """A part of a key, without its quotes."""
    if written[0] == "'":
        return written[1:-1]
    return read_string(written) if written[0] == '"' else written
