"""What the tests of the workbench begin with."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest

from okrtui.tui.walkthrough import walking
from tests.review.clone import Clone, alone, new_clone
from tests.tui.changed_plan import EN, NAME, SETTINGS, changed
from tests.tui.looking import PLANS
from tests.tui.walked_together import Opens, opening


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A good plan in English, with few rules asked, so that its screens show what a test has done to it."""
    copyfile(PLANS / "okrtui.toml", tmp_path / "okrtui.toml")
    file = tmp_path / "plan.toml"
    copyfile(PLANS / "en.toml", file)
    return file


@pytest.fixture
def clock_stands_still(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of a walkthrough."""
    monkeypatch.setattr(walking, "monotonic", lambda: 0.0)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)


@pytest.fixture
def opens(plan: Path) -> Iterator[Opens]:
    """Presents that plan, or follows, in a terminal of some size and language."""
    with opening(plan.parent) as opens:
        yield opens


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A repository in a folder with a blank and an accent in its name, the plan in it committed on a known day."""
    alone(monkeypatch)
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_DATE", "2027-01-11T09:00:00+01:00")
    clone = new_clone(tmp_path / "équipe marketing")
    clone.stage("okrtui.toml", SETTINGS)
    clone.commit(NAME, EN, "The plan of winter")
    return clone


@pytest.fixture
def edited_plan(clone: Clone) -> Path:
    """A plan that says something else than its last commit."""
    return clone.write(NAME, changed(EN))
