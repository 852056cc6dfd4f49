"""`okrtui explain`: every rule by its name or code, with examples in both languages."""

import pytest

from okrtui.rules.registry import RULES
from okrtui.rules.rule import Rule
from tests.cli.running import okrtui


def test_alone_it_lists_all_rules() -> None:
    lines = okrtui("explain").out.splitlines()
    assert [line.split()[:2] for line in lines] == [[rule.code, rule.name] for rule in RULES]


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_explained_with_its_examples(rule: type[Rule], lang: str) -> None:
    for word in (rule.name, rule.code, rule.code.lower()):
        page = okrtui("explain", word, lang=lang).out
        was = rule.bad.before or rule.bad
        for fragment in (was.en, was.fr, rule.bad.en, rule.bad.fr, rule.good.en, rule.good.fr):
            for line in fragment.strip().splitlines():
                assert line in page
        assert (f"allow {rule.name}" in page) is (rule.code != "S001")


def test_the_examples_of_the_readers_language_come_first() -> None:
    page = okrtui("explain", "S001").out
    assert page.index("(in English)") < page.index("(in French)")
    page = okrtui("explain", "S001", lang="fr").out
    assert page.index("(en français)") < page.index("(en anglais)")


def test_a_group_is_listed() -> None:
    assert [line.split()[0] for line in okrtui("explain", "F").out.splitlines()] == [
        "F101",
        "F102",
        "F103",
        "F104",
        "F105",
    ]


def test_a_word_that_is_no_rule_is_said_with_the_nearest() -> None:
    ran = okrtui("explain", "too-many-objectivs")
    assert ran.code == 2
    assert ran.err == "okrtui: no rule is called “too-many-objectivs”; too-many-objectives is\n"
