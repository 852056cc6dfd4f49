"""A look at a text that is TOML, by a reader that shares nothing with the program: slow, and plain to see through."""

import re
from dataclasses import dataclass, field
from typing import Any

import tomli

Path = tuple[str | int, ...]

_KEY_PART = re.compile(r"[A-Za-z0-9_-]+|\"(?:[^\"\\]|\\.)*\"|'[^']*'")
_PLAIN = re.compile(r"\d{4}-\d{2}-\d{2}[ Tt]\d{2}:[0-9:.Zz+-]+|[0-9A-Za-z_.:+-]+")


@dataclass(slots=True)
class Unit:
    """The lines of a header or of a key with its value, without the comments above."""

    path: Path
    header: bool
    start: int
    end: int


@dataclass(slots=True)
class Around:
    """A comment that belongs to nothing, and the innermost table, list or value that it stands in the middle of."""

    inside: Path


@dataclass(slots=True)
class Look:
    """Where everything stands; `owners` has the path of what each comment belongs to, or what it stands in."""

    text: str
    units: list[Unit] = field(default_factory=list)
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    owners: dict[str, Path | Around] = field(default_factory=dict)
    above: dict[Path, list[tuple[int, int]]] = field(default_factory=dict)
    arrays: dict[Path, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _Reader(self).read()


class _Reader:
    def __init__(self, look: Look) -> None:
        self.look = look
        self.text = look.text
        self.at = 0
        self.table: Path = ()
        self.pending: list[tuple[int, int]] = []
        self.loose: list[tuple[str, Path | None]] = []  # the unit above each

    def read(self) -> None:
        previous: Path | None = None
        while self.at < len(self.text):
            start = self.at
            self.blanks()
            sign = self.text[self.at : self.at + 1]
            if sign in ("", "\n", "\r"):
                self.line_end()
                self.set_loose(previous)
                continue
            if sign == "#":
                self.pending.append(self.comment())
                self.line_end()
                continue
            path, header = (self.header(), True) if sign == "[" else (self.statement(), False)
            self.owned_above(path)
            self.behind(path)
            self.line_end()
            table = path if header else self.table
            for text, above in self.loose:
                self.look.owners[text] = Around(_shared(above, table) if above is not None else ())
            self.loose = []
            previous = table
            self.look.units.append(Unit(path, header, start, self.at))
        self.set_loose(previous)
        for text, _ in self.loose:
            self.look.owners[text] = Around(())

    def set_loose(self, previous: Path | None) -> None:
        self.loose.extend((self.text[start:end], previous) for start, end in self.pending)
        self.pending = []

    def owned_above(self, path: Path) -> None:
        for start, end in self.pending:
            self.look.owners[self.text[start:end]] = path
        self.look.above[path] = self.pending
        self.pending = []

    def behind(self, path: Path) -> None:
        self.blanks()
        if self.text[self.at : self.at + 1] == "#":
            start, end = self.comment()
            self.look.owners[self.text[start:end]] = path

    def blanks(self) -> None:
        while self.text[self.at : self.at + 1] in (" ", "\t"):
            self.at += 1

    def line_end(self) -> None:
        rest = self.text[self.at : self.at + 2]
        self.at += 2 if rest == "\r\n" else 1 if rest[:1] == "\n" else 0
        assert rest == "" or self.text[self.at - 1] == "\n", (rest, self.at)

    def comment(self) -> tuple[int, int]:
        start = self.at
        while self.text[self.at : self.at + 1] not in ("", "\n") and self.text[self.at : self.at + 2] != "\r\n":
            self.at += 1
        return start, self.at

    def key(self) -> tuple[list[str], int]:
        names = []
        while True:
            self.spaces_and_lines()
            found = _KEY_PART.match(self.text, self.at)
            assert found is not None, self.text[self.at : self.at + 30]
            written = found.group()
            names.append(tomli.loads(f"v = {written}")["v"] if written[0] in "\"'" else written)
            end = self.at = found.end()
            self.spaces_and_lines()
            if self.text[self.at] != ".":
                return names, end
            self.at += 1

    def spaces_and_lines(self) -> None:
        while self.text[self.at : self.at + 1] in (" ", "\t", "\r", "\n"):
            self.at += 1

    def header(self) -> Path:
        start = self.at
        array = self.text.startswith("[[", self.at)
        self.at += 2 if array else 1
        names, _ = self.key()
        self.at += 2 if array else 1
        path: Path = ()
        for place, name in enumerate(names):
            path = (*path, name)
            if array and place == len(names) - 1:
                number = self.look.arrays[path] = self.look.arrays.get(path, 0) + 1
                path = (*path, number - 1)
            elif path in self.look.arrays:
                path = (*path, self.look.arrays[path] - 1)
        self.look.keys[path] = (start, self.at)
        self.table = path
        return path

    def statement(self) -> Path:
        start = self.at
        names, end = self.key()
        self.at += 1
        self.blanks()
        path = (*self.table, *names)
        self.look.keys[path] = (start, end)
        self.value(path)
        return path

    def value(self, path: Path) -> None:
        start = self.at
        sign = self.text[start]
        if sign in "\"'":
            self.string(sign)
        elif sign in "[{":
            self.inside(path, "]" if sign == "[" else "}")
        else:
            found = _PLAIN.match(self.text, start)
            assert found is not None
            self.at = found.end()
        self.look.values[path] = (start, self.at)

    def string(self, quote: str) -> None:
        many = self.text.startswith(quote * 3, self.at)
        self.at += 3 if many else 1
        while True:
            if quote == '"' and self.text[self.at] == "\\":
                self.at += 2
            elif not many and self.text[self.at] == quote:
                self.at += 1
                return
            elif many and self.text.startswith(quote * 3, self.at):
                self.at += 3
                for _ in range(2):  # one or two may belong to the string
                    if self.text.startswith(quote, self.at):
                        self.at += 1
                return
            else:
                self.at += 1

    def inside(self, path: Path, closing: str) -> None:
        """A list or an inline table: `on_line` is what a comment further on this line belongs to."""
        self.at += 1
        outer, self.pending = self.pending, []
        on_line: Path | None = path
        last: Path = path
        count = 0
        blank = False
        while True:
            self.blanks()
            sign = self.text[self.at]
            if sign in "\r\n":
                self.line_end()
                if blank:
                    self.loose_inside(path)
                on_line = None
                blank = True
            elif sign == "#":
                start, end = self.comment()
                if on_line is not None:
                    self.look.owners[self.text[start:end]] = on_line
                else:
                    self.pending.append((start, end))
                blank = False
            elif sign == closing:
                self.loose_inside(path)
                self.at += 1
                self.pending = outer
                return
            elif sign == ",":
                blank = False
                for start, end in self.pending:
                    self.look.owners[self.text[start:end]] = last
                self.pending = []
                self.at += 1
                on_line = last
            else:
                blank = False
                last = on_line = self.element(path, count, closing)
                count += 1

    def element(self, path: Path, count: int, closing: str) -> Path:
        start = self.at
        element: Path = (*path, count)
        if closing == "}":
            names, end = self.key()
            element = (*path, *names)
            self.look.keys[element] = (start, end)
            self.at += 1
            self.spaces_and_lines()
        self.owned_above(element)
        self.value(element)
        return element

    def loose_inside(self, path: Path) -> None:
        for start, end in self.pending:
            self.look.owners[self.text[start:end]] = Around(path)
        self.pending = []


def _shared(one: Path, other: Path) -> Path:
    """What both paths stand in, an item of a list rather than the list."""
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return one[:length]


def said(text: str) -> dict[str, Any]:
    """What a text says."""
    return tomli.loads(text)
