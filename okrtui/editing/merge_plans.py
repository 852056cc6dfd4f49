"""Two versions of a plan that came from one, put together item by item; nothing is dropped silently.

The data of both sides is merged first, and says what the text must say. The text is then merged line by line,
and where this does not come to that data, table by table and value by value, and looked at again. What cannot
be told apart stays in the text between git's conflict markers.
"""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from okrtui.document.document import Document
from okrtui.document.intended import same
from okrtui.document.refused import Refused
from okrtui.document.source import Source
from okrtui.document.undecided_ids import Readings
from okrtui.editing.clash import MARKER_SIZE, Clash, Part, as_ours, as_theirs, clashes_in, marked, on_lines
from okrtui.editing.conflict import Conflict
from okrtui.editing.merge_data import Dispute, merged_data
from okrtui.editing.merge_pairing import OURS, THEIRS, Pairing
from okrtui.editing.merge_renamings import has_renamings, with_ids_of_ours
from okrtui.editing.merge_text import Entangled, TextMerge
from okrtui.editing.merge_torn import is_torn
from okrtui.editing.merging import lines_of, merge_lines
from okrtui.editing.worded import item_words
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.path import Path
from okrtui.plan.reading import read_plan


@dataclass(frozen=True, slots=True)
class Merged:
    """The text, with markers around what is in conflict; what is in conflict, and what there is to note.

    `parts` are the same text, what is in conflict as a clash of whole lines.
    """

    text: str
    parts: tuple[Part, ...]
    conflicts: tuple[Conflict, ...] = ()
    notes: tuple[Sentence, ...] = ()


def merge_plans(base: str, ours: str, theirs: str, *, marker_size: int = MARKER_SIZE) -> Merged:
    """What both sides made of a plan; what neither touched stays byte for byte, ours goes before theirs."""
    if ours == theirs or theirs == base:
        return Merged(ours, (ours,))
    if ours == base:
        return Merged(theirs, (theirs,))
    ends = [_last_newline(text) for text in (base, ours, theirs)]
    newlines = [Source(text).newline for text in (base, ours, theirs)]
    newline = newlines[2] if newlines[1] == newlines[0] else newlines[1]
    one_way = len(set(newlines)) > 1 and not any(_mixed(text) for text in (base, ours, theirs))
    texts = [
        _ended(text.replace("\r\n", "\n") if one_way else text, "\n" if one_way else newline)
        for text in (base, ours, theirs)
    ]
    merged, conflicts, notes = _merge(texts[0], texts[1], texts[2])
    parts = on_lines(merged)
    ended = ends[2] if ends[1] == ends[0] else ends[1]
    if parts and not ended and isinstance(last := parts[-1], str):
        parts[-1] = last.removesuffix("\n").removesuffix("\r")
    if one_way and newline == "\r\n":
        parts = [_windows(part) for part in parts]
    return Merged(marked(parts, newline, marker_size), tuple(parts), tuple(_with_lines(conflicts, parts)), tuple(notes))


def _windows(part: Part) -> Part:
    """The same lines, ended as on Windows."""
    return (
        part.replace("\n", "\r\n") if isinstance(part, str) else Clash(*(side.replace("\n", "\r\n") for side in part))
    )


def merge_without_conflict(base: str, ours: str, theirs: str) -> str | None:
    """What both sides made of a plan; None where something would be left to decide."""
    merged = merge_plans(base, ours, theirs)
    return None if merged.conflicts else merged.text


def _last_newline(text: str) -> bool:
    return not text or text.endswith("\n")


def _ended(text: str, newline: str) -> str:
    return text if _last_newline(text) else text + newline


def _mixed(text: str) -> bool:
    return 0 < text.count("\r\n") < text.count("\n")


def _with_lines(conflicts: list[Conflict], parts: list[Part]) -> list[Conflict]:
    """The conflicts, those about an id with the lines of the merged text where others refer to ours."""
    if not any(conflict.is_renaming for conflict in conflicts):
        return conflicts
    readings = Readings(marked(parts))  # the size of the marks, and how lines end, do not change which line is which
    return [
        replace(conflict, followed=readings.lines_referring_to(conflict.ours)) if conflict.is_renaming else conflict
        for conflict in conflicts
    ]


def _merge(base: str, ours: str, theirs: str) -> tuple[list[Part], list[Conflict], list[Sentence]]:
    lines = merge_lines(base, ours, theirs)
    documents = (Document.from_text(base), Document.from_text(ours), Document.from_text(theirs))
    if any(document.slips for document in documents):
        note = Sentence("a version of the plan does not parse: the lines were put together as they stand")
        each_mended = not (clashes_in(lines) or documents[1].slips or documents[2].slips)
        if each_mended and Document.from_text(as_ours(lines)).slips:
            lines = _whole(base, ours, theirs)  # in two ways that do not go together
        return lines, _of_text(lines), [note]
    conflicts: list[Conflict] = []
    try:
        parts = _by_items(lines, documents, conflicts)
    except (Entangled, Refused, RecursionError):  # brackets may be nested as deeply as the parser reads them
        parts = None
    conflicts = _worded(conflicts, documents)
    if parts is not None:
        return parts, conflicts or _of_text(parts), []
    parts = lines if clashes_in(lines) else _whole(base, ours, theirs)
    note = Sentence("the two versions are too entangled to be put together item by item: look at the marked lines")
    return parts, conflicts or _of_text(parts), [note]


