"""One step of a session."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from okrtui.document.splice import Splice, reversed_splices, spliced
from okrtui.editing.agreed import Agreed
from okrtui.locales.sentence import Quoted, Sentence

if TYPE_CHECKING:
    from okrtui.editing.undecided import Undecided  # only where two programs have changed the same

Splices = Sequence[Sequence[Splice]]


@dataclass(frozen=True, slots=True)
class Step:
    """One change of the text: what it was, and the splices that take it back.

    A `foreign` one is what another program wrote, taken in while the plan was open: it is listed, and undo passes
    over it. Steps that carry the same `coalesce`, one right after the other, are one. `number` tells the steps of a
    session apart, from 1 on; the history gives it. One that is a `decision` holds what it has decided, a foreign one
    what was `agreed` on: written here as well, so that it is in none of the splices.
    """

    label: Sentence
    undo: Splices
    foreign: bool = False
    coalesce: str | None = None
    number: int = 0
    decision: "Undecided | None" = None
    agreed: tuple[Agreed, ...] = ()


def made(text: str, sets: Splices) -> tuple[str, Splices]:
    """The text with sets of splices made one after the other, and those that take them back."""
    back: list[Sequence[Splice]] = []
    for splices in sets:
        back.append(reversed_splices(text, splices))
        text = spliced(text, splices)
    return text, tuple(reversed(back))


def size_of(sets: Splices) -> int:
    """How many characters sets of splices keep."""
    return sum(len(splice.text) for splices in sets for splice in splices)


def foreign_label(count: int, what: Sequence[Sentence | Quoted] = ()) -> Sentence:
    """What is said of so many changes that another program has made; 0 where only the form of the text has changed.

    `what` are some of them by their names.
    """
    if count == 0:
        return Sentence("changes of another program")
    if not what:
        return Sentence("{count} change of another program", "{count} changes of another program", count=count)
    return Sentence(
        "{count} change of another program: {what}",
        "{count} changes of another program: {what}",
        count=count,
        what=[*what, *["…"] * (len(what) < count)],
    )


def changes_in(step: Step) -> int:
    """How many changes a foreign step says that it has."""
    count = step.label.fields.get("count", 0)
    return count if isinstance(count, int) else 0
