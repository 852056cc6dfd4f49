"""What a word of a line refers to: an id, or the beginning of a name."""

from collections.abc import Sequence
from typing import NamedTuple

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.directory import Directory
from okrtui.plan.items import Item
from okrtui.plan.references import ReferenceField
from okrtui.text.fold import fold
from okrtui.text.nearest import nearest


class Referred(NamedTuple):
    """The value that a word stands for; else why it stands for none, and the id that is nearest to it.

    `unknown`: nothing is called so, not even in part.
    """

    value: str | None
    why: Sentence | None = None
    near: str | None = None
    unknown: bool = False


def referred(word: str, field: ReferenceField, directory: Directory) -> Referred:
    """What a word stands for in a field that refers to items.

    An id, a name, or the beginning of either or of a word in the name, if only one item has it; accents and case
    don't count. Where the plan lists nobody, a plain name stands for itself.
    """
    candidates = directory.candidates(field)
    found = _meant(word, candidates)
    if len(found) == 1:
        return Referred(found[0].key)
    if found:
        few = [Quoted(item.words) for item in found[:3]]
        return Referred(None, Sentence("{word} may be {items}", word=Quoted(word), items=few))
    if directory.accepts_names(field):
        return Referred(word)
    near = nearest_reference(word, candidates)
    if near is None:
        return Referred(None, Sentence("the plan knows no {word} here", word=Quoted(word)), unknown=True)
    why = Sentence(
        "the plan knows no {word} here; do you mean {near}?", word=Quoted(word), near=Quoted(candidates[near].words)
    )
    return Referred(None, why, near, unknown=True)


def nearest_reference(word: str, candidates: dict[str, Item]) -> str | None:
    """The id of the item whose id, name or part of a name is spelt most like a word; None where none is close."""
    spellings = {part: id for id, item in candidates.items() for part in (*item.words.split(), item.words, id)}
    near = nearest(word, spellings)
    return None if near is None else spellings[near]


def beginning_with(word: str, candidates: dict[str, Item]) -> list[Item]:
    """The items of which the id or the name begins with a word; where there are none, those with it inside a name."""
    plain = fold(word)
    found = [item for id, item in candidates.items() if id.startswith(plain) or fold(item.words).startswith(plain)]
    return found or [
        item for item in candidates.values() if any(part.startswith(plain) for part in fold(item.words).split())
    ]


def _meant(word: str, candidates: dict[str, Item]) -> Sequence[Item]:
    plain = fold(word)
    if plain in candidates:
        return (candidates[plain],)
    named = [item for item in candidates.values() if fold(item.words) == plain]
    return named if len(named) == 1 else beginning_with(word, candidates)
