"""The names of metrics: read from the lexicons once, and found in the words of a plan."""

import re
from collections.abc import Container, Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from okrtui.language.folded import folded
from okrtui.language.stem import singular
from okrtui.locales.language import Language

Kind = Literal[
    "share",  # a part of a whole, in per cent
    "part",  # that, where its unit says so
    "percent",  # in per cent by nature, and not bounded
    "ratio",  # a multiple, or in per cent where its unit says so
    "money",
    "time",
    "score",  # on a scale that comes with its name, where it has one
    "mark",  # out of so many as its words or its unit say
    "position",
    "count",
    "amount",  # traffic, energy: nothing without a unit
]
Better = Literal["up", "down"]
_Heading = tuple[str, ...]


class Name(NamedTuple):
    """The name of a metric in the lexicon: its canonical words, and what its figures are."""

    words: tuple[str, ...]
    kind: Kind | None
    better: Better | None
    lowest: float | None
    highest: float | None


class Lexicon:
    """What one language calls its metrics.

    Terms are made ready only once a text has their first word: a plan has few of them.
    """

    def __init__(self, language: Language) -> None:
        self._language = language
        self._terms: dict[str, list[tuple[str, _Heading]]] = {}
        self._ready: dict[str, tuple[Name, ...]] = {}
        self.unit: frozenset[str] = frozenset()
        """Words that tell the unit where they stand beside a name."""
        self.doubt: frozenset[str] = frozenset()
        """Words beside which a name does not tell any more which way is better."""
        self.around: frozenset[str] = frozenset()
        """Words that may stand beside a name without saying anything of what is to change."""

    def read(self, lines: Iterable[str]) -> "Lexicon":
        """The same lexicon, with the names under each heading of a file."""
        plain: dict[str, set[str]] = {"unit": set(), "doubt": set(), "around": set()}
        heading: _Heading = ()
        for line in map(str.strip, lines):
            if line.startswith("["):
                heading = tuple(line.strip("[]").split())
            elif line and line[0] != "#":
                terms = line.rstrip(",").split(", ")
                if heading[0] in plain:
                    plain[heading[0]].update(singular(word, self._language) for term in terms for word in term.split())
                    continue
                for term in terms:
                    self._terms.setdefault(singular(term.partition(" ")[0], self._language), []).append((term, heading))
        self.unit, self.doubt, self.around = (frozenset(words) for words in plain.values())
        return self

    @property
    def first_words(self) -> Container[str]:
        """The words with which a name begins."""
        return self._terms

    def names_from(self, word: str) -> tuple[Name, ...]:
        """The names that begin with a word, the longest first."""
        if word not in self._terms:
            return ()
        ready = self._ready.get(word)
        if ready is None:
            names = [self._name(term, heading) for term, heading in self._terms[word]]
            ready = self._ready[word] = tuple(sorted(names, key=lambda name: -len(name.words)))
        return ready

    def _name(self, term: str, heading: _Heading) -> Name:
        kind = None if heading[0] == "other" else cast("Kind", heading[0])
        better = cast("Better", heading[1]) if len(heading) > 1 and heading[1] != "-" else None
        lowest, highest = (None if end == "-" else float(end) for end in (heading[2:4] or "--"))
        words = tuple(singular(word, self._language) for word in term.split())
        return Name(words, kind, better, lowest, highest)


class Found(NamedTuple):
    """A name in a text, from its first word to behind its last one."""

    name: Name
    start: int
    end: int


_SAME: dict[Language, dict[str, str]] = {"en": {}, "fr": {"du": "de", "des": "de", "d": "de"}}
_LEFT_OUT: dict[Language, frozenset[str]] = {
    "en": frozenset({"the", "a", "an", "our", "their", "its", "your", "s"}),
    "fr": frozenset({"le", "la", "les", "l", "un", "une", "notre", "nos", "leur", "leurs"}),
}
_ENDS_THE_HEAD = frozenset(
    {
        *("of", "from", "for", "among", "in", "on", "with", "by", "at", "via", "through", "after", "within", "per"),
        *("across", "who", "that", "which", "until", "between"),
    }
)
"""English: what is measured stands before one of these, its last word last."""

_WORD = re.compile("[a-z0-9]+|%")
_COMPOUND = re.compile(r"\be-(?=[a-z])")  # e-mail is email


def canonical(text: str, language: Language) -> list[str]:
    """The words of a text as the lexicon has them: folded, in the singular, without articles.

    A sign % counts as a word only where the text begins with it: “% of customers who stay”.
    """
    plain = folded(text)
    found = _WORD.findall(_COMPOUND.sub("e", plain) if "e-" in plain else plain)
    told = [said for word in found if (said := _canonical_word(word, language))]
    return ["%", *told] if found and found[0] == "%" else told


@lru_cache(maxsize=1024)
def _canonical_word(word: str, language: Language) -> str:
    """A word as the lexicon has it; empty for an article and a sign."""
    if word == "%" or word in _LEFT_OUT[language]:
        return ""
    return _SAME[language].get(word) or singular(word, language)


def names_in(words: Sequence[str], language: Language) -> list[Found]:
    """The names in a text, from the left, the longest at each place; they do not overlap."""
    names = lexicon(language)
    first_words, names_from = names.first_words, names.names_from
    found: list[Found] = []
    free = 0
    for start, word in enumerate(words):
        if start < free or word not in first_words:
            continue
        for name in names_from(word):
            end = start + len(name.words)
            if tuple(words[start:end]) == name.words:
                found.append(Found(name, start, end))
                free = end
                break
    return found


def head_of(words: Sequence[str], found: Sequence[Found], language: Language) -> Name | None:
    """Which of the names in a text is what it measures.

    In French the first one; in English the last one before the preposition that follows it. A score of something
    that has a scale of its own is that: “NPS score”, “satisfaction (NPS)”.
    """
    head: list[Name] = []
    for place, each in enumerate(found):
        if each.name.kind is not None:
            head.append(each.name)
        after = found[place + 1].start if place + 1 < len(found) else len(words)
        if head and (language == "fr" or _ends_head(words[each.end - 1 : after])):
            break
    if not head:
        return None
    chosen = head[-1]
    if chosen.kind in ("score", "mark", "part"):
        scales = (each.name for each in found if each.name.kind == "score" and each.name.highest is not None)
        return next(scales, chosen)
    return chosen


def _ends_head(words: Sequence[str]) -> bool:
    return words[0] == "to" or not _ENDS_THE_HEAD.isdisjoint(words)


@cache
def lexicon(language: Language) -> Lexicon:
    """The names of one language, read from its file."""
    file = Path(__file__).parent / "lexicons" / language / "metrics.txt"
    with file.open(encoding="utf-8") as lines:
        return Lexicon(language).read(lines)
