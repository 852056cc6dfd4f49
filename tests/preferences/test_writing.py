"""A choice is kept in the configuration, and everything else in it stays as its author wrote it."""

from pathlib import Path

import pytest

from okrtui.preferences.reading import read_preferences
from okrtui.preferences.writing import keep_setting

MINE = """# how I like it
theme = "dark"  # at night

[keys]
# two fingers
save = ["w", "ctrl+s"]
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_only_the_value_changes(tmp_path: Path, newline: str) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(MINE.replace("\n", newline).encode())
    assert keep_setting(file, "theme", "light") is None
    assert file.read_bytes() == MINE.replace("dark", "light").replace("\n", newline).encode()


def test_a_setting_that_was_not_there_is_added_above_the_tables(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(MINE)
    assert keep_setting(file, "autosave", True) is None
    assert file.read_text() == MINE.replace("night\n", "night\nautosave = true\n")
    assert read_preferences(file).preferences.autosave


def test_the_file_and_its_folder_are_made_where_they_are_missing(tmp_path: Path) -> None:
    file = tmp_path / "okrtui" / "config.toml"
    assert keep_setting(file, "language", "fr") is None
    assert file.read_text() == 'language = "fr"\n'


def test_a_file_that_does_not_parse_is_left_alone_and_said(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("theme = dark\n")
    assert str(keep_setting(file, "theme", "light")) == "put line 1 right first: it does not parse"
    assert file.read_text() == "theme = dark\n"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "okrtui").write_text("a file")
    assert keep_setting(tmp_path / "okrtui" / "config.toml", "theme", "dark") is not None
