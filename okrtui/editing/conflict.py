"""What two sides of a merge changed, each in another way, and how it is said."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.path import Path
from okrtui.plan.place_words import place_words
from okrtui.plan.words import FIELDS


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place where both versions stand in the text, between markers.

    The values are plain data, None for what is not there; where the conflict is one of text (a comment, lines
    that cannot be read as a plan) the path is empty and the values are the lines. `item` is the id of the item,
    `words` what a reader calls it.
    A conflict that is `moved` is one of places, and has no markers: the item stands where our side has put it.
    Where it is about an id, `followed` are the lines of the merged text that refer to the item by the id of ours.
    """

    path: Path
    item: str | None
    base: Any
    ours: Any
    theirs: Any
    moved: bool = False
    followed: tuple[int, ...] = ()
    words: Quoted | Sentence | None = None

    @property
    def is_renaming(self) -> bool:
        """Whether both sides have given an item an id, each another."""
        return self.path[-1:] == ("id",) and isinstance(self.ours, str) and isinstance(self.theirs, str)

    @property
    def sentence(self) -> Sentence:
        """What there is to decide."""
        place = self.place
        if not self.path:
            return Sentence("both sides have changed the same lines")
        if self.moved:
            return Sentence("both sides have moved {place}; it stands where ours has put it", place=place)
        if self.ours is None or self.theirs is None:
            return Sentence("one side has removed {place}, the other has changed it", place=place)
        if self.followed:
            return Sentence(
                "{place} is {ours} on our side, {theirs} on theirs; {ours} is kept where another refers to it: "
                "line {lines}",
                "{place} is {ours} on our side, {theirs} on theirs; {ours} is kept where others refer to it: "
                "lines {lines}",
                place=place,
                ours=_said(self.ours),
                theirs=_said(self.theirs),
                count=len(self.followed),
                lines=tuple(map(str, self.followed)),  # ungrouped: a comma stands between two of them
            )
        if _is_plain(self.ours) and _is_plain(self.theirs):
            return Sentence(
                "{place} is {ours} on our side, {theirs} on theirs",
                place=place,
                ours=_said(self.ours),
                theirs=_said(self.theirs),
            )
        return Sentence("both sides have changed {place}", place=place)

    @property
    def place(self) -> Sentence | Quoted | str:
        """The field of the item, as a reader calls both, or the way there."""
        names = [step for step in self.path if isinstance(step, str)]
        item = self._item
        if item is None:
            return place_words(self.path)
        if self.path and isinstance(self.path[-1], str):
            return _field_of(names[-1], item)
        return self._listed(names[-1], item)

    @property
    def _item(self) -> Sentence | Quoted | None:
        if self.path[:1] == ("plan",):
            return Sentence("the plan")
        return self.words if self.words is not None or self.item is None else Quoted(self.item)

    def _listed(self, name: str, item: Sentence | Quoted) -> Sentence | Quoted:
        """An item by its words; an element of a history by the history and its day."""
        value = self.ours if self.ours is not None else self.theirs
        day = value.get("date") if isinstance(value, dict) else None
        if isinstance(value, dict) and "id" in value:
            return item
        if isinstance(day, date):
            return Sentence("{field} of {item}, {day}", field=FIELDS.get(name, name), item=item, day=day)
        return _field_of(name, item)


def _field_of(name: str, item: Sentence | Quoted) -> Sentence:
    return Sentence("{field} of {item}", field=FIELDS.get(name, name), item=item)


def _is_plain(value: Any) -> bool:
    return isinstance(value, str | int | float | date)


def _said(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return Quoted(value) if isinstance(value, str) else value
