"""An item that others refer to, under an id that two sides of a merge may each change."""

from collections.abc import Iterator
from random import Random

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.edit import Edit, SetValue
from okrtui.document.refused import Refused
from okrtui.document.undecided import undecided_in, with_ours, with_theirs
from okrtui.editing.merge_plans import Merged
from okrtui.editing.set_field import SetField
from okrtui.plan.reading import read_plan
from okrtui.plan.references import references_of
from tests.generated.edits import Path, places

OLD, OURS, THEIRS = "the-old-id", "the-id-of-ours", "the-id-of-theirs"
_REFERRING = {
    "person": (("objectives", "owner"), ("initiatives", "owner")),
    "team": (("people", "team"),),
    "priority": (("objectives", "supports"),),
    "objective": (("initiatives", "serves"),),
    "key_result": (("initiatives", "serves"),),
    "initiative": (("initiatives", "after"),),
}
_HOLDERS = {holders for fields in _REFERRING.values() for holders, _ in fields}
_FIELDS = {name for fields in _REFERRING.values() for _, name in fields}


def referred_to(random: Random, document: Document) -> Document | None:
    """The plan with an item that others refer to; None where nothing can."""
    items = [item for item in read_plan(document.data).plan.items if item.kind in _REFERRING]
    if not items:
        return None
    item = random.choice(items)
    edits: list[Edit] = [SetValue((*item.path, "id"), OLD)]
    for holders, name in _REFERRING[item.kind]:
        for place, holder in enumerate(document.data.get(holders, ())):
            if random.randint(0, 3):
                value = [*holder.get(name, ()), OLD] if name in ("supports", "serves", "after") else OLD
                edits.append(SetValue((holders, place, name), value))
    try:
        made = apply(document, edits).document
    except Refused:
        return None
    # in a text of several lines, marks would become part of the text
    return made if len(edits) > 1 and f"\n{OLD}" not in made.text else None


def renaming(document: Document, id: str) -> list[Edit]:
    """What the workbench does where somebody gives the item another id."""
    return list(SetField(OLD, "id", id).edits(read_plan(document.data).plan))


def left_behind(merged: Merged) -> Iterator[str]:
    """What refers to the item by another id than that of ours, and where the conflict names other lines than these."""
    renamed = [conflict for conflict in merged.conflicts if conflict.is_renaming]
    conflict = next((found for found in renamed if (found.ours, found.theirs) == (OURS, THEIRS)), None)
    if conflict is None or merged.notes:
        return
    marked = undecided_in(merged.text)
    sides = [Document.from_text(side(merged.text, marked)) for side in (with_ours, with_theirs)]
    for side in sides:
        for reference in references_of(read_plan(side.data).plan):
            if reference.word in (OLD, THEIRS):
                yield f"{reference.word} at {reference.path}"
    own = {line for side in sides for path, line in _saying_ours(side, {"id"})}
    saying = {line for side in sides for path, line in _saying_ours(side, _FIELDS) if path[0] in _HOLDERS}
    if saying - own != set(conflict.followed):
        yield f"{sorted(saying - own)}, not {conflict.followed}"


def _saying_ours(document: Document, fields: set[str]) -> Iterator[tuple[Path, int]]:
    """Where the id of ours stands in fields of these names, with the line."""
    for path, value in places(document.data):
        if value == OURS and next(step for step in reversed(path) if isinstance(step, str)) in fields:
            yield path, document.position(document.span_of(path).start)[0]
