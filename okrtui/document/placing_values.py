"""Where a value goes: replaced where it stands, added to its table, taken away."""

from okrtui.document.edit import SetValue, Unset, Value
from okrtui.document.index import Block, Index
from okrtui.document.inline import Inline
from okrtui.document.layout import cut, follows, past_loose_comments, statement_style, usual_gap
from okrtui.document.placing_elements import remove_element
from okrtui.document.refused import Refused
from okrtui.document.render import render, render_field, render_key
from okrtui.document.splice import Splice
from okrtui.locales.sentence import Sentence
from okrtui.plan.fields import field_names
from okrtui.plan.path import Path, pointer


def set_value(index: Index, edit: SetValue, newline: str) -> list[Splice]:
    """Replace a value where it stands, or add its key to its table."""
    path = edit.path
    span = index.value_span(path)
    if span is not None:
        old = index.text[span.start : span.end]
        return [Splice(span.start, span.end, render(edit.value, old, newline))]
    if index.key_span(path) is not None:
        raise Refused(Sentence("{place} is a table, not a value", place=pointer(path)))
    inside = index.inline(path[:-1])
    if inside is not None:
        return [_add_to_inline(index, inside, path, edit.value, newline)]
    return _add_to_table(index, path, edit.value, newline)


def unset(index: Index, edit: Unset) -> list[Splice]:
    """Take a key away, with the comments that belong to it."""
    statement = index.statements.get(edit.path)
    if statement is None:
        inside = index.inline(edit.path[:-1])
        if inside is None:
            raise Refused(Sentence("{place} is a table, not a value", place=pointer(edit.path)))
        return remove_element(index, inside, edit.path[-1])
    text = index.text
    start, end = statement.span
    if end == len(text) and not text.endswith("\n"):
        start, end = cut(text, start, end)
    return [Splice(start, end, "")]


def _add_to_inline(index: Index, inside: Inline, path: Path, value: Value, newline: str) -> Splice:
    text = index.text
    written = f"{render_key(str(path[-1]))} = {render(value, newline=newline)}"
    if not inside.elements:
        if text[inside.span.start + 1 : inside.span.end - 1].strip():
            raise Refused(Sentence("{place} holds nothing but a comment", place=pointer(path[:-1])))
        return Splice(inside.span.start, inside.span.end, f"{{ {written} }}")
    names = field_names(path[:-1])
    rank = {name: place for place, name in enumerate(names)}
    mine = rank.get(str(path[-1]), len(names))
    before = [e for e in inside.elements if rank.get(str(e.name), len(names)) <= mine]
    if before:
        return Splice(before[-1].value.end, before[-1].value.end, f", {written}")
    first = inside.elements[0]
    at = first.value.start if first.key is None else first.key.start
    return Splice(at, at, f"{written}, ")


def _add_to_table(index: Index, path: Path, value: Value, newline: str) -> list[Splice]:
    table, key = path[:-1], str(path[-1])
    block = index.tables.get(table)
    names = field_names(table)
    if block is not None:
        if not block.header.end:
            return [_add_at_top(index, block, key, value, newline)]
        indent, column = statement_style(index, block)
        line = _aligned(indent, render_field(key, value, newline, indent), render_key(key), column)
        after = follows(block.statements, names, key, len(table))
        return [add_line(index.text, block.header_end if after is None else after.span.end, line, newline)]
    dotted = _dotted(index, table)
    if dotted is not None:
        return [_add_dotted(index, dotted, path, value, newline)]
    if len(table) == 1 and isinstance(table[0], str):
        return [_add_with_header(index, table[0], key, value, newline)]
    raise Refused(Sentence("there is nothing at {place}", place=pointer(table)))


def _aligned(indent: str, field: str, key: str, column: int | None) -> str:
    """The field with its equals sign in the column that its neighbours keep to, where the key leaves room."""
    if column is None or column - len(indent) <= len(key):
        return indent + field
    return indent + key.ljust(column - len(indent)) + field[len(key) :].lstrip(" ")


def add_line(text: str, at: int, line: str, newline: str) -> Splice:
    """A whole line put where a line begins; at the end of a text without a last line break, it stays without."""
    if at == len(text) and text and not text.endswith("\n"):
        return Splice(at, at, newline + line)
    return Splice(at, at, line + newline)


def _add_at_top(index: Index, top: Block, key: str, value: Value, newline: str) -> Splice:
    text = index.text
    line = render_field(key, value, newline)
    after = follows(top.statements, field_names(()), key, 0)
    if after is not None:
        return add_line(text, after.span.end, line, newline)
    if top.statements:
        return add_line(text, top.statements[0].span.start, line, newline)
    headers = [block for block in index.blocks if block.header.end]
    if headers:
        return Splice(headers[0].start, headers[0].start, line + newline * (1 + usual_gap(index)))
    return add_line(text, len(text), line, newline)


def _dotted(index: Index, table: Path) -> tuple[Block, int] | None:
    """The block with the last statement that makes a table by a dotted key, and the place of that statement."""
    length = len(table)
    for block in index.blocks:
        for place in range(len(block.statements) - 1, -1, -1):
            statement = block.statements[place]
            if statement.path[:length] == table and len(block.path) < length < len(statement.path):
                return block, place
    return None


def _add_dotted(index: Index, where: tuple[Block, int], path: Path, value: Value, newline: str) -> Splice:
    block, place = where
    statement = block.statements[place]
    text = index.text
    parts = ".".join(render_key(str(step)) for step in path[len(block.path) :])
    indent = text[statement.line_start : statement.key.start]
    return add_line(text, statement.span.end, f"{indent}{parts} = {render(value, newline=newline)}", newline)


def _add_with_header(index: Index, table: str, key: str, value: Value, newline: str) -> Splice:
    """A table that is not there yet, with its first key: below the top of the file."""
    text = index.text
    lines = f"[{render_key(table)}]{newline}{render_field(key, value, newline)}"
    gap = newline * usual_gap(index)
    top = index.blocks[0]
    if top.statements:
        at = past_loose_comments(text, top.end)
        if at == len(text):
            return (
                add_line(text, at, gap + lines, newline)
                if text.endswith("\n")
                else Splice(at, at, newline + gap + lines)
            )
        return Splice(at, at, (gap or newline) + lines + newline if at > top.end else gap + lines + newline)
    headers = [block for block in index.blocks if block.header.end]
    if headers:
        return Splice(headers[0].start, headers[0].start, lines + newline + gap)
    return add_line(text, len(text), lines, newline)
