"""What is unsaved survives the process that had it."""

import os
import signal
from pathlib import Path

import pytest

from okrtui.document.journal import Journal, left_behind
from okrtui.document.source import Source

BASE = Source("okrtui = 1\n", bom=True)
NOW = Source("okrtui = 1\n# é €\n", bom=True)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plan.toml"
    file.write_text("okrtui = 1\n")
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


def killed_while_editing(plan: Path, folder: Path) -> None:
    child = os.fork()
    if child == 0:
        Journal(plan, folder).keep(BASE, NOW)
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)


def test_a_killed_process_leaves_its_text_and_what_it_was_made_from(plan: Path, folder: Path) -> None:
    killed_while_editing(plan, folder)
    (left,) = left_behind(plan, folder)
    assert left.entry.now == NOW
    assert left.entry.base == BASE
    left.discard()
    assert list(folder.iterdir()) == []


def test_a_living_process_keeps_its_journal_to_itself(plan: Path, folder: Path) -> None:
    journal = Journal(plan, folder)
    journal.keep(BASE, NOW)
    assert list(left_behind(plan, folder)) == []
    journal.clear()
    assert list(folder.iterdir()) == []


def test_the_journal_of_another_plan_is_not_offered(plan: Path, folder: Path) -> None:
    killed_while_editing(plan, folder)
    other = plan.with_name("other.toml")
    other.write_text("okrtui = 1\n")
    assert list(left_behind(other, folder)) == []


def test_a_plan_is_known_by_its_file_and_not_by_the_way_to_it(plan: Path, folder: Path) -> None:
    killed_while_editing(plan, folder)
    link = plan.with_name("link.toml")
    link.symlink_to(plan)
    assert len(list(left_behind(link, folder))) == 1


def test_a_torn_journal_is_passed_over(plan: Path, folder: Path) -> None:
    killed_while_editing(plan, folder)
    (file,) = folder.glob("*.json")
    file.write_text(file.read_text()[:20])
    assert list(left_behind(plan, folder)) == []


def test_journals_are_private(plan: Path, folder: Path) -> None:
    journal = Journal(plan, folder)
    journal.keep(BASE, NOW)
    assert folder.stat().st_mode & 0o077 == 0
    journal.clear()
