"""The rules on titles are held to how often they are right on labelled statements."""

from collections import Counter
from typing import get_args

import pytest

from okrtui.locales.language import LANGUAGES, Language
from tests.language.labelled import RULES, Part, statements
from tests.language.scoring import score

LEAST_F1 = 0.88
MOST_FALSE_ALARMS = 0.04


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", get_args(Part))
def test_the_rules_on_titles_are_right_and_cry_wolf_seldom(part: Part, language: Language) -> None:
    found = score(part, language)
    assert found.total.f1 >= LEAST_F1
    assert found.false_alarms <= MOST_FALSE_ALARMS


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_statements_enough_and_none_is_measured_that_was_grown_on(language: Language) -> None:
    growing, measuring = statements("growing", language), statements("measuring", language)
    kinds = Counter(statement.kind for statement in (*growing, *measuring))
    assert min(kinds.values()) >= 150
    texts = {statement.text.casefold() for statement in growing}
    assert not [statement for statement in measuring if statement.text.casefold() in texts]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", get_args(Part))
def test_every_statement_has_labels_of_its_kind_and_every_label_has_some(part: Part, language: Language) -> None:
    found = statements(part, language)
    for statement in found:
        assert statement.labels <= RULES[statement.kind].keys(), statement
    for kind, rules in RULES.items():
        for label in rules:
            assert sum(label in statement.labels for statement in found if statement.kind == kind) >= 12
