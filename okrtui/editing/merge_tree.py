"""A plan's text cut along its tables, keys and elements, so that each can be merged for itself."""

from dataclasses import dataclass, field
from itertools import groupby

from okrtui.document.document import Document
from okrtui.document.index import Block, Index, Statement
from okrtui.document.inline import Inline
from okrtui.editing.merging import lines_of
from okrtui.plan.path import Path


@dataclass(slots=True)
class Leaf:
    """A key and its value: comments above, key up to the value, the value's text, what is behind it."""

    path: Path
    lead: str
    key: str
    value: str
    tail: str
    gap: str | None = None

    @property
    def text(self) -> str:
        """All of it, without the gap to what follows."""
        return self.lead + self.key + self.value + self.tail


@dataclass(slots=True)
class Branch:
    """A table with a header, what is in it and the tables below it.

    `gap` is the text up to what follows in the same branch; None for the last.
    """

    path: Path
    lead: str
    header: str
    under: str
    children: list["Node"] = field(default_factory=list)
    gap: str | None = None

    @property
    def text(self) -> str:
        """All of it, without the gap to what follows."""
        inside = "".join(child.text + (child.gap or "") for child in self.children)
        return self.lead + self.header + self.under + inside


@dataclass(slots=True)
class Loose:
    """Comment lines that belong to nothing, such as a heading over several items."""

    text: str
    gap: str | None = None


Node = Leaf | Branch | Loose


@dataclass(frozen=True, slots=True)
class Tree:
    """A whole text; `foot` is what stands below the last table."""

    root: Branch
    foot: str


@dataclass(frozen=True, slots=True)
class Piece:
    """An element of a list, or a field of an inline table, with what is before and behind its comma."""

    path: Path
    lead: str
    key: str
    value: str
    before_comma: str
    behind_comma: str
    gap: str | None

    def text(self, *, comma: bool) -> str:
        """The element; a comma does not disappear in a comment."""
        return f"{self.lead}{self.key}{self.value}{ending(self.before_comma, self.behind_comma, comma=comma)}"


@dataclass(frozen=True, slots=True)
class Brackets:
    """A list or inline table: its opening up to the first element, the elements, and what closes it."""

    opening: str
    pieces: tuple[Piece, ...]
    closing: str
    trailing: bool


def ending(before_comma: str, behind_comma: str, *, comma: bool) -> str:
    """What stands behind a value, with a comma in it or without."""
    if not comma:
        return before_comma + behind_comma
    in_comment = "#" in before_comma.rpartition("\n")[2]
    return f",{before_comma}{behind_comma}" if in_comment else f"{before_comma},{behind_comma}"


def tree(document: Document) -> Tree:
    """The text, which must end with a line break or be empty, as a tree."""
    index = document.index
    top = index.blocks[0]
    root = Branch((), "", "", "", [_leaf(index, statement) for statement in top.statements])
    ends = {id(root): top.end}
    starts = {id(child): statement.start for child, statement in zip(root.children, top.statements, strict=True)}
    ends.update((id(child), statement.end) for child, statement in zip(root.children, top.statements, strict=True))
    above = [root]
    for block in index.blocks[1:]:
        while block.path[: len(above[-1].path)] != above[-1].path:
            above.pop()
        branch = _branch(index, block, starts, ends)
        above[-1].children.append(branch)
        for outer in above:
            ends[id(outer)] = block.end
        above.append(branch)
    _cut(index.text, root, 0, starts, ends)
    blank, loose = _loose(index.text[ends[id(root)] :])
    if root.children and loose:
        root.children[-1].gap = blank
        root.children.extend(loose)
        blank, loose[-1].gap = loose[-1].gap or "", None
    elif loose:
        blank = index.text[ends[id(root)] :]
    return Tree(root, blank)


def _loose(gap: str) -> tuple[str, list[Loose]]:
    """The blank lines at the beginning of a gap, and the comments in it, each with the blank lines below it."""
    runs: list[Loose] = []
    blank = ""
    for is_comment, lines in groupby(lines_of(gap), lambda line: bool(line.strip())):
        text = "".join(lines)
        if is_comment:
            runs.append(Loose(text, ""))
        elif runs:
            runs[-1].gap = text
        else:
            blank = text
    return blank, runs


def _leaf(index: Index, statement: Statement) -> Leaf:
    text, value = index.text, statement.value
    return Leaf(
        statement.path,
        text[statement.start : statement.line_start],
        text[statement.line_start : value.start],
        text[value.start : value.end],
        text[value.end : statement.end],
    )


def _branch(index: Index, block: Block, starts: dict[int, int], ends: dict[int, int]) -> Branch:
    text = index.text
    lead, header = text[block.start : block.line_start], text[block.line_start : block.header_end]
    branch = Branch(block.path, lead, header, "")
    starts[id(branch)], ends[id(branch)] = block.start, block.end
    for statement in block.statements:
        leaf = _leaf(index, statement)
        starts[id(leaf)], ends[id(leaf)] = statement.start, statement.end
        branch.children.append(leaf)
    return branch


def _cut(text: str, branch: Branch, header_end: int, starts: dict[int, int], ends: dict[int, int]) -> None:
    """Fill in what stands between the header and the children, and between these."""
    children = branch.children
    if children:
        branch.under = text[header_end : starts[id(children[0])]]
    else:
        branch.under = text[header_end : ends[id(branch)]]
    whole: list[Node] = []
    for place, child in enumerate(children):
        whole.append(child)
        if place + 1 < len(children):
            child.gap, loose = _loose(text[ends[id(child)] : starts[id(children[place + 1])]])
            whole.extend(loose)
        if isinstance(child, Branch):
            _cut(text, child, starts[id(child)] + len(child.lead) + len(child.header), starts, ends)
    branch.children = whole


def brackets(index: Index, path: Path) -> Brackets | None:
    """The list or inline table at a path, cut up; None where there is none."""
    inside = index.inline(path)
    return None if inside is None else _brackets(index.text, inside, path)


def _brackets(text: str, inside: Inline, path: Path) -> Brackets:
    start, end = inside.span
    elements = inside.elements
    if not elements:
        return Brackets(text[start : end - 1], (), text[end - 1 : end], trailing=False)
    pieces = []
    for place, element in enumerate(elements):
        comma = element.value.end if element.comma is None else element.comma
        behind = comma if element.comma is None else comma + 1
        if element.comma is None:
            comma = behind = element.end
        following = elements[place + 1].start if place + 1 < len(elements) else None
        key_start = element.value.start if element.key is None else element.key.start
        pieces.append(
            Piece(
                (*path, *element.names),
                text[element.start : key_start],
                text[key_start : element.value.start],
                text[element.value.start : element.value.end],
                text[element.value.end : comma],
                text[behind : element.end],
                None if following is None else text[element.end : following],
            )
        )
    opening, closing = text[start : elements[0].start], text[elements[-1].end : end]
    return Brackets(opening, tuple(pieces), closing, trailing=elements[-1].comma is not None)
