"""The command line of the README works as it stands there, one line after the other."""

import shlex
from pathlib import Path

import pytest

from tests.cli.running import okrtui

README = Path(__file__).parents[2] / "README.md"


def test_every_line_works_after_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    block = README.read_text(encoding="utf-8").partition("## The command line\n\n```sh\n")[2].partition("```")[0]
    lines = block.splitlines()
    assert len(lines) > 5
    for line in lines:
        program, *words = shlex.split(line.partition(" > ")[0], comments=True)
        assert program == "okrtui"
        ran = okrtui(*words)
        assert (ran.code, ran.err) == (0, ""), line
