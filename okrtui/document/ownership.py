"""Whose a comment is: the table or value that it stands directly above, or at the end of whose line it stands."""

from bisect import bisect_right

from okrtui.document.index import Block, Index, Statement
from okrtui.document.span import Span
from okrtui.plan.path import Path


def comment_owner(index: Index, comment: Span) -> Path | None:
    """The path that a comment belongs to; None for one that stands by itself."""
    owners: list[tuple[int, Block | Statement]] = index.starts
    place = bisect_right(owners, comment.start, key=lambda owner: owner[0]) - 1
    if place < 0:
        return None
    owner = owners[place][1]
    if isinstance(owner, Block):
        return owner.path if comment.start < owner.header_end else None
    if comment.start >= owner.span.end:
        return None
    if owner.value.start < comment.start < owner.value.end:
        return _inside(index, owner, comment)
    return owner.path


def _inside(index: Index, statement: Statement, comment: Span) -> Path | None:
    """The list, or element of a list, that a comment in it belongs to; None for a comment that belongs to none."""
    path: Path = statement.path
    while (inside := index.inline(path)) is not None:
        if not index.text[inside.span.start + 1 : comment.start].strip(" \t"):
            return path  # behind the opening bracket
        place = bisect_right(inside.elements, comment.start, key=lambda element: element.start) - 1
        if place < 0 or comment.start >= inside.elements[place].end:
            return None
        element = inside.elements[place]
        path = (*path, *element.names)
        if not element.value.start < comment.start < element.value.end:
            return path
    return path


def runs_of(index: Index, path: Path) -> list[Span]:
    """The stretches of text that a table and all below it take, neighbours as one; comments above included."""
    runs: list[Span] = []
    previous = None
    length = len(path)
    for place, block in enumerate(index.blocks):
        if block.header.end and block.path[:length] == path:
            if previous == place - 1:
                runs[-1] = Span(runs[-1].start, block.end)
            else:
                runs.append(Span(block.start, block.end))
            previous = place
    return runs


def stretches(index: Index, path: Path) -> list[Span]:
    """The stretches of text that what stands at a path takes: comments above, and what is below it, included."""
    statement = index.statement(path)
    if statement is not None:
        return [statement.span]
    element = index.element(path)
    if element is not None:
        return [Span(element.start, element.end)]
    return runs_of(index, path) + [dotted.span for dotted in index.dotted(path)]


def comments_going(index: Index, path: Path) -> int:
    """How many comments go with what stands at a path: they belong to it or stand in the middle of it."""
    return _count(index, stretches(index, path))


def comments_inside(index: Index, path: Path) -> int:
    """How many comments stand within a value."""
    span = index.value_span(path)
    return 0 if span is None else _count(index, [span])


def _count(index: Index, spans: list[Span]) -> int:
    return sum(any(span.start <= comment.start < span.end for span in spans) for comment in index.comments)
