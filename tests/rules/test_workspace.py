"""The workspace file `okrtui.toml` says which rules speak; what it cannot mean is said in one sentence."""

from pathlib import Path

import pytest

from okrtui.rules.limits import Limits
from okrtui.rules.settings import DEFAULT_SETTINGS, Settings
from okrtui.rules.workspace import BrokenWorkspace, Workspace


def settings(folder: Path, text: str) -> Settings:
    (folder / "okrtui.toml").write_text(text, encoding="utf-8")
    return Workspace().settings_for(folder)


def test_without_a_file_all_rules_speak(tmp_path: Path) -> None:
    assert Workspace().settings_for(tmp_path) == DEFAULT_SETTINGS


def test_names_codes_and_groups_are_understood(tmp_path: Path) -> None:
    found = settings(
        tmp_path,
        """
[rules]
select = ["O", "F101", "no-vision"]
ignore = ["owner-is-not-a-person"]
severity = { no-vision = "warning", O50 = "advice" }
limits = { objectives = 4, key_results = 6 }
""",
    )
    assert found.select == frozenset({"O501", "O502", "O503", "O504", "F101", "A705"})
    assert found.ignore == {"O504"}
    assert found.severities == {
        "A705": "warning",
        "O501": "advice",
        "O502": "advice",
        "O503": "advice",
        "O504": "advice",
    }
    assert found.limits == Limits(4, 6)


def test_the_nearest_file_above_counts(tmp_path: Path) -> None:
    settings(tmp_path, "[rules]\nignore = ['F']\n")
    below = tmp_path / "teams" / "web"
    below.mkdir(parents=True)
    assert "F101" in Workspace().settings_for(below).ignore
    (tmp_path / "teams" / "okrtui.toml").write_text("", encoding="utf-8")
    assert Workspace().settings_for(below) == DEFAULT_SETTINGS


def test_a_relative_folder_has_the_same_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings(tmp_path, "[rules]\nignore = ['F']\n")
    monkeypatch.chdir(tmp_path)
    assert "F101" in Workspace().settings_for(Path()).ignore


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[rules]\nignore = [", "line "),
        ("rules = 3", "should be a table"),
        ("[rule]\nignore = ['F']", "[rules] is"),
        ("ignore = ['F']", "below [rules]"),
        ("[rules]\nselct = []", "select"),
        ("[rules]\nselect = 'F'", "list"),
        ("[rules]\nselect = [3]", "list"),
        ("[rules]\nignore = ['vague-objectif']", "no rule is called"),
        ("[rules]\nignore = ['']", "no rule is called"),
        ("[rules]\nignore = ['too-many-objectivs']", "too-many-objectives is"),
        ("[rules]\nseverity = { F101 = 'fatal' }", "error, warning and advice"),
        ("[rules]\nseverity = 'error'", "table"),
        ("[rules]\nlimits = { objectives = 0 }", "whole number"),
        ("[rules]\nlimits = { objectives = true }", "whole number"),
        ("[rules]\nlimits = { initiatives = 3 }", "objectives and key_results"),
        ("[rules]\nlimits = 3", "table"),
    ],
)
def test_what_makes_no_sense_is_said_with_the_file(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(BrokenWorkspace) as caught:
        settings(tmp_path, text)
    assert reason in str(caught.value)
    assert "okrtui.toml" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_text_is_said_too(tmp_path: Path) -> None:
    (tmp_path / "okrtui.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(BrokenWorkspace, match=r"okrtui\.toml"):
        Workspace().settings_for(tmp_path)
