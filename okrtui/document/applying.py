"""An edit made: spliced into the text, read again, looked at by the guard."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from okrtui.document.document import Document
from okrtui.document.edit import Edit, Insert, Move, Remove, RenameKey, SetValue, Unset
from okrtui.document.guard import guard
from okrtui.document.intended import Data, intended, plain, same, value_at
from okrtui.document.ownership import comments_within
from okrtui.document.placing_items import insert, move, remove
from okrtui.document.placing_values import set_value, unset
from okrtui.document.refused import Refused
from okrtui.document.renaming_keys import rename_key
from okrtui.document.source import Source
from okrtui.document.splice import Splice, reversed_splices, spliced
from okrtui.locales.sentence import Sentence


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
    waiting = [smaller for edit in edits for smaller in _smaller(document.data, edit)]
    while waiting:
        batch = _batch(document, waiting)
        waiting = waiting[len(batch) :]
        changed = _apply_batch(document, batch)
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


def _smaller(data: Data, edit: Edit) -> list[Edit]:
    """A list set anew, as what changes in it, so that the elements that stay keep their text and comments.

    Taking away what is not there is nothing.
    """
    if not isinstance(edit, SetValue | Unset):
        return [edit]
    try:
        old = value_at(data, edit.path)
    except (KeyError, IndexError, TypeError):
        return [] if isinstance(edit, Unset) else [edit]
    if isinstance(edit, Unset):
        return [edit]
    new = plain(edit.value)
    if not isinstance(new, list) or not isinstance(old, list) or not old or not new:
        return [edit]
    head = 0
    while head < min(len(old), len(new)) and same(old[head], new[head]):
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and same(old[-1 - tail], new[-1 - tail]):
        tail += 1
    old_end, new_end = len(old) - tail, len(new) - tail
    both = min(old_end, new_end)
    edits: list[Edit] = [SetValue((*edit.path, place), new[place]) for place in range(head, both)]
    edits.extend(Remove((*edit.path, place)) for place in range(old_end - 1, both - 1, -1))
    edits.extend(Insert(edit.path, place, new[place]) for place in range(both, new_end))
    return edits


def _batch(document: Document, waiting: Sequence[Edit]) -> list[Edit]:
    """The next edits that can be made in one go: values that stand in the text, none within another."""
    batch: list[Edit] = []
    for edit in waiting:
        if not isinstance(edit, SetValue) or document.index.value_span(edit.path) is None:
            break
        if any(isinstance(e, SetValue) and _nested(e.path, edit.path) for e in batch):
            break
        batch.append(edit)
    return batch or [waiting[0]]


def _nested(one: tuple[str | int, ...], other: tuple[str | int, ...]) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _apply_batch(document: Document, batch: Sequence[Edit]) -> tuple[Document, tuple[Splice, ...]] | None:
    """The document after edits that do not depend on each other; None if they change nothing."""
    wanted: dict[str, Any] = document.data
    splices: list[Splice] = []
    going = 0
    for edit in batch:
        after = intended(wanted, edit)
        if same(after, wanted) and not isinstance(edit, Move):
            continue
        wanted = after
        splices.extend(_splices(document, edit))
        going += _comments_going(document, edit)
    splices = [s for s in splices if document.text[s.start : s.end] != s.text]
    if not splices:
        return None
    new = Document(Source(spliced(document.text, splices), document.source.bom))
    guard(document, new, splices, wanted, going)
    return new, reversed_splices(document.text, splices)


def _splices(document: Document, edit: Edit) -> list[Splice]:
    index, newline = document.index, document.newline
    match edit:
        case SetValue():
            return set_value(index, edit, newline)
        case Unset():
            return unset(index, edit)
        case Insert():
            return insert(index, edit, newline)
        case Remove():
            return remove(index, edit)
        case Move():
            return move(index, edit, newline)
        case RenameKey():
            return rename_key(index, edit)


def _comments_going(document: Document, edit: Edit) -> int:
    """How many comments belong to what an edit takes away."""
    if isinstance(edit, Unset | Remove):
        return comments_within(document.index, edit.path)
    return 0
