"""Tables of a list (`[[…]]`): put in, taken out and moved, with what is below them and their comments."""

from collections.abc import Mapping, Sequence
from typing import TypeGuard

from okrtui.document.edit import Insert, Move, Value
from okrtui.document.index import Block, Index
from okrtui.document.layout import cut, gap_above, indent_of, statement_style, usual_gap
from okrtui.document.ownership import runs_of
from okrtui.document.placing_elements import Piece, move_element, piece_of, put_element, remove_element
from okrtui.document.placing_tables import home, put_below
from okrtui.document.refused import Refused
from okrtui.document.render import render, render_field, render_key
from okrtui.document.span import Span
from okrtui.document.splice import Splice
from okrtui.locales.sentence import Sentence
from okrtui.plan.fields import TABLE_LISTS
from okrtui.plan.path import Path
from okrtui.plan.place_words import place_words


def insert(index: Index, edit: Insert, newline: str) -> list[Splice]:
    """Put something into a list.

    Raises:
        Refused: the list is one of tables with headers, and the value no table.
    """
    inside = index.inline(edit.path)
    if inside is not None:
        beside = inside.elements[min(edit.place, len(inside.elements) - 1)].value if inside.elements else Span(0, 0)
        written = render(edit.value, index.text[beside.start : beside.end], newline)
        on_lines = isinstance(edit.value, Mapping) and (bool(inside.elements) or index.statement(edit.path) is not None)
        return put_element(index, inside, edit.place, Piece(written), newline, on_lines=on_lines)
    if not isinstance(edit.value, Mapping):
        raise Refused(Sentence("{place} is a list of tables; nothing else goes into it", place=place_words(edit.path)))
    if edit.written is None:
        lines = _written(index, edit.path, edit.value, newline)
    else:
        lines = edit.written.replace("\r\n", "\n").replace("\n", newline)
    return [_put(index, edit.path, edit.place, lines, newline, without=None)]


def move(index: Index, edit: Move, newline: str) -> list[Splice]:
    """Take an element out of a list and put it into the same list or one that is written like it."""
    source, place = edit.path[:-1], edit.path[-1]
    inside = index.inline(source)
    there = index.inline(edit.to)
    if inside is not None and there is not None and isinstance(place, int):
        if source == edit.to:
            return move_element(index, inside, place, edit.place, newline)
        piece = piece_of(index.text, inside.elements[place])
        return [*remove_element(index, inside, place), *put_element(index, there, edit.place, piece, newline)]
    text = index.text
    runs = _found_runs(index, edit.path)
    parts = [_whole_lines(text[run.start : run.end], newline) for run in runs]
    lines = (newline * usual_gap(index)).join(parts)
    put = _put(index, edit.to, edit.place, lines, newline, without=edit.path)
    return [*(Splice(*cut(text, *run), "") for run in runs), put]


def _whole_lines(lines: str, newline: str) -> str:
    return lines if lines.endswith("\n") else lines + newline


def _found_runs(index: Index, item: Path) -> list[Span]:
    runs = runs_of(index, item)
    if not runs:
        raise Refused(Sentence("this is not in the plan: {place}", place=place_words(item)))
    return runs


def _put(index: Index, list_path: Path, place: int, lines: str, newline: str, *, without: Path | None) -> Splice:
    """Put the lines of an item where it becomes the one at `place` of its list; `without` is on its way out."""
    text = index.text
    there = [(*list_path, n) for n in range(index.length(list_path) or 0)]
    if without in there:
        there.remove(without)
    if place < len(there):
        sibling = index.tables[there[place]]
        gap = newline * _gap(index, sibling)
        return Splice(sibling.start, sibling.start, lines + gap)
    if there:
        at = _found_runs(index, there[-1])[-1].end
        gap_lines = _gap(index, index.tables[there[-1]])
    else:
        at = _home(index, list_path)
        gap_lines = usual_gap(index)
    return put_below(text, at, lines, gap_lines, newline)


def _gap(index: Index, sibling: Block) -> int:
    gap = gap_above(index.text, sibling)
    return usual_gap(index) if gap is None else gap


def _home(index: Index, list_path: Path) -> int:
    """Where the first item of a list goes: below its objective, or below the lists that come before it."""
    if len(list_path) > 1:
        return _found_runs(index, list_path[:-1])[-1].end
    return home(index, str(list_path[0]))


def _written(
    index: Index, list_path: Path, value: Mapping[str, Value], newline: str, beside: Block | None = None
) -> str:
    """The lines of a new item and of those below it, each in the style of one that is there, else of `beside`."""
    sibling = _sibling(index, list_path) or beside
    header_indent = indent_of(index.text, sibling) if sibling is not None else ""
    key_indent = statement_style(index, sibling)[0] if sibling is not None else ""
    names = ".".join(render_key(step) for step in list_path if isinstance(step, str))
    lines = [f"{header_indent}[[{names}]]{newline}"]
    below: list[str] = []
    gap = newline * usual_gap(index)
    for key, part in value.items():
        if key in TABLE_LISTS and _are_tables(part):
            below.extend(gap + _written(index, (*list_path, key), item, newline, sibling) for item in part)
        else:
            lines.append(f"{key_indent}{render_field(key, part, newline, key_indent)}{newline}")
    return "".join([*lines, *below])


def _sibling(index: Index, list_path: Path) -> Block | None:
    """An item of the same list, else of the same kind, else what it goes below."""
    kind = [step for step in list_path if isinstance(step, str)]
    same = [b for b in index.blocks[1:] if b.array and [s for s in b.path if isinstance(s, str)] == kind]
    within = [b for b in same if b.path[: len(list_path)] == list_path]
    if within or same:
        return (within or same)[-1]
    return index.tables.get(list_path[:-1]) if len(list_path) > 1 else None


def _are_tables(value: Value) -> TypeGuard[Sequence[Mapping[str, Value]]]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        return False
    return bool(value) and all(isinstance(element, Mapping) for element in value)
