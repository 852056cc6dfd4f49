"""The page of messages shows all that the rules can say, and in French it is French."""

import pytest

from okrtui.locales.language import Language
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
