"""The real program in a real terminal: what a user types, sees, and finds in the file."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest

from tests.tui.looking import PLANS
from tests.tui.terminal import Terminal

_OLD = "Be known by the maintenance managers of mid-size manufacturers"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copyfile(PLANS / "en.toml", tmp_path / "plan.toml")
    copyfile(PLANS / "okrtui.toml", tmp_path / "okrtui.toml")
    return tmp_path


@pytest.fixture
def variables(folder: Path) -> dict[str, str]:
    return {"OKRTUI_STATE": str(folder / "state"), "OKRTUI_TODAY": "2027-01-20", "LANG": "C.UTF-8"}


@pytest.fixture
def terminal(folder: Path, variables: dict[str, str]) -> Iterator[Terminal]:
    with opened(folder, variables) as terminal:
        yield terminal


def opened(folder: Path, variables: dict[str, str], **size: int) -> Terminal:
    """The workbench on the plan of a folder."""
    terminal = Terminal([sys.executable, "-m", "okrtui", "plan.toml"], variables=variables, folder=folder, **size)
    terminal.wait_for("? help")
    return terminal


def test_a_title_with_an_accent_and_a_euro_sign_reaches_the_file_and_nothing_else_changes(
    folder: Path, terminal: Terminal
) -> None:
    before = (folder / "plan.toml").read_bytes()
    terminal.send(b"e")
    terminal.wait_for("objective · Be known")
    terminal.send(b"\x15")
    terminal.send("Être connu pour moins de 3 €".encode())
    terminal.send(b"\r")
    terminal.wait_for("● unsaved")
    assert "▸ Être connu pour moins de" in terminal.shown
    terminal.send(b"S")
    terminal.wait_for("saved")
    terminal.send(b"q")
    assert terminal.end() == 0
    after = (folder / "plan.toml").read_bytes()
    assert after == before.replace(_OLD.encode(), "Être connu pour moins de 3 €".encode())
    assert not list((folder / "state").rglob("*.json"))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_it_in_order_and_what_is_unsaved_is_offered_back(
    folder: Path, variables: dict[str, str], terminal: Terminal, number: signal.Signals
) -> None:
    terminal.send(b"e")
    terminal.send("é€".encode())
    terminal.send(b"\r")
    terminal.wait_for("● unsaved")
    terminal.signal(number)
    assert terminal.end() == 128 + number
    assert _OLD in (folder / "plan.toml").read_text(encoding="utf-8")
    with opened_after_a_cut(folder, variables) as again:
        again.send(b"\r")
        again.wait_for("restored")
        again.send(b"S")
        again.wait_for("saved")
        again.send(b"q")
        assert again.end() == 0
    assert f"{_OLD}é€" in (folder / "plan.toml").read_text(encoding="utf-8")


def opened_after_a_cut(folder: Path, variables: dict[str, str]) -> Terminal:
    terminal = Terminal([sys.executable, "-m", "okrtui", "plan.toml"], variables=variables, folder=folder)
    terminal.wait_for("A session was cut off")
    return terminal


def test_a_line_that_drops_ends_it_and_loses_nothing(folder: Path, variables: dict[str, str]) -> None:
    terminal = opened(folder, variables)
    terminal.send(b"ex\r")
    terminal.wait_for("● unsaved")
    terminal.hang_up()
    assert terminal.end() == 128 + signal.SIGHUP
    with opened_after_a_cut(folder, variables) as again:
        again.send(b"x")
        again.wait_for("? help")
        again.send(b"q")
        assert again.end() == 0
    assert not list((folder / "state").rglob("*.json"))


def test_the_terminal_is_given_back_as_it_was(terminal: Terminal) -> None:
    end = terminal.send(b"q", quiet=0.3).data
    assert b"\x1b[?1049l" in end
    assert b"\x1b[?25h" in end


def test_the_screen_in_the_terminal_is_the_one_that_is_meant(folder: Path, variables: dict[str, str]) -> None:
    """After a walk through everything that opens and closes, each cell is what a whole repaint would show."""
    with opened(folder, variables, columns=120, lines=35) as terminal:
        for key in [
            b"j",
            b"2",
            b"j",
            b"3",
            b"jjj",
            b"?",
            b"x",
            b"T",
            b"\x1b[B",
            b"\x1b",
            b"1",
            b"e",
            b"\x1b",
            b"r",
            b"x",
        ]:
            terminal.send(key, quiet=0.15)
        seen = terminal.shown
        terminal.send(b"\x0c")
        assert terminal.shown == seen
        assert "┍ Objectives" in seen


def test_it_says_so_where_there_is_no_terminal(folder: Path, variables: dict[str, str]) -> None:
    import subprocess

    done = subprocess.run(
        [sys.executable, "-m", "okrtui", "plan.toml"],
        cwd=folder,
        env={**os.environ, **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (2, "okrtui: the workbench needs a terminal\n")


_BROKEN = """
import sys
from okrtui.main import main
from okrtui.tui.doers.movement import Doer as Movement
def down(self):
    raise RuntimeError("a fault of ours")
