"""A review of two files loads nothing that it does not need."""

from pathlib import Path

import pytest

from tests.plan.test_start_up import loaded_by

PLAN = 'okrtui = 1\n[plan]\ntitle = "x"\nperiod = "2027-Q1"\n[[objectives]]\nid = "a"\ntitle = "A"\n'
HEAVY = {"textual", "rich", "tomlkit", "rapidfuzz", "difflib", "subprocess", "babel", "platformdirs", "asyncio"}


def test_two_files_need_no_git_and_nothing_heavy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.toml").write_text(PLAN, encoding="utf-8")
    Path("new.toml").write_text(PLAN.replace('"A"', '"B"'), encoding="utf-8")
    modules = loaded_by(
        "import sys\n"
        "from okrtui.cli.program import run\n"
        "run(['diff', '--files', 'old.toml', 'new.toml'], None)\n"
        "print(*sorted(sys.modules))\n"
    )
    assert "okrtui.review.comparison" in modules
    assert not modules & HEAVY
    assert not {module for module in modules if module.startswith("okrtui.review.git")}


def test_other_commands_load_no_reviews() -> None:
    modules = loaded_by(
        "import sys\n"
        "from okrtui.cli.program import run\n"
        "run(['check', 'nothing-here.toml'], None)\n"
        "print(*sorted(sys.modules))\n"
    )
    assert not modules & {"okrtui.review.comparison", "okrtui.review.sentences", "okrtui.review.git"}
