"""Lists and inline tables: elements put in, taken out and moved, in the layout that is there."""

import re
from typing import NamedTuple

from okrtui.document.index import Index
from okrtui.document.inline import Element, Inline
from okrtui.document.layout import line_start
from okrtui.document.splice import Splice
from okrtui.document.tokens import BLANK, COMMENT

_STEP = "  "
_OPENING = re.compile(rf"[\[{{]{BLANK.pattern}(?:{COMMENT.pattern})?")
_LINE_ENDS = re.compile(rf"{BLANK.pattern}(?=\r?\n)")


class Piece(NamedTuple):
    """The text of an element up to its comma, and behind it; comments above come first, those behind last."""

    before_comma: str
    behind_comma: str = ""

    @property
    def on_lines(self) -> bool:
        """Whether it has comments of its own, and so needs lines of its own."""
        return self.before_comma.startswith("#") or "#" in self.behind_comma

    @property
    def text(self) -> str:
        """All of it."""
        return f"{self.before_comma},{self.behind_comma}"


def piece_of(text: str, element: Element) -> Piece:
    """An element as it stands, with the blanks that end its line."""
    comma = element.value.end if element.comma is None else element.comma
    behind = comma if element.comma is None else comma + 1
    return Piece(text[element.start : comma], text[behind : _end(text, element)])


def _end(text: str, element: Element) -> int:
    blanks = _LINE_ENDS.match(text, element.end)
    return element.end if blanks is None else blanks.end()


def put_element(
    index: Index, inside: Inline, place: int, piece: Piece, newline: str, *, on_lines: bool = False
) -> list[Splice]:
    """Put an element into a list, or a field into an inline table, before the one at `place` or at the end.

    `on_lines` is whether it should have a line of its own where there is none yet to learn from.
    """
    text = index.text
    elements = inside.elements
    if not elements:
        return [_put_first(text, inside, piece, newline, on_lines=on_lines or piece.on_lines)]
    if place == len(elements):
        return _put_last(text, inside, piece, newline, on_lines=on_lines)
    beside = elements[place]
    if _own_line(text, inside, beside):
        at = line_start(text, beside.start)
        return [Splice(at, at, f"{text[at : beside.start]}{piece.text}{newline}")]
    if piece.on_lines:
        line = newline + _inner_indent(text, inside)
        return [Splice(beside.start, beside.start, f"{line}{piece.text}{line}")]
    return [Splice(beside.start, beside.start, f"{piece.text} ")]


def _put_first(text: str, inside: Inline, piece: Piece, newline: str, *, on_lines: bool) -> Splice:
    """The first element goes right below the opening bracket: comments further down stay above the closing one."""
    start, end = inside.span
    opening = _OPENING.match(text, start)
    line = newline + _inner_indent(text, inside)
    if opening is not None and "\n" in text[start:end]:
        return Splice(opening.end(), opening.end(), f"{line}{piece.text}")
    if text[start] == "{":
        return Splice(start, end, f"{{ {piece.before_comma} }}")
    if not on_lines:
        return Splice(start, end, f"[{piece.before_comma}]")
    return Splice(start, end, f"[{line}{piece.text}{newline}{_indent(text, start)}]")


def _put_last(text: str, inside: Inline, piece: Piece, newline: str, *, on_lines: bool) -> list[Splice]:
    last = inside.elements[-1]
    remark = last.end > (last.value.end if last.comma is None else last.comma + 1)
    own_line = _own_line(text, inside, last)
    if not (own_line or remark or piece.on_lines):
        if last.comma is not None:
            return [Splice(last.comma + 1, last.comma + 1, f" {piece.text}")]
        return [Splice(last.value.end, last.value.end, f", {piece.before_comma}")]
    indent = text[line_start(text, last.start) : last.start] if own_line else _inner_indent(text, inside)
    comma = last.comma is not None or on_lines or piece.on_lines
    line = newline + indent + (piece.text if comma else piece.before_comma)
    if piece.on_lines and not _LINE_ENDS.match(text, last.end):
        line += newline + _indent(text, inside.span.start)
    if last.comma is not None:
        return [Splice(last.end, last.end, line)]
    if not remark:
        return [Splice(last.end, last.end, "," + line)]
    return [Splice(last.value.end, last.value.end, ","), Splice(last.end, last.end, line)]


