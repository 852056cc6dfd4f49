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


class Unclear(NamedTuple):
    """Words of the line that could not be taken as they are meant: why, and what to write instead, if that is known.

    They stay in the title, so that nothing typed is lost.
    """

    sentence: Sentence
    start: int
    end: int
    mend: str | None = None


@dataclass(frozen=True, slots=True)
class QuickLine:
    """The fields of the item that a line means, the pieces that they were read from, and what is unclear.

    Each character that is no blank lies in exactly one piece.
    """

    kind: ItemKind
    fields: Mapping[str, Value]
    pieces: Sequence[Piece]
    unclear: Sequence[Unclear]
