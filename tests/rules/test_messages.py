"""The page of messages shows all that the rules can say, and in French it is French."""

import re
from collections.abc import Iterator

import pytest

from okrtui.locales.language import LANGUAGES, Language, speaking
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.part import Part
from okrtui.plan.plan import Plan
from okrtui.plan.shapes import table_shape
from okrtui.rules.registry import RULES
from tests.locales.extraction import Template, templates
from tests.locales.typography import faults
from tests.rules.messages import Said, forms, remarks, said

_ABOUT_RULES = {sentence.template for rule in RULES for sentence in (rule.sees, rule.why, rule.source)}

_NOT_IN_A_PLAN = (
    "okrtui/rules/selection.py",  # names of rules on the command line
    "okrtui/rules/severity.py",  # the words of the three severities
    "okrtui/rules/workspace.py",  # what is wrong with okrtui.toml
    "okrtui/rules/diagnose.py",  # a file that is no text, of which no rule is asked
)
"""Where sentences stand that no finding of a rule has."""

_UNREACHED = {
    "{key_result} is outdated",  # only if the status and the cadence did not agree
}


def _told() -> list[Said]:
    return [sentence for remark in remarks() for sentence in said(remark)]


def _expected() -> list[Template]:
    return [
        template
        for template in templates()
        if template.file.startswith("okrtui/rules/")
        and template.file not in _NOT_IN_A_PLAN
        and template.singular not in _ABOUT_RULES | _UNREACHED
    ]


@pytest.fixture(scope="module")
def shown() -> set[str]:
    """Every form of a sentence that stands on the page."""
    return {form[0] for told in _told() for form in forms(told.sentence)}


def test_every_rule_speaks_on_the_page() -> None:
    assert {remark.code for remark in remarks()} == {rule.code for rule in RULES}


def test_every_sentence_and_each_of_its_forms_is_shown(shown: set[str]) -> None:
    left = [
        f"{template.file}:{template.line}: {form}"
        for template in _expected()
        for form in (template.singular, template.plural)
        if form is not None and form not in shown
    ]
    assert left == [], "add a fragment to tests/rules/variants that draws it"


def test_what_is_said_to_be_unreached_is_in_the_source(shown: set[str]) -> None:
    assert {template.singular for template in templates()} >= _UNREACHED
    assert _UNREACHED.isdisjoint(shown)


@pytest.mark.parametrize(("language", "other"), [("fr", "en"), ("en", "fr")])
def test_no_sentence_is_the_same_in_both_languages(language: Language, other: Language) -> None:
    same = {told.words(language) for told in _told() if told.words(language) == told.words(other)}
    assert same == set()


def test_french_keeps_its_typography_when_it_is_filled_in() -> None:
    """Quotation marks that nest, colons after colons, blanks and full stops in twos."""
    for told in _told():
        words = told.words("fr")
        assert ".." not in words
        assert ". ;" not in words
        assert "  " not in words
        assert not any("two spaces" in fault for fault in faults(words)), words
        depth = 0
        for char in words:
            depth += (char == "«") - (char == "»")
            assert depth in (0, 1), words
        assert depth == 0, words


_TOML = re.compile(r'= "[^"]*"')
_TYPED = {"wrong-type"}
"""Rules whose words between straight quotes are all values to be typed into the text."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_straight_quotes_are_those_of_the_text_of_the_file(language: Language) -> None:
    found = {
        told.words(language)
        for remark in remarks()
        if remark.name not in _TYPED
        for told in said(remark)
        if '"' in _TOML.sub("", told.words(language))
    }
    assert found == set()


_OF_THE_TEXT = {
    *("invalid-toml", "wrong-type", "missing-field", "unknown-key", "duplicate-id"),
    *("dangling-reference", "unsupported-format", "missing-id", "unused-allow"),
}
"""Rules whose findings are put right in the text of the file; all others are about what the plan says."""

_FRENCH_TOO = {"cadence", "date", "effort", "initiatives", "note", "observations", "parent", "plan", "source", "vision"}
"""Keys of the format that are French words as well."""

_A_VALUE = "end"
"""A word for the cadence too, which the form shows in brackets behind what it means."""

_CODE = re.compile(r"[^\W\d]+_[^\W\d]|(?<![^\s“«])/[a-z_]+/\d|\w = |\[\[|\[\w+\]")
"""A key of several words, a JSON pointer, an assignment, the head of a table."""


def _keys(part: type[Part]) -> Iterator[str]:
    for key in table_shape(part).fields:
        yield key
    for key, below, _many in table_shape(part).tables:
        yield key
        yield from _keys(below)


def _without_quoted(value: object) -> object:
    """A sentence with nothing in the places of words of the plan, which may be any words at all."""
    if isinstance(value, Quoted):
        return Quoted("…")
    if isinstance(value, Sentence):
        fields = {name: _without_quoted(part) for name, part in value.fields.items()}
        return Sentence(value.template, value.plural, **fields)
    return [_without_quoted(part) for part in value] if isinstance(value, list | tuple) else value


def _about_the_plan() -> Iterator[tuple[str, Said]]:
    for remark in remarks():
        if remark.name not in _OF_THE_TEXT:
            yield from ((remark.name, sentence) for sentence in said(remark))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_remark_on_what_the_plan_says_is_in_words_and_not_in_toml(language: Language) -> None:
    found = {(name, told.words(language)) for name, told in _about_the_plan() if _CODE.search(told.words(language))}
    assert found == set()


def test_a_remark_on_what_the_plan_says_names_no_key_in_french() -> None:
    keys = set(_keys(Plan)) - _FRENCH_TOO - {_A_VALUE}
    assert {"serves", "baseline", "owner", "at_least"} <= keys
    key = re.compile(rf"(?<![\w’-])(?:{'|'.join(sorted(keys))})(?![\w-])")
    found = set()
    for name, told in _about_the_plan():
        bare = _without_quoted(told.sentence)
        assert isinstance(bare, Sentence)
        with speaking("fr"):
            found |= {(name, word, str(told.sentence)) for word in key.findall(str(bare))}
    assert found == set()


def test_an_item_without_a_title_is_called_by_its_number() -> None:
    told = {sentence.words(language) for _name, sentence in _about_the_plan() for language in LANGUAGES}
    assert any("objective 1" in words for words in told)
    assert not any("/objectives/" in words for words in told)
