"""The data files of a language as tables: every form of every word, and what it is."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from okrtui.language import tags
from okrtui.language.inflection import english_forms, english_plural, french_forms, french_plurals
from okrtui.language.lexicon import FILES, FOLDER, PHRASE, Tables
from okrtui.locales.language import Language

_COUNTED = ("time", "long time", "unit")
"""Sections whose words are met in the plural too."""

_VERB = re.compile(r"([^\s,()*][^,()*\n]*)(\*{0,2})(?:\(([^)]*)\))?")
_COMBINING = re.compile("[\u0300-\u036f]")
_KEPT = frozenset(
    ["de", "d", "du", "des", "a", "au", "aux", "l", "la", "le", "les", "en", "et", "sur", "b", "web", "internet"]
)
"""What keeps its form in the plural of a French noun of several words."""


def read_word_lists(language: Language) -> Tables:
    """Read the data files of a language, and make all forms of their words."""
    lists = _WordLists(language)
    found: dict[str, int] = {}
    phrases: dict[tuple[str, str], dict[tuple[str, ...], int]] = {}
    for entry, tag in lists.entries():
        if " " not in entry:
            found[entry] = found.get(entry, 0) | tag
            continue
        words = tuple(entry.split())
        begun = phrases.setdefault((words[0], words[1]), {})
        begun[words] = begun.get(words, 0) | tag
    for first, _second in phrases:
        found[first] = found.get(first, 0) | PHRASE
    longest_first = {
        start: tuple(sorted(begun.items(), key=lambda phrase: -len(phrase[0]))) for start, begun in phrases.items()
    }
    return found, longest_first, lists.values, lists.units


class _WordLists:
    """The entries of the data files, and the values of those that have one."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self.values: dict[str, dict[str, float]] = {"number": {}, "scale": {}, "fraction": {}, "multiple": {}}
        self.units: dict[str, str] = {}

    def entries(self) -> Iterator[tuple[str, int]]:
        """Every word or phrase in every form, and its tags there."""
        grammar, verbs, nouns, generic = (FOLDER / self._language / file for file in FILES)
        for section, text in _sections(grammar):
            yield from self._grammar(section, text)
        for section, text in _sections(verbs):
            yield from self._verbs(text, _tag(section))
        for file in (nouns, generic):
            for section, text in _sections(file):
                yield from self._nouns(text, _tag(section))

    def _grammar(self, section: str, text: str) -> Iterator[tuple[str, int]]:
        tag = _tag(section)
        for entry in _split(text):
            words, _, value = entry.partition("=")
            if value and section in self.values:
                self.values[section][words] = float(value)
            elif value:
                self.units[words] = value
            yield words, tag
            if section in _COUNTED and len(words) > 2:
                yield f"{words}s", tag
                self.units.setdefault(f"{words}s", value)

    def _verbs(self, text: str, tag: int) -> Iterator[tuple[str, int]]:
        english = self._language == "en"
        for verb, stars, bracket in _VERB.findall(text):
            plain, past = english_forms(verb) if english else french_forms(verb)
            own_plain, own_past = _irregular(verb, bracket)
            kind = tag | (tags.NOUNISH if stars else 0) | (tags.NOUN_FIRST if stars == "**" else 0)
            for form in (*plain, *own_plain):
                yield form, kind | tags.PLAIN
                kind = tag  # only the first form, the plain one, can be a noun
            if english and " " not in verb:
                yield english_plural(verb), tag  # “grows”: the ending of the third person is that of a plural
            for form in own_past if own_past and english else (*past, *own_past):
                yield form, tag | tags.PAST

    def _nouns(self, text: str, tag: int) -> Iterator[tuple[str, int]]:
        for noun in _split(text):
            yield noun, tag
            for plural in (english_plural(noun),) if self._language == "en" else french_plurals(noun, _KEPT):
                yield plural, tag


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


def _irregular(verb: str, bracket: str) -> tuple[list[str], list[str]]:
    """The forms in a bracket: of things to do, and of things done, with a semicolon between them where both are there.

    Those of a verb of several words stand between commas.
    """
    plain, semicolon, past = bracket.partition(";")
    if semicolon:
        return plain.replace(",", " ").split(), past.replace(",", " ").split()
    forms = _split(bracket) if " " in verb else bracket.replace(",", " ").split()
    done = [form for form in forms if not form.split()[0].endswith(("ing", "ons"))]
    return [form for form in forms if form not in done], done


def _tag(section: str) -> int:
    tag: int = getattr(tags, section.replace(" ", "_").upper())
    return tag
