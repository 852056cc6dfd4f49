"""The documentation lists the rules as they are."""

import pytest

from okrtui.locales.language import LANGUAGES, Language
from okrtui.rules.registry import RULES
from tests.rules.table import FILES, page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_rules_is_up_to_date(language: Language) -> None:
    written = FILES[language].read_text(encoding="utf-8")
    assert written == page(language), "python -m tests.rules.table writes it again"
    assert [line.split("`")[1] for line in written.splitlines() if line.startswith("| ") and "`" in line] == [
        rule.name for rule in RULES
    ]
