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
    Path("plan.toml").write_text("okrtui = 1\n")
    assert opened("plan.toml") == [Path("plan.toml")]
    assert opened() == [Path("plan.toml")]
    Path("chec").write_text("")
    assert opened("chec") == [Path("chec")]
    Path("-p.toml").write_text("")
    assert opened("--", "-p.toml") == [Path("-p.toml")]


def test_a_misspelt_command_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert opened("chekc") == []
    assert capsys.readouterr().err == "okrtui: there is no command or file chekc; the command check is\n"


@pytest.mark.parametrize("word", ["bogus.toml", "nowhere/plan.toml"])
def test_a_path_with_nothing_there_is_said_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], word: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert opened(word) == []
    assert capsys.readouterr().err == f"okrtui: {word}: there is no such file or folder\n"


@pytest.mark.parametrize("words", [("-h",), ("check", "-h"), ("set", "-h")])
def test_h_is_help(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    assert opened(*words) == []
    assert "--help" in capsys.readouterr().out


def test_a_language_that_is_missing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--ui-lang"], lambda _path, _today: 0) == 2
    assert "--ui-lang" in capsys.readouterr().err
