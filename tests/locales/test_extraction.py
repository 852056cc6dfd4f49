"""Every sentence of the program can be found in its source, and be translated."""

from collections import defaultdict
from pathlib import Path

import pytest

from tests.locales.entry import fields
from tests.locales.extraction import NotLiteral, Template, templates
from tests.locales.po_file import source_catalogue, updated

_SOURCE = '''
"""A module."""

from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence


def tell(count: int) -> Sentence:
    """Tell."""
    return Sentence("{count} thing", "{count} things", count=count)


WORDS = [_("one " "word"), Sentence("second")]
'''

_HEADER = r"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=n > 1;\n"
"""


def _package(root: Path, source: str) -> Path:
    (root / "pack").mkdir()
    (root / "pack" / "module.py").write_text(source, encoding="utf-8")
    return root


def test_sentences_are_found_with_their_plurals_fields_and_places(tmp_path: Path) -> None:
    found = templates(_package(tmp_path, _SOURCE), "pack")
    assert found == [
        Template("{count} thing", "{count} things", frozenset({"count"}), "pack/module.py", 10),
        Template("one word", None, frozenset(), "pack/module.py", 13),
        Template("second", None, frozenset(), "pack/module.py", 13),
    ]


@pytest.mark.parametrize(
    "call", ["Sentence(text)", 'Sentence(f"{text}")', '_("a" + text)', "_()", 'Sentence("a", "b", "c")', "_(3)"]
)
def test_a_template_that_nobody_could_translate_is_an_error(tmp_path: Path, call: str) -> None:
    with pytest.raises(NotLiteral, match=r"pack/module\.py:2"):
        templates(_package(tmp_path, f"text = 'a'\nsaid = {call}\n"), "pack")


def test_an_update_keeps_translations_and_drops_what_is_gone(tmp_path: Path) -> None:
    file = tmp_path / "fr" / "LC_MESSAGES" / "okrtui.po"
    file.parent.mkdir(parents=True)
    file.write_text(
        f'{_HEADER}\n#: old.py\nmsgid "second"\nmsgstr "deuxième"\n\nmsgid "The sea"\nmsgstr "La mer"\n',
        encoding="utf-8",
    )
    source = source_catalogue(templates(_package(tmp_path, _SOURCE), "pack"))
    text = updated(file, source)
    assert text.startswith(_HEADER)
    assert '#: pack/module.py\nmsgid "second"\nmsgstr "deuxième"\n' in text
    assert 'msgid_plural "{count} things"\nmsgstr[0] ""\n' in text
    assert "sea" not in text
    file.write_text(text, encoding="utf-8")
    assert updated(file, source) == text


def test_the_translation_of_a_sentence_that_was_reworded_is_kept_as_a_guess(tmp_path: Path) -> None:
    file = tmp_path / "fr" / "LC_MESSAGES" / "okrtui.po"
    file.parent.mkdir(parents=True)
    file.write_text(f'{_HEADER}\nmsgid "a second"\nmsgstr "un deuxième"\n', encoding="utf-8")
    text = updated(file, source_catalogue(templates(_package(tmp_path, _SOURCE), "pack")))
    assert '#, fuzzy\n#| msgid "a second"\nmsgid "second"\nmsgstr "un deuxième"\n' in text


def test_one_sentence_has_one_plural() -> None:
    plurals: dict[str, set[str | None]] = defaultdict(set)
    for template in templates():
        plurals[template.singular].add(template.plural)
    assert [singular for singular, found in plurals.items() if len(found) > 1] == []


def test_every_field_of_a_sentence_is_given() -> None:
    for template in templates():
        if not template.fields:
            continue  # nothing is filled in, or by whoever called `_`
        wanted = fields(template.singular) | fields(template.plural or "")
        if template.plural is not None:
            wanted |= {"count"}
        assert wanted == template.fields, f"{template.file}:{template.line}: {template.singular}"


def test_no_sentence_waits_for_fields_that_it_never_gets() -> None:
    for template in templates():
        if template.fields == frozenset() and template.file != "okrtui/locales/sentence.py":
            assert fields(template.singular) == frozenset(), f"{template.file}:{template.line}: {template.singular}"
