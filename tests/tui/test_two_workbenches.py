"""Two people have the same plan open, each in a terminal: both edit it, and each sees what the other does."""

import time
from pathlib import Path
from shutil import copyfile
from statistics import median

import pytest

from okrtui.document.document import Document
from tests.tui.looking import PLANS
from tests.tui.terminal import Terminal
from tests.tui.test_terminal import opened

ROUNDS = 3
MOST = 1.0
"""Seconds from the key that saves in one terminal to the change on the screen of the other."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copyfile(PLANS / "en.toml", tmp_path / "plan.toml")
    copyfile(PLANS / "okrtui.toml", tmp_path / "okrtui.toml")
    return tmp_path


def given(terminal: Terminal, keys: str, shown: str) -> None:
    """Edit and see it."""
    terminal.send(keys.encode())
    terminal.wait_for(shown)


def saved_and_seen(writer: Terminal, reader: Terminal, words: str) -> float:
    """Save in one; the seconds until the other shows the words."""
    began = time.perf_counter()
    writer.send(b"S", quiet=0.01)
    reader.wait_for(words)
    seconds = time.perf_counter() - began
    writer.wait_for("saved")
    return seconds


def test_both_edits_survive_and_each_sees_the_others_within_a_second(folder: Path) -> None:
    variables = {"OKRTUI_STATE": str(folder / "state"), "OKRTUI_TODAY": "2027-01-20", "LANG": "C.UTF-8"}
    with opened(folder, variables) as one, opened(folder, variables) as two:
        seconds = []
        for turn in range(ROUNDS):
            given(one, f"1e\x15Aim {turn}\r", f"Aim {turn}")
            given(two, f"2e\t\t\t\x15{30 + turn}\r", f"20 → {30 + turn}%")
            seconds.append(saved_and_seen(one, two, f"Aim {turn}"))
            assert f"20 → {30 + turn}%" in two.shown
            seconds.append(saved_and_seen(two, one, f"20 → {30 + turn}%"))
        one.send(b"u")
        one.wait_for(f"Aim {ROUNDS - 2}")
        assert f"20 → {30 + ROUNDS - 1}%" in one.shown
    assert median(seconds) < MOST, seconds
    data = Document.from_bytes((folder / "plan.toml").read_bytes()).data
    assert data["objectives"][0]["title"] == f"Aim {ROUNDS - 1}"
    assert data["objectives"][0]["key_results"][0]["target"] == 30 + ROUNDS - 1
