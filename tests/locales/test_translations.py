"""The translations are complete, and what the program reads is what the translators wrote."""

from gettext import GNUTranslations

import pytest
from babel.messages.catalog import Catalog

from compile_catalogues import read_catalogue, sources
from okrtui.locales.language import LANGUAGES
from tests.locales.entry import Entry, entries, fields, forms
from tests.locales.po_file import source_catalogue, updated
from tests.locales.typography import NO_BREAK

_MEND = "run python -m tests.locales, and translate what it leaves empty or fuzzy"

CATALOGUES = {source.parts[-3]: source for source in sources()}


def _cases() -> list[Entry]:
    return [entry for source in sources() for entry in entries(read_catalogue(source))]


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    """The French catalogue, as its file says it."""
    return read_catalogue(CATALOGUES["fr"])


def test_every_language_but_the_source_has_a_catalogue() -> None:
    assert set(CATALOGUES) == set(LANGUAGES) - {"en"}


def test_the_catalogue_has_every_sentence_of_the_source_and_no_other(catalogue: Catalog) -> None:
    translated = {message.id for message in catalogue if message.id}
    source = {message.id for message in source_catalogue() if message.id}
    assert source - translated == set(), _MEND
    assert translated - source == set(), _MEND
    assert not catalogue.obsolete, _MEND


def test_the_file_is_as_the_update_writes_it() -> None:
    for file in sources():
        assert updated(file, source_catalogue()) == file.read_text(encoding="utf-8"), _MEND


def test_no_translation_is_missing_or_a_guess(catalogue: Catalog) -> None:
    waiting = [
        message.id
        for message in catalogue
        if message.id and (message.fuzzy or not all(text.strip() for text in forms(message.string)))
    ]
    assert waiting == [], _MEND


def test_the_fields_of_both_languages_are_the_same() -> None:
    for english, french, _code, otherwise in _cases():
        singular, *plural = [fields(text) - set(otherwise) for text in english]
        # the French singular also stands for none, so that it may name the number where English says “one”
        assert fields(french[0]) in (singular, singular.union(*plural)), english
        assert [fields(text) for text in french[1:]] == plural, english


def test_blanks_at_the_ends_are_the_same() -> None:
    for english, french, _code, _otherwise in _cases():
        for text in french:
            # click puts a colon right behind a heading, where French has a no-break space
            ends = (text[:1].isspace(), text[-1:].isspace() and not text.endswith(NO_BREAK))
            assert ends == (english[0][:1].isspace(), english[0][-1:].isspace()), text


def test_code_is_the_same_in_both_languages() -> None:
    for entry in _cases():
        for fragment in entry.code:
            standing = [fragment in text for text in entry.english]
            assert any(standing), entry
            assert [fragment in text for text in entry.french] == standing, entry


def test_what_is_compiled_is_what_is_written(catalogue: Catalog) -> None:
    with CATALOGUES["fr"].with_suffix(".mo").open("rb") as file:
        compiled = GNUTranslations(file)
    for message in catalogue:
        if not message.id or message.fuzzy or not all(forms(message.string)):
            continue
        if isinstance(message.id, str):
            assert compiled.gettext(message.id) == message.string, _MEND
        else:
            said = tuple(compiled.ngettext(*message.id, count) for count in (1, 2))
            assert said == tuple(message.string), _MEND
