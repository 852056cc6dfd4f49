"""The word lists say where they come from, name what they are, and every word in them can be met."""

import re
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from okrtui.language import tags
from okrtui.language.lexicon import FOLDER, lexicon
from okrtui.language.token import tokens_of
from okrtui.language.word_lists import read_word_lists
from okrtui.locales.language import LANGUAGES, Language
from okrtui.text.fold import fold
from tests.language.labelled import Part, statements
from tests.language.words import data_files, entries_of, words_of

FILES = sorted(FOLDER.glob("*/*.txt"))
_MOST_WORDS = 5
_A_STATEMENT = 4
"""So many words are more than the name of a metric, which the lists must know."""


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name} {file.stem}")
def test_each_says_where_its_words_come_from(file: Path) -> None:
    remark = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            break
        remark.append(line)
    told = " ".join(remark)
    assert re.search("Where they come from: |D’où (ils )?vien(nen)?t", told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_file_is_forgotten(language: Language) -> None:
    lists = {file.name for file in FILES if file.parent.name == language} - {"metrics.txt"}
    assert lists == {file.name for file in data_files(language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_is_something_that_words_are(language: Language) -> None:
    for file in data_files(language):
        sections = [entry.section for entry in entries_of(file)]
        assert all(hasattr(tags, section.replace(" ", "_").upper()) for section in sections)
        headings = [line for line in file.read_text(encoding="utf-8").splitlines() if line.startswith("[")]
        assert len(headings) == len(set(headings)), "a section in two places"


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_know_the_same_kinds_of_words(language: Language) -> None:
    def kinds(spoken: Language) -> set[str]:
        return {entry.section for file in data_files(spoken) for entry in entries_of(file)}

    assert kinds(language) == kinds("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_stands_twice_in_a_section(language: Language) -> None:
    for file in data_files(language):
        told = Counter((entry.section, entry.words.casefold()) for entry in entries_of(file))
        assert [entry for entry, times in told.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_and_no_statements(language: Language) -> None:
    """A list that held whole titles would know them by heart, and no other."""
    written = {fold(words) for words in words_of(language)}
    for part in get_args(Part):
        said = [fold(statement.text) for statement in statements(part, language)]
        assert not [text for text in said if len(text.split()) >= _A_STATEMENT and text in written]
    assert max(len(words.split()) for words in written) <= _MOST_WORDS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_met_as_it_is_written(language: Language) -> None:
    known = lexicon(language)
    for file in data_files(language):
        for section, words in entries_of(file):
            tokens = tokens_of(words, known)
            assert len(tokens) == 1, words
            assert tokens[0].tags & getattr(tags, section.replace(" ", "_").upper()), words


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_a_value_has_it_in_every_form(language: Language) -> None:
    """A word that is tagged as a number and has no value would stop the reading of a title."""
    known = lexicon(language)
    every_form, phrases, _, _ = read_word_lists(language)
    tagged = [*every_form.items(), *((" ".join(words), tag) for begun in phrases.values() for words, tag in begun)]
    for word, tag in tagged:
        if tag & tags.NUMBER:
            assert known.value_of(word) is not None, word
        for bit, values in (
            (tags.SCALE, known.scales),
            (tags.FRACTION, known.fractions),
            (tags.MULTIPLE, known.multiples),
            (tags.UNIT, known.units),
        ):
            assert not tag & bit or word in values, word


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_says_the_same(language: Language) -> None:
    """A plan is read from tables that the build made; they hold what the lists say, or are not used."""
    known = lexicon(language)
    every_form, phrases, values, units = read_word_lists(language)
    assert {word: known.look_up(word)[1] for word in every_form} == every_form
    assert (known.phrases, known.units, known.scales) == (phrases, units, values["scale"])