def _indent(text: str, at: int) -> str:
    """The blanks at the beginning of the line of a place."""
    blank = BLANK.match(text, line_start(text, at))
    return "" if blank is None else blank.group()


def _inner_indent(text: str, inside: Inline) -> str:
    """The blanks before what stands on lines of its own within the brackets."""
    start, end = inside.span
    for line in text[start:end].split("\n")[1:-1]:
        if line.strip():
            return line[: len(line) - len(line.lstrip(" \t"))]
    indent = _indent(text, start)
    return indent + ("\t" if indent.startswith("\t") else _STEP)


def _own_line(text: str, inside: Inline, element: Element) -> bool:
    """Whether an element begins on a line of its own."""
    at = line_start(text, element.start)
    return at > inside.span.start and not text[at : element.start].strip()


def remove_element(index: Index, inside: Inline, place: int) -> list[Splice]:
    """Take an element out, with its comments, and leave no gap."""
    text = index.text
    elements = inside.elements
    element = elements[place]
    last = place == len(elements) - 1
    ends_line = _LINE_ENDS.match(text, element.end)
    if _own_line(text, inside, element) and (ends_line or last):
        if not ends_line:
            return [Splice(element.start, element.end, ""), *_comma_before(inside, place)]
        start = line_start(text, element.start)
        splices = [Splice(start, text.index("\n", element.end) + 1, "")]
        return [*splices, *_comma_before(inside, place)] if text[inside.span.start] == "{" else splices
    if last and not place:
        return [Splice(element.start, _past_blanks(text, element.end), "")]
    if last or (place and ends_line):
        return [Splice(elements[place - 1].end, element.end, ""), *_comma_before(inside, place)]
    following = elements[place + 1].start
    blank = not text[element.end : following].strip()
    return [Splice(element.start, following if blank else element.end, "")]


def _comma_before(inside: Inline, place: int) -> list[Splice]:
    """The comma before the last element goes with it, if that one had none behind it."""
    element, before = inside.elements[place], inside.elements[place - 1]
    if not place or element.comma is not None or before.comma is None:
        return []
    return [Splice(before.comma, before.comma + 1, "")]


def _past_blanks(text: str, at: int) -> int:
    while text.startswith((" ", "\t"), at):
        at += 1
    return at


def move_element(index: Index, inside: Inline, start: int, place: int, newline: str) -> list[Splice]:
    """Move an element within its list, its comments with it; the others keep theirs and the places between them."""
    text = index.text
    elements = inside.elements
    order = list(range(len(elements)))
    order.insert(place, order.pop(start))
    low, high = min(start, place), max(start, place)
    line = newline + _inner_indent(text, inside)
    at = elements[low].start
    before = text[line_start(text, at) : at]
    moved = ""
    for slot in range(low, high + 1):
        piece = piece_of(text, elements[order[slot]])
        last_line = moved[moved.rfind("\n") + 1 :] if "\n" in moved else before + moved
        if piece.before_comma.startswith("#") and last_line.strip():
            if not moved:
                at -= len(before) - len(before.rstrip(" \t"))
            moved = moved.rstrip(" \t") + line
        # the last slot of a list without a trailing comma stays without, but for a comma on a line of its own
        bare = elements[slot].comma is None and not _comma_below(text, elements[order[slot]])
        moved += piece.before_comma + piece.behind_comma if bare else piece.text
        end = _end(text, elements[slot])
        if "#" in piece.behind_comma and not _LINE_ENDS.match(text, end):
            moved += line if slot < high else newline + _indent(text, inside.span.start)
        if slot < high:
            moved += text[end : elements[slot + 1].start]
    return [Splice(at, _end(text, elements[high]), moved)]


def _comma_below(text: str, element: Element) -> bool:
    return element.comma is not None and "\n" in text[element.value.end : element.comma]
