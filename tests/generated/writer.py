"""A plan written line by line, noting where everything stands and whose each comment is."""

import re
from random import Random
from typing import Any

from tests.generated.blocks import Block, Path
from tests.generated.layouts import Style
from tests.generated.scalars import written_scalar
from tests.generated.strings import written_string
from tests.generated.words import line

_BARE = re.compile(r"[A-Za-z0-9_-]+")


class Writer:
    """The text so far, and the notes on it."""

    def __init__(self, random: Random, style: Style) -> None:
        self.random = random
        self.style = style
        self.values: dict[Path, tuple[int, int]] = {}
        self.keys: dict[Path, tuple[int, int]] = {}
        self.signs: dict[Path, list[tuple[int, int]]] = {}
        self.owners: dict[str, Path | None] = {}
        self._pieces: list[str] = []
        self._at = 0

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._pieces)

    def _chance(self, of_100: int) -> bool:
        return of_100 > 0 and self.random.randint(0, 99) < of_100

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._at += len(text)

    def _newline(self) -> None:
        behind_comment = bool(self._pieces) and self._pieces[-1].startswith("#")  # where blanks would be part of it
        if not behind_comment and self._chance(self.style.odd):
            self._put(self.random.choice((" ", "\t", "   ")))
        self._put(self.random.choice(("\n", "\r\n")) if self.style.mixed else self.style.newline)

    def _blank(self) -> str:
        return self.random.choice(("", " ", "  ", "\t")) if self._chance(self.style.odd) else " "

    # comments

    def _comment(self, owner: Path | None) -> None:
        tail = f" {line(self.random)}" if self.random.randint(0, 3) == 0 else ""
        text = f"#{self.random.choice(('', ' '))}c{len(self.owners)}{tail}"
        self.owners[text] = owner
        self._put(text)

    def _comment_lines(self, owner: Path | None, indent: str, most: int = 2) -> None:
        for _ in range(self.random.randint(1, most)):
            self._put(indent)
            self._comment(owner)
            self._newline()

    def _above(self, owner: Path, indent: str) -> None:
        if self._chance(self.style.comments):
            self._comment_lines(owner, indent)

    def _behind(self, owner: Path) -> None:
        if self._chance(self.style.comments):
            self._put(self.random.choice(("  ", " ", "")))
            self._comment(owner)

    def _heading(self, indent: str) -> None:
        """Comments that belong to nothing, a blank line below them."""
        if self.style.gap is not None and self._chance(self.style.loose):
            self._comment_lines(None, indent)
            for _ in range(self.random.choice((1, 1, 2))):
                self._newline()

    # tables and statements

    def block(self, block: Block) -> None:
        """A header with its statements."""
        depth = sum(isinstance(step, str) for step in block.path)
        if self.style.gap is not None and self._at and block.path:
            usual = not self._chance(self.style.odd)
            for _ in range(self.style.gap if usual else self.random.randint(0, 3)):
                self._newline()
        indent = self.style.indent * max(depth - 1, 0)
        self._heading(indent)
        if block.path:
            self._header(block, indent)
        self._column = self._equals_column(block) if self.style.aligned else 0
        for keys, value in block.statements:
            if self.style.gap is not None and self._chance(self.style.odd):
                self._newline()
            self._heading(self.style.indent * depth)
            self._statement(block.path, keys, value, self.style.indent * depth)

    def _header(self, block: Block, indent: str) -> None:
        self._above(block.path, indent)
        self._put(indent)
        names = [str(step) for step in block.path if isinstance(step, str)]
        start = self._at
        self._put("[[" if block.array else "[")
        self._put(self._padding())
        self._key(names)
        self._put(self._padding())
        self._put("]]" if block.array else "]")
        self.keys[block.path] = (start, self._at)
        self._behind(block.path)
        self._newline()

    def _padding(self) -> str:
        return self.random.choice((" ", "\t")) if self._chance(self.style.odd) else ""

    @staticmethod
    def _equals_column(block: Block) -> int:
        return max((sum(len(key) + 1 for key in keys) for keys, _ in block.statements), default=0)

    def _statement(self, table: Path, keys: list[str], value: Any, indent: str) -> None:
        path = (*table, *keys)
        self._above(path, indent)
        self._put(indent)
        start = self._at
        self._key(keys)
        self.keys[path] = (start, self._at)
        self._put(" " * (self._column - (self._at - start)) if self._column else self._blank())
        self._put("=" + (" " if self._column else self._blank()))
        self._value(path, value, indent)
        self._behind(path)
        self._newline()

    def _key(self, keys: list[str]) -> None:
        for place, key in enumerate(keys):
            if place:
                self._put(f"{self._padding()}.{self._padding()}")
            if _BARE.fullmatch(key) and not self._chance(self.style.odd):
                self._put(key)
            else:
                kind = self.random.randint(0, 1)
                self._put(written_string(self.random, key, "\n", kind=kind, toml_1_1=self.style.toml_1_1).text)

    # values

    def _value(self, path: Path, value: Any, indent: str) -> None:
        start = self._at
        if isinstance(value, str):
            kind = self.random.choice((0, 0, 0, 1, 2, 3))
            newline = self.random.choice(("\n", "\r\n")) if self.style.mixed else self.style.newline
            written = written_string(self.random, value, newline, kind=kind, toml_1_1=self.style.toml_1_1)
            self._put(written.text)
            self.signs[path] = written.places
        elif isinstance(value, list):
            self._list(path, value, indent)
        elif isinstance(value, dict):
            self._table(path, value, indent)
        else:
            self._put(written_scalar(self.random, value, toml_1_1=self.style.toml_1_1))
        self.values[path] = (start, self._at)

    def _list(self, path: Path, elements: list[Any], indent: str) -> None:
        self._put("[")
        tables = any(isinstance(element, dict) for element in elements)
        if self.random.randint(0, 9) < (8 if tables else 2):
            self._lines(path, [(place, None, element) for place, element in enumerate(elements)], indent)
        else:
            pad = self._padding()
            self._put(pad)
            for place, element in enumerate(elements):
                self._value((*path, place), element, indent)
                if place < len(elements) - 1:
                    self._put("," + self._blank())
            if elements and self._chance(self.style.odd):
                self._put(",")
            self._put(pad)
        self._put("]")

    def _table(self, path: Path, table: dict[str, Any], indent: str) -> None:
        self._put("{")
        fields: list[tuple[Any, Any, Any]] = []
        for key, value in table.items():
            if isinstance(value, dict) and value and self._chance(self.style.odd):
                fields.extend(((key, inner), [key, inner], part) for inner, part in value.items())
            else:
                fields.append(((key,), [key], value))
        if self.style.toml_1_1 and self.random.randint(0, 3) == 0:
            self._lines(path, fields, indent)
        else:
            pad = "" if self._chance(self.style.odd) else " "
            self._put(pad)
            for place, (names, keys, value) in enumerate(fields):
                self._field(path, names, keys, value, indent)
                if place < len(fields) - 1:
                    self._put("," + self._blank())
            if fields and self.style.toml_1_1 and self._chance(self.style.odd):
                self._put(",")
            self._put(pad if fields else "")
        self._put("}")

    def _field(self, path: Path, names: Any, keys: list[str] | None, value: Any, indent: str) -> None:
        inner = (*path, *names) if isinstance(names, tuple) else (*path, names)
        if keys is not None:
            start = self._at
            self._key(keys)
            self.keys[inner] = (start, self._at)
            self._put(f"{self._blank()}={self._blank()}")
        self._value(inner, value, indent)

    def _lines(self, path: Path, fields: list[tuple[Any, Any, Any]], indent: str) -> None:
        """Elements on lines of their own, or a few on one."""
        inner_indent = indent + (self.style.indent or "  ")
        several = self.random.randint(0, 9) == 0
        self._behind(path)
        self._newline()
        fresh = True
        for place, (names, keys, value) in enumerate(fields):
            owner = (*path, *names) if isinstance(names, tuple) else (*path, names)
            if fresh:
                self._loose_in_list(inner_indent, blank_above=False)
                self._above(owner, inner_indent)
                self._put(inner_indent)
            self._field(path, names, keys, value, inner_indent)
            last = place == len(fields) - 1
            comma = not last or self.random.randint(0, 3) > 0
            if comma and self._chance(self.style.odd):
                self._before_comma(owner, inner_indent)
            if comma:
                self._put(",")
            fresh = last or not several or self.random.randint(0, 2) == 0
            if fresh:
                self._behind(owner)
                self._newline()
            else:
                self._put(self._blank())
        self._loose_in_list(inner_indent, blank_above=True)
        self._put(indent)

    def _before_comma(self, owner: Path, indent: str) -> None:
        """A comma on a later line than its value."""
        self._behind(owner)
        self._newline()
        self._above(owner, indent)
        self._put(indent)

    def _loose_in_list(self, indent: str, *, blank_above: bool) -> None:
        """Comments in a list that belong to no element: a blank line below them, or the closing bracket."""
        if not self._chance(self.style.loose):
            return
        if blank_above:
            if self.style.gap is not None and self.random.randint(0, 1):
                self._newline()
            self._comment_lines(None, indent)
        elif self.style.gap is not None:
            self._comment_lines(None, indent)
            self._newline()

    def end(self) -> None:
        """The end of the file: loose comments, blank lines, a last newline or none."""
        if self._chance(self.style.loose):
            if self.style.gap and self.random.randint(0, 1):
                self._newline()
            self._comment_lines(None, "")
        if self._chance(self.style.odd) and self.style.gap is not None:
            self._newline()
            self._put(self.random.choice(("", "  ")))
        text = self.text
        if not self.style.ended:
            self._pieces = [text.removesuffix("\n").removesuffix("\r")]