def _by_items(
    lines: list[Part], documents: tuple[Document, Document, Document], conflicts: list[Conflict]
) -> list[Part] | None:
    """The lines as they are, if they come to the right data, else the text merged item by item; None if neither does.

    Raises:
        Entangled: the two sides cannot be told apart.
        Refused: what refers to a renamed item cannot follow it.
    """
    pairing = _pairing(documents)
    if has_renamings(pairing):
        documents = with_ids_of_ours(documents, pairing)
        pairing = _pairing(documents)
    if is_torn(pairing):
        raise Entangled
    _, ours, theirs = documents
    disputes: list[Dispute] = []
    with_ours = merged_data(pairing, OURS, disputes)
    wanted = with_ours, merged_data(pairing, THEIRS, []) if disputes else with_ours
    conflicts.extend(_conflict(ours, theirs, dispute) for dispute in disputes)
    for element in pairing.disputed:
        was, mine, other = pairing.places[element]
        conflicts.append(_conflict(ours, theirs, Dispute(mine or (), was, mine, other), moved=True))
    if not clashes_in(lines) and _right(lines, documents, wanted):
        return lines
    parts = on_lines(TextMerge(documents, pairing).merged())
    return parts if _right(parts, documents, wanted) else None


def _pairing(documents: tuple[Document, Document, Document]) -> Pairing:
    base, ours, theirs = documents
    return Pairing(base.data, ours.data, theirs.data)


def _right(
    parts: list[Part], documents: tuple[Document, Document, Document], wanted: tuple[dict[str, Any], dict[str, Any]]
) -> bool:
    """Whether the text says what it must, whichever side counts where they clash, with each comment once."""
    with_ours = Document.from_text(as_ours(parts))
    sides = with_ours, Document.from_text(as_theirs(parts)) if clashes_in(parts) else with_ours
    for side, data in zip(sides, wanted, strict=True):
        if side.slips or not same(side.data, data):
            return False
    base, ours, theirs = (_comments(document) for document in documents)
    one, two = _comments(sides[0]), _comments(sides[1])
    for comment in ours | theirs | one | two:
        joint = ours[comment] + theirs[comment] - base[comment]
        most = max(ours[comment], theirs[comment])
        now = max(one[comment], two[comment])
        if now < min(joint, most) or (now > max(joint, most) and not clashes_in(parts)):
            return False
    return True


def _comments(document: Document) -> Counter[str]:
    text = document.index.text
    return Counter(text[span.start : span.end] for span in document.index.comments)


def _conflict(ours: Document, theirs: Document, dispute: Dispute, *, moved: bool = False) -> Conflict:
    item = _item_id((theirs if dispute.ours is None else ours).data, dispute.path)
    return Conflict(dispute.path, item, dispute.base, dispute.ours, dispute.theirs, moved)


def _worded(conflicts: list[Conflict], documents: tuple[Document, Document, Document]) -> list[Conflict]:
    """The conflicts with what a reader calls their items."""
    if not conflicts:
        return conflicts
    base, ours, theirs = (read_plan(document.data).plan for document in documents)

    def words(conflict: Conflict) -> Quoted | Sentence | None:
        item = conflict.item
        return None if item is None else item_words(item, base, theirs if conflict.ours is None else ours)

    return [replace(conflict, words=words(conflict)) for conflict in conflicts]


def _item_id(data: dict[str, Any], path: Path) -> str | None:
    """The id of the innermost item on a path."""
    found: str | None = None
    value: Any = data
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(value, dict) and isinstance(value.get("id"), str):
            found = value["id"]
    return found


def _of_text(parts: list[Part]) -> list[Conflict]:
    return [Conflict((), None, clash.base, clash.ours, clash.theirs) for clash in clashes_in(parts)]


def _whole(base: str, ours: str, theirs: str) -> list[Part]:
    """All lines between the first and the last that differ as one clash: what they come to line by line is wrong."""
    sides = [lines_of(text) for text in (base, ours, theirs)]
    shortest = min(map(len, sides))
    head = next((n for n in range(shortest) if len({side[n] for side in sides}) > 1), shortest)
    most = shortest - head
    tail = next((n for n in range(most) if len({side[-1 - n] for side in sides}) > 1), most)
    middle = ["".join(side[head : len(side) - tail]) for side in sides]
    return ["".join(sides[0][:head]), Clash(*middle), "".join(sides[0][len(sides[0]) - tail :])]
