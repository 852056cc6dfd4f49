"""The words of a language and what they are, read from the data files once."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from okrtui.language import tags
from okrtui.language.inflection import english_forms, english_plural, french_forms, french_plurals
from okrtui.locales.language import Language
from okrtui.text.fold import fold

FOLDER = Path(__file__).parent / "lexicons"
"""One folder a language; each file has sections of words, and says where they come from."""

_FILES = ("grammar.txt", "verbs.txt", "nouns.txt", "generic.txt")
_REMEMBERED = 20_000
_LONGEST_NUMBER = 6

PHRASE = 1 << 65
"""Set on a word with which a phrase of the lexicon begins."""


class Phrase(NamedTuple):
    """Several words that mean one thing."""

    words: tuple[str, ...]
    tags: int


class Lexicon:
    """What words and phrases are; words are looked up as they are written."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.phrases: dict[tuple[str, str], tuple[Phrase, ...]] = {}
        self.numbers: dict[str, float] = {}
        self.scales: dict[str, float] = {}
        self.fractions: dict[str, float] = {}
        self.multiples: dict[str, float] = {}
        self.units: dict[str, str] = {}
        self._tags: dict[str, int] = {}
        self._found: dict[str, tuple[str, int]] = {}
        self._read()

    def look_up(self, word: str) -> tuple[str, int]:
        """A word as the lexicon spells it, folded, and its tags; 0 for one that it does not know."""
        found = self._found.get(word)
        if found is None:
            folded = word.lower() if word.isascii() else fold(word)
            tags_found = self._tags.get(folded, 0)
            if not tags_found and self.language == "fr" and _INFINITIVE.fullmatch(folded):
                tags_found = tags.PLAIN
            if not tags_found and "-" in folded:
                tags_found = self._in_words(folded)
            found = (folded, tags_found)
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[word] = found
        return found

    def _in_words(self, word: str) -> int:
        """The tags of a number of several words, whose value is kept: twenty-two, quatre-vingt-douze."""
        parts = [part for part in word.split("-") if part not in ("et", "and")]
        values = [self.numbers.get(part.rstrip("s") if part == "vingts" else part) for part in parts]
        if len(parts) < 2 or len(parts) > _LONGEST_NUMBER or None in values:
            return 0
        total = 0.0
        for value in values:
            total = total * value if value is not None and total and value > total else total + (value or 0)
        self.numbers[word] = total
        return tags.NUMBER

    def _read(self) -> None:
        phrases: dict[tuple[str, str], dict[tuple[str, ...], int]] = {}
        for entry, tag in self._entries():
            if " " not in entry:
                self._tags[entry] = self._tags.get(entry, 0) | tag
                continue
            words = tuple(entry.split())
            begun = phrases.setdefault((words[0], words[1]), {})
            begun[words] = begun.get(words, 0) | tag
        for start, begun in phrases.items():
            self._tags[start[0]] = self._tags.get(start[0], 0) | PHRASE
            longest_first = sorted(begun.items(), key=lambda phrase: -len(phrase[0]))
            self.phrases[start] = tuple(Phrase(words, tag) for words, tag in longest_first)

    def _entries(self) -> Iterator[tuple[str, int]]:
        folder = FOLDER / self.language
        for section, text in _sections(folder / "grammar.txt"):
            tag = _tag(section)
            values = self._values_of(section)
            for entry in _split(text):
                words, _, value = entry.partition("=")
                if value and values is not None:
                    values[words] = float(value)
                elif value:
                    self.units[words] = value
                yield words, tag
                if section in _COUNTED and len(words) > 2:
                    yield f"{words}s", tag
                    self.units.setdefault(f"{words}s", value)
        for section, text in _sections(folder / "verbs.txt"):
            yield from self._verbs(text, _tag(section))
        for section, text in _sections(folder / "nouns.txt"):
            yield from self._nouns(text, _tag(section))
        for section, text in _sections(folder / "generic.txt"):
            yield from self._nouns(text, _tag(section))

    def _values_of(self, section: str) -> dict[str, float] | None:
        return {
            "number": self.numbers,
            "scale": self.scales,
            "fraction": self.fractions,
            "multiple": self.multiples,
        }.get(section)

    def _verbs(self, text: str, tag: int) -> Iterator[tuple[str, int]]:
        forms = french_forms if self.language == "fr" else english_forms
        for verb, star, irregular in _VERB.findall(text):
            plain, past = forms(verb)
            own_plain, own_past = _irregular(irregular)
            kind = tag | (tags.NOUNISH if star else 0) | (tags.NOUN_FIRST if star == "**" else 0)
            for form in (*plain, *own_plain):
                yield form, kind | tags.PLAIN
                kind = tag  # only the first form, the plain one, can be a noun
            if self.language == "en" and " " not in verb:
                yield english_plural(verb), tag  # “grows”: the ending of the third person is that of a plural
            for form in own_past if own_past and self.language == "en" else (*past, *own_past):
                yield form, tag | tags.PAST

    def _nouns(self, text: str, tag: int) -> Iterator[tuple[str, int]]:
        for noun in _split(text):
            yield noun, tag
            if self.language == "en":
                yield english_plural(noun), tag
            else:
                for plural in french_plurals(noun, _KEPT):
                    yield plural, tag


