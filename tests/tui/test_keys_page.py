"""The page on the configuration says what there is, and its example works."""

from pathlib import Path

import pytest

from okrtui.locales.language import LANGUAGES, Language, speaking
from okrtui.preferences.preferences import SETTINGS
from okrtui.preferences.reading import read_preferences
from okrtui.tui.actions import ACTIONS
from okrtui.tui.key_names import key_meant
from okrtui.tui.keymap import rebound
from tests.tui.keys_page import FILES, OPENING, page


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_up_to_date(language: Language) -> None:
    written = FILES[language].read_text(encoding="utf-8")
    assert written == page(language), "python -m tests.tui.keys_page writes it again"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_lists_every_action_that_keys_can_be_given_to(language: Language) -> None:
    rows = [line for line in FILES[language].read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    assert [row.split("`")[1] for row in rows] == [action.name for action in ACTIONS]
    with speaking(language):
        assert all(str(action.help) in row for action, row in zip(ACTIONS, rows, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_example_is_followed(language: Language, tmp_path: Path) -> None:
    example = OPENING[language].partition("```toml\n")[2].partition("```")[0]
    (tmp_path / "config.toml").write_text(example)
    found = read_preferences(tmp_path / "config.toml")
    assert not found.troubles
    assert not rebound(found.preferences.keys).troubles
    assert all(f"\n{name} = " in f"\n{example}" for name in SETTINGS)


@pytest.mark.parametrize("written", ["space", "espace", "enter", "entrée", "esc", "échap", "F2", "pageup", "shift+tab"])
def test_the_names_of_keys_that_it_gives_are_known(written: str) -> None:
    assert written in OPENING["en"] + OPENING["fr"]
    assert key_meant(written)
