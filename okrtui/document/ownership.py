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
    """The element of a list that a comment in it belongs to; None for a comment that belongs to none."""
    path: Path = statement.path
    found = False
    while True:
        inside = index.inline(path)
        if inside is None:
            return path
        for element in inside.elements:
            if element.start <= comment.start < element.end:
                path = (*path, element.name)
                found = True
                if not element.value.start < comment.start < element.value.end:
                    return path
                break
        else:
            return path if found else None


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


def comments_within(index: Index, path: Path) -> int:
    """How many comments belong to what stands at a path and below it, or stand in the middle of it."""
    statement = index.statements.get(path)
    if statement is not None:
        spans = [statement.span]
    elif (element := index.element(path)) is not None:
        spans = [Span(element.start, element.end)]
    else:
        spans = runs_of(index, path)
    return sum(any(span.start <= comment.start < span.end for span in spans) for comment in index.comments)
