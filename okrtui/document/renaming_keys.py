"""A key called otherwise: where it stands, and in every header that goes through it."""

from okrtui.document.edit import RenameKey
from okrtui.document.index import Block, Index
from okrtui.document.render import render_key
from okrtui.document.span import Span
from okrtui.document.splice import Splice
from okrtui.document.tokens import KEY_PART


def rename_key(index: Index, edit: RenameKey) -> list[Splice]:
    """The new name in the place of the old one; nothing where the key does not stand."""
    path, name = edit.path, render_key(edit.name)
    splices = []
    depth = sum(isinstance(step, str) for step in path)
    for block in index.blocks:
        if block.header.end and block.path[: len(path)] == path:
            splices.append(_replaced(_part(index.text, block.header, depth), name))
        for statement in block.statements:
            if statement.path[: len(path)] == path and len(block.path) < len(path):
                within = depth - _depth(block)
                splices.append(_replaced(_part(index.text, statement.key, within), name))
    if not splices:
        element = index.element(path)
        if element is not None and element.key is not None:
            splices.append(_replaced(_part(index.text, element.key, 1), name))
    return splices


def _depth(block: Block) -> int:
    return sum(isinstance(step, str) for step in block.path)


def _part(text: str, keys: Span, number: int) -> Span:
    """Where one part of a dotted key stands, the first being 1."""
    parts = list(KEY_PART.finditer(text, keys.start, keys.end))
    return Span(*parts[number - 1].span())


def _replaced(span: Span, text: str) -> Splice:
    return Splice(span.start, span.end, text)
