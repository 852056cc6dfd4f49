"""A quick line: one typed line, and what each of its words was understood as."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from okrtui.document.edit import Value
from okrtui.editing.typed_day import TypingContext
from okrtui.locales.language import Language
from okrtui.locales.sentence import Sentence
from okrtui.plan.directory import Directory
from okrtui.plan.items import ItemKind


class QuickContext(NamedTuple):
    """What a quick line is read by: the kind of item it adds, the plan and its parents, the reader and the day."""

    kind: ItemKind
    directory: Directory
    typing: TypingContext
    adds_names: bool = False
    """Whether people and teams that the plan does not list are to be added to it."""

    @property
    def language(self) -> Language:
        """The language that the plan is written in."""
        return self.directory.plan.header.lang or self.typing.language


class Piece(NamedTuple):
    """Characters of the line, the end excluded, and the field that they were read for.

    What joins others, or says that a figure is not known yet, is read for no field: "".
    """

    start: int
    end: int
    field: str


class NewName(NamedTuple):
    """Somebody, or a team, that the plan does not list: the kind of item, its id, what it is called."""

    kind: ItemKind
    id: str
    name: str


class Unclear(NamedTuple):
    """Words of the line that could not be taken as they are meant: why, and what to write instead, if that is known.

    They stay in the title, so that nothing typed is lost. `unlisted` is who could be added to the plan.
    """

    sentence: Sentence
    start: int
    end: int
    mend: str | None = None
    unlisted: NewName | None = None


@dataclass(frozen=True, slots=True)
class QuickLine:
    """The fields of the item that a line means, the pieces that they were read from, and what is unclear.

    `names` are to be added before it. Each character that is no blank lies in exactly one piece.
    """

    kind: ItemKind
    fields: Mapping[str, Value]
    pieces: Sequence[Piece]
    unclear: Sequence[Unclear]
    names: Sequence[NewName] = ()
