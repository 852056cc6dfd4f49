"""The first word: a command, a path to open, or a command misspelt."""

from datetime import date
from pathlib import Path

import pytest

from okrtui.cli.program import run


def opened(*words: str) -> list[Path]:
    paths: list[Path] = []

    def workbench(path: Path, today: date) -> int:
        paths.append(path)
        return 0

    run(["--ui-lang", "en", *words], workbench)
    return paths


def test_a_path_opens_the_workbench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert opened("plan.toml") == [Path("plan.toml")]
    Path("plan.toml").write_text("okrtui = 1\n")
    assert opened() == [Path("plan.toml")]
    Path("chec").write_text("")
    assert opened("chec") == [Path("chec")]


def test_a_misspelt_command_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert opened("chekc") == []
    assert capsys.readouterr().err == "okrtui: there is no command or file chekc; the command check is\n"
