"""The language of the configuration stands between what a run asks for and the locale."""

from pathlib import Path

import pytest

from okrtui.cli.program import run
from okrtui.locales.language import current_language, pick_language, speak, speaking
from tests.cli.running import okrtui


@pytest.mark.parametrize(
    ("asked", "variables", "preferred", "language"),
    [
        ("en", {"OKRTUI_LANG": "fr"}, "fr", "en"),
        (None, {"OKRTUI_LANG": "en", "LANG": "fr_FR.UTF-8"}, "fr", "en"),
        (None, {"LC_ALL": "en_GB.UTF-8"}, "fr", "fr"),
        (None, {"LANG": "fr_FR.UTF-8"}, "en", "en"),
        (None, {"LANG": "fr_FR.UTF-8"}, None, "fr"),
        (None, {}, None, "en"),
    ],
)
def test_what_comes_first(asked: str | None, variables: dict[str, str], preferred: str | None, language: str) -> None:
    assert pick_language(asked, variables, preferred) == language


def test_every_command_speaks_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "config.toml").write_text('language = "fr"\n')
    monkeypatch.setenv("OKRTUI_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.delenv("OKRTUI_LANG", raising=False)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    with speaking("en"):
        assert run(["check", str(tmp_path / "gone.toml")], None) != 0  # type: ignore[arg-type]
    assert "ce fichier n’existe pas" in "".join(capsys.readouterr())
    assert "there is no such file" in okrtui("check", tmp_path / "gone.toml").out


def test_a_language_chosen_in_a_block_is_over_with_it() -> None:
    with speaking("en"):
        with speaking("fr"):
            speak("en")
            assert current_language() == "en"
            speak("fr")
        assert current_language() == "en"
