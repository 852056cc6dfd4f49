"""A decision typed as one line: ``adjust: lower the target to 22 @claire 15/04``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from okrtui.document.edit import Value
from okrtui.editing.add_decision import AddDecision
from okrtui.editing.add_item import AddItem
from okrtui.editing.quick.completion import Completion, completions
from okrtui.editing.quick.days import take_deadline
from okrtui.editing.quick.decision_words import decision_at_start, nearest_decision
from okrtui.editing.quick.marks import take_owner
from okrtui.editing.quick.quick_line import NewName, Piece, QuickContext, Unclear
from okrtui.editing.quick.taking import WORD, Taking
from okrtui.editing.together import Together
from okrtui.editing.typed_day import TypingContext
from okrtui.locales.language import current_language
from okrtui.locales.sentence import Sentence
from okrtui.plan.directory import Directory
from okrtui.plan.review import DecisionWord
from okrtui.plan.words import DECISIONS
from okrtui.text.fold import fold

_COLON = re.compile(r"[ \u00a0\u202f]*(?::|,|[–—]|-(?=\s)|→|->)\s*")
_ENDS = " \t,;:–—-"


class DecisionContext(NamedTuple):
    """What a line is read by: the plan and its parents, the reader and the day."""

    directory: Directory
    typing: TypingContext
    adds_names: bool = False
    """Whether people that the plan does not list are to be added to it."""

    @property
    def quick(self) -> QuickContext:
        """The same for what reads other lines."""
        return QuickContext("objective", self.directory, self.typing, self.adds_names)


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """What a line decides, None where it says nothing of it, why, who sees to it and until when.

    Pieces are the characters that each was read from: decision, note, owner, due. What is unclear stays in the note.
    A word that says the decision and goes on without a colon, as in “drop the fair”, is in both. `names` are to be
    added to the people of the plan.
    """

    decision: DecisionWord | None
    note: str
    owner: str | None
    due: date | None
    pieces: Sequence[Piece]
    unclear: Sequence[Unclear]
    names: Sequence[NewName]

    @property
    def fields(self) -> dict[str, Value]:
        """What it says, in the order of the format."""
        said = {"decision": self.decision, "note": self.note or None, "owner": self.owner, "due": self.due}
        return {field: value for field, value in said.items() if value is not None}

    @property
    def mend(self) -> tuple[int, int, str] | None:
        """The first unclear words that can be mended, and what to write in their place."""
        mends = ((each.start, each.end, each.mend) for each in self.unclear if each.mend is not None)
        return next(mends, None)

    def command(self, about: str, day: date) -> AddDecision | Together | None:
        """What writes it down as one step; None as long as it does not say what is decided."""
        if self.decision is None:
            return None
        decided = AddDecision(day, about, self.decision, self.note or None, self.owner, self.due)
        if not self.names:
            return decided
        people = (AddItem(kind, {"id": id, "name": name}) for kind, id, name in self.names)
        return Together(decided.label, (*people, decided))


def read_decision(text: str, context: DecisionContext) -> DecisionLine:
    """What a line decides; whatever is typed, no word of it is lost."""
    taking = Taking(text)
    found = decision_at_start(text)
    verb = ""
    if found is None:
        _ask(taking)
    else:
        colon = _COLON.match(text, found.end)
        verb = text[found.start : found.end] if colon is None else ""
        end = found.end if colon is None else colon.end()
        taking.take(found.start, len(text[:end].rstrip()), "decision")
    take_owner(taking, context.quick)
    take_deadline(taking, context.typing)
    rest = taking.take_rest("note").strip(_ENDS)
    due = taking.fields.get("due")
    owner = taking.fields.get("owner")
    return DecisionLine(
        None if found is None else found.word,
        f"{verb} {rest}" if verb and rest else rest,
        owner if isinstance(owner, str) else None,
        due if isinstance(due, date) else None,
        sorted(taking.pieces),
        tuple(taking.unclear),
        tuple(taking.names),
    )


def _ask(taking: Taking) -> None:
    """Say that a line has to begin with what is decided, and what may have been meant."""
    first = WORD.search(taking.text)
    if first is None:
        return
    word = first.group().rstrip(":,;.")
    why = Sentence("begin with what is decided: {words}", words=list(DECISIONS.values()))
    taking.unclear.append(Unclear(why, first.start(), first.start() + len(word), nearest_decision(word)))


def decision_completions(text: str, cursor: int, context: DecisionContext) -> list[Completion]:
    """What the word under the cursor may become: what is decided at the beginning, people behind an @."""
    before = text[:cursor]
    if before.split(" ")[-1].startswith("@"):
        return completions(text, cursor, context.quick)
    return [] if cursor < len(text) or decision_at_start(text) is not None else list(_words_beginning_with(before))


def _words_beginning_with(typed: str) -> Iterator[Completion]:
    colon = "\u00a0: " if current_language() == "fr" else ": "
    start = len(typed) - len(typed.lstrip())
    for words in DECISIONS.values():
        if fold(str(words)).startswith(fold(typed[start:])):
            yield Completion(f"{words}{colon}", start, len(typed))
