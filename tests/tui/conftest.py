"""What the tests of the workbench begin with."""

from pathlib import Path
from shutil import copyfile

import pytest

from tests.tui.looking import PLANS


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A good plan in English, with few rules asked, so that its screens show what a test has done to it."""
    copyfile(PLANS / "okrtui.toml", tmp_path / "okrtui.toml")
    file = tmp_path / "plan.toml"
    copyfile(PLANS / "en.toml", file)
    return file