_INFINITIVE = re.compile(r"(?!.*(?:i|qu|th|ott)er$)[a-z]{2,}(?:er|ir|oir|uire|ndre|ttre|aitre)")
"""What a French verb looks like that no list has: nouns in -ier are commoner than such verbs."""

_COUNTED = ("time", "long time", "unit")
"""Sections whose words are met in the plural too."""

_VERB = re.compile(r"([^\s,()*][^,()*\n]*)(\*{0,2})(?:\(([^)]*)\))?")
_COMBINING = re.compile("[\u0300-\u036f]")
_KEPT = frozenset(
    ["de", "d", "du", "des", "a", "au", "aux", "l", "la", "le", "les", "en", "et", "sur", "b", "web", "internet"]
)


def _sections(file: Path) -> Iterator[tuple[str, str]]:
    """The sections of a data file and what stands in them, folded, without the remarks."""
    text = _COMBINING.sub("", unicodedata.normalize("NFKD", file.read_text(encoding="utf-8"))).lower()
    text = text.replace("œ", "oe").replace("’", " ").replace("'", " ")
    kept = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    for part in kept.split("[")[1:]:
        name, _, entries = part.partition("]")
        yield name, entries


def _split(text: str) -> list[str]:
    return [entry for part in text.replace("\n", ",").split(",") if (entry := part.strip())]


def _irregular(bracket: str) -> tuple[list[str], list[str]]:
    """The forms in a bracket: of things to do, and of things done."""
    plain, semicolon, past = bracket.partition(";")
    if semicolon:
        return plain.replace(",", " ").split(), past.replace(",", " ").split()
    forms = _split(bracket) if "," in bracket or len(bracket.split()) > 1 else bracket.split()
    if forms and " " in forms[0] and "," not in bracket:
        forms = bracket.split() if not any(word in _PARTICLES for word in bracket.split()) else [bracket.strip()]
    done = [form for form in forms if not form.split()[0].endswith(("ing", "ons"))]
    return [form for form in forms if form not in done], done


_PARTICLES = frozenset(
    [
        "out",
        "up",
        "in",
        "off",
        "over",
        "on",
        "down",
        "back",
        "to",
        "at",
        "en",
        "a",
        "together",
        "through",
        "part",
        "after",
    ]
)


def _tag(section: str) -> int:
    tag: int = getattr(tags, section.replace(" ", "_").upper())
    return tag


@cache
def lexicon(language: Language) -> Lexicon:
    """The lexicon of a language, read when it is first asked for."""
    return Lexicon(language)