Movement.down = down
sys.argv = ["okrtui", "plan.toml"]
main()
"""


def test_a_fault_of_ours_gives_the_terminal_back_says_one_line_and_loses_nothing(
    folder: Path, variables: dict[str, str]
) -> None:
    with Terminal([sys.executable, "-c", _BROKEN], variables=variables, folder=folder) as terminal:
        terminal.wait_for("? help")
        terminal.send(b"ex\r")
        terminal.wait_for("● unsaved")
        written = terminal.send(b"j", quiet=0.5).data
        assert terminal.end() == 2
        assert b"\x1b[?1049l" in written
        said = written.partition(b"\x1b[?1049l")[2].decode()
        assert "okrtui: something went wrong inside okrtui (RuntimeError)" in said
        assert "Traceback" not in said
    opened_after_a_cut(folder, variables).kill()


def test_a_byte_that_is_no_character_is_shown_as_such_and_upsets_nothing(folder: Path, terminal: Terminal) -> None:
    terminal.send(b"e")
    terminal.wait_for("objective · Be known")
    terminal.send(b"\xe9")
    terminal.send("xé".encode())
    terminal.send(b"\r")
    terminal.wait_for("● unsaved")
    terminal.send(b"S")
    terminal.wait_for("saved")
    terminal.send(b"q")
    assert terminal.end() == 0
    assert f"{_OLD}\ufffdxé" in (folder / "plan.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("opening", "waited"), [(b"e", "objective · Be known"), (b"T", "plan.toml · ")], ids=["field", "text"]
)
def test_what_is_half_typed_survives_a_kill(
    folder: Path, variables: dict[str, str], terminal: Terminal, opening: bytes, waited: str
) -> None:
    before = (folder / "plan.toml").read_bytes()
    terminal.send(opening)
    terminal.wait_for(waited)
    terminal.send("half a sentencé".encode())
    terminal.wait_for("● unsaved")
    terminal.kill()
    assert (folder / "plan.toml").read_bytes() == before
    with opened_after_a_cut(folder, variables) as again:
        again.send(b"\r")
        again.wait_for("restored")
        again.send(b"S")
        again.wait_for("saved")
    assert "half a sentencé" in (folder / "plan.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("leaving", [b"\x7f\x7f\x1b", b"\x1bx"], ids=["as it was", "without taking"])
def test_a_field_that_is_left_as_it_was_leaves_no_journal(folder: Path, terminal: Terminal, leaving: bytes) -> None:
    terminal.send(b"e")
    terminal.wait_for("objective · Be known")
    terminal.send(b"xy")
    terminal.wait_for("● unsaved")
    assert list((folder / "state").rglob("*.json"))
    for key in leaving:
        terminal.send(bytes([key]), quiet=0.2)
    assert "● unsaved" not in terminal.shown
    assert not list((folder / "state").rglob("*.json"))


def test_what_may_come_in_pieces_is_marked_as_one_frame_and_a_step_costs_nothing_more(terminal: Terminal) -> None:
    opens, ends = b"\x1b[?2026h", b"\x1b[?2026l"
    helped = terminal.send(b"?", quiet=0.4).data
    assert helped.startswith(opens)
    assert helped.endswith(ends)
    assert helped.count(opens) == helped.count(ends)
    terminal.send(b"\x1b", quiet=0.4)
    stepped = terminal.send(b"j", quiet=0.4).data
    assert stepped
    assert opens not in stepped
    assert b"\x1b[1;1H" not in stepped
    assert terminal.send(b"\x1b", quiet=0.4).data == b""
