"""A key called otherwise: where it stands, and in every header that goes through it."""

from okrtui.document.edit import RenameKey
from okrtui.document.index import Index
from okrtui.document.render import render_key
from okrtui.document.span import Span
from okrtui.document.splice import Splice
from okrtui.document.tokens import KEY_PART
from okrtui.plan.path import Path


def rename_key(index: Index, edit: RenameKey) -> list[Splice]:
    """The new name in the place of the old one; nothing where the key does not stand."""
    path, name = edit.path, render_key(edit.name)
    depth = _depth(path)
    around = index.around(path)
    if around is not None:
        inside, rest = around
        keys = [(inside.elements[place].key, len(rest)) for place in inside.below(rest)]
        return [_replaced(_part(index.text, key, part), name) for key, part in keys if key is not None]
    spans = [_part(index.text, block.header, depth) for block in index.blocks_of(path)]
    statement = index.statement(path)
    for found in [*([] if statement is None else [statement]), *index.dotted(path)]:
        part = depth - _depth(index.block_of(found).path)
        spans.append(_part(index.text, found.key, part))
    return [_replaced(span, name) for span in spans]


def _depth(path: Path) -> int:
    return sum(isinstance(step, str) for step in path)


def _part(text: str, keys: Span, number: int) -> Span:
    """Where one part of a dotted key stands, the first being 1."""
    parts = list(KEY_PART.finditer(text, keys.start, keys.end))
    return Span(*parts[number - 1].span())


def _replaced(span: Span, text: str) -> Splice:
    return Splice(span.start, span.end, text)
