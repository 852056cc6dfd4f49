"""What could stand in a field, as far as the plan and the format know."""

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from okrtui.text.fold import fold

_JOINTS = str.maketrans("-'’/", "    ")
_MOST = 60
"""Choices that are worth offering at once."""

_OCCURS = 2
"""The rank of choices in which no word begins as it is typed."""


class Choice(NamedTuple):
    """Something that can stand in a field: the text that is typed for it, and what a reader calls it."""

    text: str
    words: str = ""

    @property
    def told(self) -> str:
        """How it is offered: “Claire Martin (claire)”."""
        return f"{self.words} ({self.text})" if self.words and self.words != self.text else self.text


class Choices:
    """All that a field can be completed with.

    `closed`: nothing else is worth anything there. `many`: the field is a list, with commas between. `meanings` are
    whole texts, folded, and what the field takes for them: a name for an id, « en cours » for `running`.
    """

    def __init__(
        self,
        choices: Iterable[Choice],
        *,
        closed: bool = False,
        many: bool = False,
        meanings: Mapping[str, str] | None = None,
    ) -> None:
        self.closed = closed
        self.many = many
        self._choices = [(choice, f"\n{_searched(choice.words)}\n{_searched(choice.text)}") for choice in choices]
        self._meanings = meanings or {}

    def meaning(self, text: str) -> str | None:
        """What the field takes for a whole text; None where the text is no name of anything."""
        return self._meanings.get(fold(text.strip()))

    def matching(self, text: str, taken: Sequence[str] = ()) -> "Matching":
        """The choices that begin with a text, those with such a word, those with all its words; not those taken."""
        wanted = _searched(text)
        ranked: list[tuple[int, Choice]] = []
        for choice, searched in self._choices:
            if choice.text not in taken and choice.text != text:
                rank = _rank(wanted, searched)
                if rank is not None:
                    ranked.append((rank, choice))
        ranked.sort(key=itemgetter(0))
        return Matching([choice for _rank, choice in ranked[:_MOST]], bool(ranked) and ranked[0][0] < _OCCURS)


class Matching(NamedTuple):
    """Choices that match a text, the best first; whether that one has a word that begins so."""

    choices: Sequence[Choice]
    begun: bool


def _rank(wanted: str, searched: str) -> int | None:
    """How well a choice matches: its name or its id begins so, one of their words does, or all the words occur."""
    if f"\n{wanted}" in searched:
        return 0
    if f" {wanted}" in searched:
        return 1
    return _OCCURS if all(word in searched for word in wanted.split()) else None


def _searched(text: str) -> str:
    return fold(text).translate(_JOINTS).strip()
