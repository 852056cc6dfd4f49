"""An edit as the smallest edits that come to the same: whatever stays keeps its text, its style and its comments."""

from collections.abc import Mapping
from typing import Any

from okrtui.document.document import Document
from okrtui.document.edit import Edit, Insert, Move, Remove, SetValue, Unset
from okrtui.document.intended import plain, same, value_at
from okrtui.document.ownership import comment_owner, comments_going
from okrtui.document.refused import Refused
from okrtui.document.span import Span
from okrtui.locales.sentence import Sentence
from okrtui.plan.fields import TABLE_LISTS
from okrtui.plan.path import Path
from okrtui.plan.place_words import place_words


def smallest(document: Document, edit: Edit) -> list[Edit]:
    """What to do instead of the edit: itself, several smaller ones, or nothing where nothing would change.

    Raises:
        Refused: it cannot be done without losing a comment.
    """
    match edit:
        case SetValue():
            return _set(document, edit.path, plain(edit.value))
        case Insert():
            return _insert(document, edit)
        case Unset(path) | Remove(path):
            return _take_away(document, edit, path)
        case Move():
            return _move(document, edit)
    return [edit]


def _set(document: Document, path: Path, new: Any) -> list[Edit]:
    try:
        old = value_at(document.data, path)
    except (KeyError, IndexError, TypeError):
        return _add(document, path, new)
    if same(old, new):
        return []
    if isinstance(old, dict) and isinstance(new, dict) and old and (new or path in document.index.tables):
        return _set_table(path, old, new)
    if isinstance(old, list) and isinstance(new, list):
        return _set_list(document, path, old, new)
    if document.index.value_span(path) is not None:
        return [SetValue(path, new)]
    if not isinstance(path[-1], str):
        raise Refused(Sentence("{place} is a table, not a value", place=place_words(path)))
    return [Unset(path), SetValue(path, new)]


def _set_table(path: Path, old: dict[str, Any], new: dict[str, Any]) -> list[Edit]:
    edits: list[Edit] = [SetValue((*path, key), value) for key, value in new.items() if key in old]
    edits.extend(SetValue((*path, key), value) for key, value in new.items() if key not in old)
    edits.extend(Unset((*path, key)) for key in old if key not in new)
    return edits


def _set_list(document: Document, path: Path, old: list[Any], new: list[Any]) -> list[Edit]:
    """Elements that are the same at the head and the tail stay; between them as many as possible are set."""
    span = document.index.value_span(path)
    if (not old or not new) and span is not None and not _other_comments(document, path, span):
        return [SetValue(path, new)]
    if span is None and not all(isinstance(element, dict) for element in new):
        if comments_going(document.index, path) and any(same(stays, was) for stays in new for was in old):
            raise Refused(Sentence("{place} holds comments; write it anew in the text", place=place_words(path)))
        return [Unset(path), SetValue(path, new)]  # headers make tables and nothing else
    head = 0
    while head < min(len(old), len(new)) and same(old[head], new[head]):
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and same(old[-1 - tail], new[-1 - tail]):
        tail += 1
    old_end, new_end = len(old) - tail, len(new) - tail
    both = min(old_end, new_end)
    edits: list[Edit] = [SetValue((*path, place), new[place]) for place in range(head, both)]
    edits.extend(Remove((*path, place)) for place in range(old_end - 1, both - 1, -1))
    edits.extend(Insert(path, place, new[place]) for place in range(both, new_end))
    return edits


def _other_comments(document: Document, path: Path, span: Span) -> bool:
    """Whether a comment in a list belongs to none of its elements."""
    within = [comment for comment in document.index.comments if span.start < comment.start < span.end]
    return any(comment_owner(document.index, comment) in (None, path) for comment in within)


def _add(document: Document, path: Path, new: Any) -> list[Edit]:
    """A key that is missing: with the tables around it that are missing too, or item by item."""
    for length in range(1, len(path)):
        if not _is_there(document, path[:length]):
            for key in reversed(path[length:]):
                new = {key: new}
            return [SetValue(path[:length], new)]
    listed = isinstance(new, list) and new and all(isinstance(item, dict) for item in new)
    if listed and path[-1] in TABLE_LISTS and not _is_inline(document, path[:-1]):
        return [Insert(path, place, item) for place, item in enumerate(new)]
    return [SetValue(path, new)]


def _insert(document: Document, edit: Insert) -> list[Edit]:
    path = edit.path
    if edit.place or _is_there(document, path):
        return [edit]
    as_table = isinstance(edit.value, Mapping) and path[-1] in TABLE_LISTS and not _is_inline(document, path[:-1])
    if as_table and all(_is_there(document, path[:length]) for length in range(1, len(path))):
        return [edit]
    return [SetValue(path, [edit.value])]


def _take_away(document: Document, edit: Edit, path: Path) -> list[Edit]:
    """Nothing where nothing is; within an inline table, each of the dotted keys that make a table."""
    if not _is_there(document, path):
        return [] if isinstance(edit, Unset) else [edit]
    around = document.index.around(path)
    if around is None:
        return [edit]
    inside, rest = around
    below = [inside.elements[place].names for place in inside.below(rest)]
    if below == [rest]:
        return [edit]
    return [Unset((*path, *names[len(rest) :])) for names in below]


def _move(document: Document, edit: Move) -> list[Edit]:
    """A move between a list with headers and one without: taken out of the one and written anew in the other."""
    source = edit.path[:-1]
    if not _is_there(document, edit.path):
        return [edit]
    if source == edit.to:
        return [] if edit.path[-1] == edit.place else [edit]
    inline = document.index.value_span(source) is not None
    if _is_there(document, edit.to):
        alike = inline is (document.index.value_span(edit.to) is not None)
    elif inline and _is_inline(document, edit.to[:-1]):
        return [SetValue(edit.to, []), edit]
    else:
        alike = not inline and not _is_inline(document, edit.to[:-1])
    if alike:
        return [edit]
    if comments_going(document.index, edit.path):
        raise Refused(
            Sentence(
                "{place} and its new place are written in two ways; move it in the text", place=place_words(edit.path)
            )
        )
    return [Remove(edit.path), Insert(edit.to, edit.place, value_at(document.data, edit.path))]


def _is_there(document: Document, path: Path) -> bool:
    try:
        value_at(document.data, path)
    except (KeyError, IndexError, TypeError):
        return False
    return True


def _is_inline(document: Document, path: Path) -> bool:
    """Whether what stands at a path is, or is in, the value of a key."""
    return document.index.value_span(path) is not None or document.index.around(path) is not None
