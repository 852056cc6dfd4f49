"""Lists and inline tables: elements put in, taken out and moved, in the layout that is there."""

from collections.abc import Mapping

from okrtui.document.edit import Value
from okrtui.document.index import Index
from okrtui.document.inline import Element, Inline
from okrtui.document.layout import line_start
from okrtui.document.render import render
from okrtui.document.splice import Splice

_STEP = "  "


def insert_element(index: Index, inside: Inline, place: int, value: Value, newline: str) -> list[Splice]:
    """Put an element into a list, before the one at `place` or at the end."""
    text = index.text
    elements = inside.elements
    if not elements:
        return [_first_element(text, inside, value, newline)]
    beside = elements[min(place, len(elements) - 1)]
    written = render(value, text[beside.value.start : beside.value.end], newline)
    if place < len(elements):
        if _own_line(text, inside, beside):
            at = line_start(text, beside.start)
            return [Splice(at, at, f"{text[at : beside.start]}{written},{newline}")]
        return [Splice(beside.start, beside.start, f"{written}, ")]
    if not _own_line(text, inside, beside):
        if beside.comma is not None:
            return [Splice(beside.comma + 1, beside.comma + 1, f" {written},")]
        return [Splice(beside.value.end, beside.value.end, f", {written}")]
    at = line_start(text, beside.start)
    indent = text[at : beside.start]
    closing = "," if beside.comma is not None or isinstance(value, Mapping) else ""
    line = f"{newline}{indent}{written}{closing}"
    if beside.comma is not None:
        return [Splice(beside.end, beside.end, line)]
    if beside.end == beside.value.end:
        return [Splice(beside.end, beside.end, "," + line)]
    return [Splice(beside.value.end, beside.value.end, ","), Splice(beside.end, beside.end, line)]


def _first_element(text: str, inside: Inline, value: Value, newline: str) -> Splice:
    start, end = inside.span.start + 1, inside.span.end - 1
    between = text[start:end]
    line = line_start(text, inside.span.start)
    indent = text[line : line + len(text[line:]) - len(text[line:].lstrip(" \t"))]
    if "#" in between:  # a comment is all that the list holds: the element comes below it
        last = line_start(text, end)
        comment = text.rfind("#", 0, end)
        step = text[line_start(text, comment) : comment]
        lead = step if not step.strip() else indent + _STEP
        return Splice(last, last, f"{lead}{render(value)},{newline}")
    if isinstance(value, Mapping):
        return Splice(start, end, f"{newline}{indent}{_STEP}{render(value)},{newline}{indent}")
    return Splice(start, end, render(value, newline=newline))


def _own_line(text: str, inside: Inline, element: Element) -> bool:
    """Whether an element begins on a line of its own."""
    at = line_start(text, element.start)
    return at > inside.span.start and not text[at : element.start].strip()


def remove_element(index: Index, inside: Inline, name: str | int) -> list[Splice]:
    """Take an element out, with its comments, and leave no gap."""
    text = index.text
    elements = inside.elements
    place = next(at for at, element in enumerate(elements) if element.name == name)
    element = elements[place]
    last = place == len(elements) - 1
    if _own_line(text, inside, element):
        start = line_start(text, element.start)
        line_end = text.find("\n", element.end)
        alone = 0 <= line_end < inside.span.end and not text[element.end : line_end].strip()
        if alone:
            splices = [Splice(start, line_end + 1, "")]
            if last and place and element.comma is None and text[inside.span.start] == "{":
                splices.append(_comma_gone(elements[place - 1]))
            return splices
        if last:
            return [Splice(element.start, element.end, ""), *_trailing(elements, place)]
    if not last:
        following = elements[place + 1].start
        blank = not text[element.end : following].strip()
        return [Splice(element.start, following if blank else element.end, "")]
    if not place:
        return [Splice(element.start, _past_blanks(text, element.end), "")]
    before = elements[place - 1]
    return [Splice(before.end, element.end, ""), *_trailing(elements, place)]


def _trailing(elements: tuple[Element, ...], place: int) -> list[Splice]:
    """The comma before the last element goes with it, if that one had none behind it."""
    if not place or elements[place].comma is not None:
        return []
    return [_comma_gone(elements[place - 1])]


def _comma_gone(element: Element) -> Splice:
    if element.comma is None:
        raise ValueError("an element before another one has a comma")
    return Splice(element.comma, element.comma + 1, "")


def _past_blanks(text: str, at: int) -> int:
    while text.startswith((" ", "\t"), at):
        at += 1
    return at


def move_element(index: Index, inside: Inline, start: int, place: int) -> list[Splice]:
    """Move an element within its list, its comments with it; the others keep theirs and the places between them."""
    text = index.text
    elements = inside.elements
    order = list(range(len(elements)))
    order.insert(place, order.pop(start))
    low, high = min(start, place), max(start, place)
    pieces = []
    for slot in range(low, high + 1):
        element = elements[order[slot]]
        piece = text[element.start : element.end]
        if elements[slot].comma is None:  # the last slot of a list without a trailing comma
            if element.comma is not None:
                comma = element.comma - element.start
                piece = piece[:comma] + piece[comma + 1 :]
        elif element.comma is None:
            behind = element.value.end - element.start
            piece = piece[:behind] + "," + piece[behind:]
        between = "" if slot == high else text[elements[slot].end : elements[slot + 1].start]
        pieces.append(piece + between)
    return [Splice(elements[low].start, elements[high].end, "".join(pieces))]
