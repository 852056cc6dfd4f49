"""Where a value goes: replaced where it stands, added to its table, taken away."""

from collections.abc import Mapping

from okrtui.document.edit import SetValue, Value
from okrtui.document.index import Block, Index, Statement
from okrtui.document.inline import Inline
from okrtui.document.layout import cut, cut_statement, follows, joined, statement_style, usual_gap
from okrtui.document.ownership import stretches
from okrtui.document.placing_elements import Piece, put_element, remove_element
from okrtui.document.placing_tables import home, put_below
from okrtui.document.refused import Refused
from okrtui.document.render import like_lines, render, render_field, render_key
from okrtui.document.splice import Splice
from okrtui.locales.sentence import Sentence
from okrtui.plan.fields import field_names
from okrtui.plan.path import Path
from okrtui.plan.place_words import place_words


def set_value(index: Index, edit: SetValue, newline: str) -> list[Splice]:
    """Replace a value where it stands, or add its key to its table."""
    path = edit.path
    span = index.value_span(path)
    if span is not None:
        old = index.text[span.start : span.end]
        alone = index.around(path) is None
        return [
            Splice(span.start, span.end, render(edit.value, like_lines(edit.value, old) if alone else old, newline))
        ]
    around = index.around(path)
    if around is not None:
        return _add_to_inline(index, *around, path, edit.value, newline)
    return _add_to_table(index, path, edit.value, newline)


def unset(index: Index, path: Path) -> list[Splice]:
    """Take away what stands at a path, with what is below it and the comments that belong to it.

    Raises:
        Refused: nothing stands there.
    """
    around = index.around(path)
    if around is not None:
        inside, rest = around
        return [splice for place in inside.below(rest)[:1] for splice in remove_element(index, inside, place)]
    statement = index.statement(path)
    if statement is not None:
        return [Splice(*cut_statement(index.text, *statement.span), "")]
    if not (found := stretches(index, path)):
        raise Refused(Sentence("this is not in the plan: {place}", place=place_words(path)))
    return [Splice(*cut(index.text, *stretch), "") for stretch in joined(index.text, found)]


def _add_to_inline(index: Index, inside: Inline, rest: Path, path: Path, value: Value, newline: str) -> list[Splice]:
    """Put a field into an inline table, in the order of the format; `rest` is its (dotted) key there."""
    written = f"{'.'.join(render_key(str(step)) for step in rest)} = {render(value, newline=newline)}"
    rank = {name: place for place, name in enumerate(field_names(path[: len(path) - len(rest)]))}
    mine = rank.get(str(rest[0]), len(rank))
    places = [p for p, e in enumerate(inside.elements) if rank.get(str(e.names[0]), len(rank)) <= mine]
    place = places[-1] + 1 if places else 0
    return put_element(index, inside, place, Piece(written), newline)


def _add_to_table(index: Index, path: Path, value: Value, newline: str) -> list[Splice]:
    table, key = path[:-1], str(path[-1])
    block = index.tables.get(table)
    if block is not None and not block.header.end:
        if isinstance(value, Mapping):
            return [_add_with_header(index, key, value, newline)]
        return [_add_at_top(index, block, key, value, newline)]
    if block is not None:
        indent, column = statement_style(index, block)
        line = _aligned(indent, render_field(key, value, newline, indent), render_key(key), column)
        after = follows(block.statements, field_names(table), key, len(table))
        return [add_line(index.text, block.header_end if after is None else after.span.end, line, newline)]
    dotted = index.dotted(table)
    if dotted:
        return [_add_dotted(index, dotted, path, value, newline)]
    below = index.blocks_of(table)
    if below:
        return [_add_implied(index, below[0], table, key, value, newline)]
    raise Refused(Sentence("this is not in the plan: {place}", place=place_words(table)))


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


def _add_dotted(index: Index, dotted: list[Statement], path: Path, value: Value, newline: str) -> Splice:
    """Below the last key of a table in dotted keys, with the same way to it."""
    last = dotted[-1]
    text = index.text
    block = index.block_of(last)
    parts = ".".join(render_key(str(step)) for step in path[len(block.path) :])
    indent = text[last.line_start : last.key.start]
    return add_line(text, last.span.end, f"{indent}{parts} = {render(value, newline=newline)}", newline)


def _add_implied(index: Index, below: Block, table: Path, key: str, value: Value, newline: str) -> Splice:
    """A header for a table that has had none of its own, above the first of the tables below it."""
    text = index.text
    indent = text[below.line_start : below.header.start]
    header = ".".join(render_key(step) for step in table if isinstance(step, str))
    lines = f"{indent}[{header}]{newline}{indent}{render_field(key, value, newline, indent)}{newline}"
    return Splice(below.start, below.start, lines + newline * usual_gap(index))


def _add_with_header(index: Index, table: str, fields: Mapping[str, Value], newline: str) -> Splice:
    """A table that is not there yet, in its place in the order of the format."""
    lines = "".join(f"{render_field(key, value, newline)}{newline}" for key, value in fields.items())
    header = f"[{render_key(table)}]{newline}"
    return put_below(index.text, home(index, table), header + lines, usual_gap(index), newline)
