"""What the plans that come with the program show of titles, figures and effects, and where they draw nothing."""

from pathlib import Path

import pytest

from okrtui.locales.language import LANGUAGES
from tests.rules.judging import judge

PLANS = Path(__file__).parents[2] / "plans"
CODES = frozenset(
    ("C206", "C207", "C208", "M304", "M308", "M310", "M311", "M314", "M315", "R402", "R403", "R404", "E611")
)
"""The rules of titles, figures and effects that are asked here."""


class TestShippedPlans:
    @pytest.mark.parametrize(
        ("file", "expected"),
        [
            ("en/awareness.toml", ["M310"]),
            ("fr/notoriete.toml", ["M310"]),
            ("en/leads.toml", ["M310"]),
            ("fr/leads.toml", ["M310"]),
            ("en/ten-intentions.toml", ["C207", "C208", "E611", "E611", "M304", "M308", "M310", "R404"]),
            ("fr/dix-intentions.toml", ["C207", "C208", "E611", "E611", "M304", "M308", "M310", "R404"]),
        ],
    )
    def test_what_they_show(self, file: str, expected: list[str]) -> None:
        text = (PLANS / file).read_text(encoding="utf-8")
        assert sorted(told.code for told in judge(text) if told.code in CODES) == expected

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_good_ones_draw_nothing_here(self, language: str) -> None:
        shown = ("awareness", "notoriete", "leads", "ten-intentions", "dix-intentions")
        for file in sorted((PLANS / language).glob("*.toml")):
            if file.stem not in shown:
                assert [t.code for t in judge(file.read_text(encoding="utf-8")) if t.code in CODES] == [], file.name
