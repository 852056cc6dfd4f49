"""The first word: a command, a path to open, or a command misspelt."""

from pathlib import Path

import pytest

from okrtui.cli.opening import Opening
from okrtui.cli.program import run


def opened(*words: str) -> list[Path]:
    paths: list[Path] = []

    def workbench(opening: Opening) -> int:
        paths.append(opening.path)
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


def test_how_it_looks_may_be_said_before_the_path_or_behind_it(tmp_path: Path) -> None:
    plan = str(tmp_path / "plan.toml")
    Path(plan).write_text("okrtui = 1\n")
    openings: list[Opening] = []

    def workbench(opening: Opening) -> int:
        openings.append(opening)
        return 0

    for words in (["--no-mouse", "--theme", "dark", plan], [plan, "--theme", "dark", "--no-mouse"]):
        run(["--ui-lang", "en", *words], workbench)
    assert [(opening.theme, opening.mouse) for opening in openings] == [("dark", False)] * 2


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
