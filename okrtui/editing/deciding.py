"""What both sides of a merge have changed, each in its own way, taken apart so that it can be decided one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.edit import Move
from okrtui.document.refused import Refused
from okrtui.document.source import Source
from okrtui.editing.changing import changed
from okrtui.editing.clash import Clash
from okrtui.editing.conflict import Conflict
from okrtui.editing.joining import Joined
from okrtui.editing.placed_as_theirs import placed_as_theirs
from okrtui.editing.set_field import SetField
from okrtui.locales.sentence import Sentence
from okrtui.plan.changes import changes_between
from okrtui.plan.path import pointer
from okrtui.plan.reading import read_plan

Choice = Literal["ours", "theirs", "both"]


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to decide: the document as it would be with either side of it, and ours everywhere else.

    `base` is the document with neither side's change; None where it cannot be told. `clash` are the lines in
    question; None where both sides have moved something, and only its place is in question. `renaming` are the ids
    of both sides where each has given an item another one.
    """

    ours: Document
    theirs: Document
    base: Document | None = None
    clash: Clash | None = None
    choices: tuple[Choice, ...] = ("ours", "theirs")
    renaming: tuple[str, str] | None = None


class Deciding:
    """The points of a conflict, in the order of the text, and the text that follows from what is chosen."""

    def __init__(self, joined: Joined) -> None:
        self.joined = joined
        self._clashes = [part for part in joined.parts if isinstance(part, Clash)]
        moves = [conflict for conflict in joined.conflicts if conflict.moved and self._move(conflict)]
        self._moves = sorted(
            moves, key=lambda conflict: (pointer(conflict.theirs[:-1]), conflict.theirs[-1])
        )  # each goes behind what is before it
        self.points: tuple[Point, ...] = (
            *(self._point(place) for place in range(len(self._clashes))),
            *(self._place_of(conflict) for conflict in self._moves),
        )

    def text(self, choices: Sequence[Choice]) -> str:
        """The text with a choice for each of the points.

        Raises:
            Refused: what is chosen comes to no plan that can be read.
        """
        pairs = list(zip(self.points, choices, strict=True))
        whole = self._chosen(["ours" if point.renaming else choice for point, choice in pairs])
        for old, new in (point.renaming for point, choice in pairs if point.renaming and choice == "theirs"):
            whole, _undo = changed(whole, read_plan(whole.data).plan, SetField(old, "id", new))
        for conflict, choice in zip(self._moves, choices[len(self._clashes) :], strict=True):
            if choice == "theirs":
                whole = self._moved(whole, conflict)
        if whole.slips and not self.joined.document.slips:
            raise Refused(Sentence("what is chosen comes to no plan that can be read: choose otherwise"))
        return whole.text

    def _chosen(self, choices: Sequence[Choice | None]) -> Document:
        """The document with a choice for each of the clashes; None is neither side."""
        left = iter(choices)
        text = "".join(part if isinstance(part, str) else _side(part, next(left)) for part in self.joined.parts)
        return Document(Source(text, self.joined.document.source.bom))

    def _with(self, place: int, choice: Choice | None) -> Document:
        """The document with ours but for one of the clashes."""
        choices: list[Choice | None] = ["ours"] * len(self._clashes)
        choices[place] = choice
        return self._chosen(choices)

    def _point(self, place: int) -> Point:
        ours, base, both = self.joined.document, self._with(place, None), self._with(place, "both")
        together = not both.slips and all(
            change.kind == "added" and change.field is not None and change.after and isinstance(change.after[-1], int)
            for change in changes_between(ours.data, both.data)
        )
        choices: tuple[Choice, ...] = ("ours", "theirs", "both") if together else ("ours", "theirs")
        theirs = self._with(place, "theirs")
        return Point(ours, theirs, None if base.slips else base, self._clashes[place], choices, _renaming(ours, theirs))

    def _place_of(self, conflict: Conflict) -> Point:
        ours = self.joined.document
        return Point(ours, self._moved(ours, conflict))

    def _move(self, conflict: Conflict) -> Move | None:
        return placed_as_theirs(self.joined.document.data, self.joined.theirs.data, conflict.theirs)

    def _moved(self, document: Document, conflict: Conflict) -> Document:
        move = placed_as_theirs(document.data, self.joined.theirs.data, conflict.theirs)
        return document if move is None else apply(document, [move]).document


def _renaming(ours: Document, theirs: Document) -> tuple[str, str] | None:
    """The ids that an item has on either side, where nothing else differs; what refers to it must follow."""
    changes = changes_between(ours.data, theirs.data)
    if len(changes) == 1 and changes[0].kind == "renamed":
        return str(changes[0].old), str(changes[0].new)
    return None


def _side(clash: Clash, choice: Choice | None) -> str:
    match choice:
        case "ours":
            return clash.ours
        case "theirs":
            return clash.theirs
        case "both":
            ours = clash.ours
            return f"{ours}{'' if ours.endswith(chr(10)) or not ours else chr(10)}{clash.theirs}"
    return clash.base
