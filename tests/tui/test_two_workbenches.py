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

ROUNDS = 2
MOST = 1.0
"""Seconds from the key that saves in one terminal, or ends a step, to the change on the screen of the other."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copyfile(PLANS / "en.toml", tmp_path / "plan.toml")
    copyfile(PLANS / "okrtui.toml", tmp_path / "okrtui.toml")
    return tmp_path


def variables(folder: Path, *, autosave: bool) -> dict[str, str]:
    configuration = folder / "config.toml"
    configuration.write_text(f"autosave = {str(autosave).lower()}\n")
    return {
        "OKRTUI_STATE": str(folder / "state"),
        "OKRTUI_TODAY": "2027-01-20",
        "OKRTUI_CONFIG": str(configuration),
        "LANG": "C.UTF-8",
    }


def seen(writer: Terminal, keys: str, reader: Terminal, words: str) -> float:
    """Press keys in one, the last of them alone; the seconds from it until the other shows the words."""
    writer.send(keys[:-1].encode())
    began = time.perf_counter()
    writer.send(keys[-1].encode(), quiet=0.01)
    reader.wait_for(words)
    return time.perf_counter() - began


def test_both_edits_survive_and_each_sees_the_others_within_a_second(folder: Path) -> None:
    environment = variables(folder, autosave=False)
    with opened(folder, environment) as one, opened(folder, environment) as two:
        seconds = []
        for turn in range(ROUNDS):
            one.send(f"1e\x15Aim {turn}\r".encode())
            one.wait_for(f"Aim {turn}")
            two.send(f"2e\t\t\t\x15{30 + turn}\r".encode())
            two.wait_for(f"20 → {30 + turn}%")
            seconds.append(seen(one, "S", two, f"Aim {turn}"))
            assert f"20 → {30 + turn}%" in two.shown
            one.wait_for("saved")
            seconds.append(seen(two, "S", one, f"20 → {30 + turn}%"))
            two.wait_for("saved")
        one.send(b"u")
        one.wait_for(f"Aim {ROUNDS - 2}")
        assert f"20 → {30 + ROUNDS - 1}%" in one.shown
    assert median(seconds) < MOST, seconds
    assert_saved(folder)


def test_with_autosave_they_see_each_other_without_a_key_to_save(folder: Path) -> None:
    environment = variables(folder, autosave=True)
    with opened(folder, environment) as one, opened(folder, environment) as two:
        seconds = []
        for turn in range(ROUNDS):
            seconds.append(seen(one, f"1e\x15Aim {turn}\r", two, f"Aim {turn}"))
            seconds.append(seen(two, f"2e\t\t\t\x15{30 + turn}\r", one, f"20 → {30 + turn}%"))
    assert median(seconds) < MOST, seconds
    assert_saved(folder)


def assert_saved(folder: Path) -> None:
    """What both have written last is in the file."""
    data = Document.from_bytes((folder / "plan.toml").read_bytes()).data
    assert data["objectives"][0]["title"] == f"Aim {ROUNDS - 1}"
    assert data["objectives"][0]["key_results"][0]["target"] == 30 + ROUNDS - 1
