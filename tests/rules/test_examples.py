"""Every rule shows itself: its bad example draws it, and its good one, the same plan mended, does not."""

from pathlib import Path

import pytest

from okrtui.locales.language import LANGUAGES, Language
from okrtui.rules.example import Example
from okrtui.rules.registry import RULES
from okrtui.rules.rule import Rule
from tests.rules.judging import COMPANY, before_of, framed, judge


def names(rule: type[Rule], example: Example, language: Language, folder: Path) -> set[str]:
    text = framed(example.in_language(language), language)
    file = folder / "plan.toml"
    file.write_text(text, encoding="utf-8")
    (folder / "company.toml").write_text(COMPANY, encoding="utf-8")
    before = before_of(example, language)
    return {told.name for told in judge(text, file=file, day_rules=rule.by_day, before=before)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_bad_example_draws_exactly_this_rule_more_than_the_good_one(
    rule: type[Rule], language: Language, tmp_path: Path
) -> None:
    bad = names(rule, rule.bad, language, tmp_path)
    good = names(rule, rule.good, language, tmp_path)
    assert rule.name in bad
    assert rule.name not in good
    assert bad - good == {rule.name}
    assert good <= bad


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_what_it_sees_why_and_who_asks_for_it(rule: type[Rule]) -> None:
    for sentence in (rule.sees, rule.why, rule.source):
        assert str(sentence).strip()
    assert str(rule.sees).endswith(".")
    assert str(rule.why).endswith(".")
    assert (rule.__doc__ or "").strip()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_stands_in_a_file_of_its_name(rule: type[Rule]) -> None:
    assert rule.__module__.rsplit(".", 1)[1] == rule.name.replace("-", "_")
    assert rule.__name__ == "".join(word.title() for word in rule.name.split("-"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_examples_of_a_rule_of_changes_and_no_others_show_the_plan_as_it_was(rule: type[Rule]) -> None:
    for example in (rule.bad, rule.good):
        assert (example.before is not None) is rule.of_changes
    assert rule.bad.before == rule.good.before


def test_rules_are_in_the_order_of_their_codes_and_each_name_is_there_once() -> None:
    codes = [rule.code for rule in RULES]
    groups = "SFCMROEAKTD"
    assert codes == sorted(codes, key=lambda code: (groups.index(code[0]), code))
    assert len(set(codes)) == len({rule.name for rule in RULES}) == len(RULES)
