"""An edit made: spliced into the text, read again, looked at by the guard."""

from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from okrtui.document.document import Document
from okrtui.document.edit import Edit, Insert, Move, Remove, RenameKey, SetValue, Unset
from okrtui.document.guard import guard
from okrtui.document.index import Index
from okrtui.document.intended import Data, intended, value_at, without
from okrtui.document.ownership import comments_going, comments_inside
from okrtui.document.placing_items import insert, move
from okrtui.document.placing_values import set_value, unset
from okrtui.document.refused import Refused
from okrtui.document.renaming_keys import rename_key
from okrtui.document.smallest import smallest
from okrtui.document.source import Source
from okrtui.document.splice import Splice, reversed_splices, spliced
from okrtui.locales.sentence import Sentence
from okrtui.plan.path import Path


@dataclass(frozen=True, slots=True)
class Applied:
    """The document after some edits, and the splices that bring the old text back."""

    document: Document
    undo: tuple[tuple[Splice, ...], ...]


def apply(document: Document, edits: Sequence[Edit]) -> Applied:
    """Make the edits, one after the other; values that stand in the text already are replaced in one go.

    Raises:
        Refused: an edit cannot be made, or the guard would not let it pass; nothing has changed.
    """
    if document.slips:
        line, _ = document.position(document.slips[0].span.start)
        raise Refused(Sentence("put line {line} right first: it does not parse", line=line))
    undo: list[tuple[Splice, ...]] = []
    waiting = deque(edits)
    while waiting:
        batch = _batch(document, waiting)
        changed = _apply_batch(document, batch) if batch else None
        if changed is not None:
            document, splices = changed
            undo.append(splices)
    return Applied(document, tuple(reversed(undo)))


def respliced(document: Document, undo: Sequence[Sequence[Splice]]) -> Document:
    """The document with splices made one set after the other: the way back of `apply`."""
    text = document.text
    for splices in undo:
        text = spliced(text, splices)
    return Document(Source(text, document.source.bom))


def _batch(document: Document, waiting: deque[Edit]) -> list[Edit]:
    """The next edits that can be made in one go: one, or values that stand in the text, none within another."""
    batch: list[Edit] = []
    while waiting:
        edit = waiting[0]
        if batch and (not isinstance(edit, SetValue) or any(_nested(done.path, edit.path) for done in batch)):
            break
        parts = smallest(document, edit)
        if parts != [edit]:
            waiting.popleft()
            waiting.extendleft(reversed(parts))
            continue
        in_place = isinstance(edit, SetValue) and document.index.value_span(edit.path) is not None
        if batch and not in_place:
            break
        batch.append(waiting.popleft())
        if not in_place:
            break
    return batch


def _nested(one: tuple[str | int, ...], other: tuple[str | int, ...]) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _apply_batch(document: Document, batch: Sequence[Edit]) -> tuple[Document, tuple[Splice, ...]] | None:
    """The document after edits that do not depend on each other; None if they change nothing."""
    wanted: dict[str, Any] = document.data
    splices: list[Splice] = []
    going, coming = 0, Counter[str]()
    for edit in batch:
        wanted = _left(document.index, intended(wanted, edit), edit)
        splices.extend(_splices(document, edit))
        going += _comments_going(document, edit)
        coming += _comments_coming(document, edit)
    splices = [s for s in splices if document.text[s.start : s.end] != s.text]
    if not splices:
        return None
    new = Document(Source(spliced(document.text, splices), document.source.bom))
    guard(document, new, splices, wanted, going, coming)
    return new, reversed_splices(document.text, splices)


def _left(index: Index, data: Data, edit: Edit) -> Data:
    """The data without the lists and tables that are written nowhere once the last of them has gone."""
    if not isinstance(edit, Unset | Remove | Move):
        return data
    path: Path = edit.path[:-1]
    while path and not value_at(data, path) and index.value_span(path) is None and path not in index.tables:
        data = without(data, path)
        path = path[:-1]
    return data


def _splices(document: Document, edit: Edit) -> list[Splice]:
    index, newline = document.index, document.newline
    match edit:
        case SetValue():
            return set_value(index, edit, newline)
        case Unset(path) | Remove(path):
            return unset(index, path)
        case Insert():
            return insert(index, edit, newline)
        case Move():
            return move(index, edit, newline)
        case RenameKey():
            return rename_key(index, edit)


def _comments_going(document: Document, edit: Edit) -> int:
    """How many comments belong to what an edit takes away."""
    match edit:
        case Unset(path) | Remove(path):
            return comments_going(document.index, path)
        case SetValue(path):
            return comments_inside(document.index, path)
    return 0


def _comments_coming(document: Document, edit: Edit) -> Counter[str]:
    """The comments that an edit brings along."""
    if not isinstance(edit, Insert) or edit.written is None or document.index.inline(edit.path) is not None:
        return Counter()
    index = Document.from_text(edit.written).index
    return Counter(index.text[span.start : span.end] for span in index.comments)
