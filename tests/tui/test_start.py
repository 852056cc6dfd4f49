"""How the real program starts: its configuration, its options, the line that it is on."""

import re
import sys
from pathlib import Path
from shutil import copyfile

import pytest

from tests.tui.looking import PLANS
from tests.tui.terminal import Terminal

_MOUSE_ON = b"\x1b[?1003h"
_MOUSE_OFF = b"\x1b[?1003l"
_COLOUR = re.compile(rb"\x1b\[[0-9;]*\b(?:3[0-7]|4[0-7]|38|48|9[0-7])\b[0-9;]*m")
_TRUE_COLOUR = re.compile(rb"\x1b\[[0-9;]*38;2;")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copyfile(PLANS / "en.toml", tmp_path / "plan.toml")
    copyfile(PLANS / "okrtui.toml", tmp_path / "okrtui.toml")
    return tmp_path


def started(
    folder: Path, *words: str, configuration: str = "", waited: str = "? help", **variables: str
) -> tuple[Terminal, bytes]:
    """The program in a terminal, and what it has written until it shows a text."""
    file = folder / "config.toml"
    if configuration:
        file.write_text(configuration, encoding="utf-8")
    own = {"OKRTUI_STATE": str(folder / "state"), "OKRTUI_TODAY": "2027-01-20", "LANG": "C.UTF-8"}
    command = [sys.executable, "-m", "okrtui", *(words or ("plan.toml",))]
    terminal = Terminal(command, variables={**own, "OKRTUI_CONFIG": str(file), **variables}, folder=folder)
    written = b""
    while waited not in terminal.shown:
        chunk = terminal.read(quiet=0.1, most=10).data
        assert chunk or "▸" not in terminal.shown, terminal.shown
        written += chunk
    return terminal, written + terminal.read(quiet=0.1).data


@pytest.mark.parametrize(
    ("words", "configuration", "heard"),
    [
        (("plan.toml",), "", True),
        (("--no-mouse", "plan.toml"), "", False),
        (("plan.toml", "--no-mouse"), "", False),
        (("--no-mouse",), "", False),
        (("plan.toml",), "mouse = false\n", False),
        (("--mouse", "plan.toml"), "mouse = false\n", True),
    ],
)
def test_the_mouse_is_listened_to_where_it_is_wanted(
    folder: Path, words: tuple[str, ...], configuration: str, heard: bool
) -> None:
    terminal, written = started(folder, *words, configuration=configuration)
    with terminal:
        assert (_MOUSE_ON in written) is heard


@pytest.mark.parametrize(("words", "heard"), [(("plan.toml",), False), (("--mouse", "plan.toml"), True)])
def test_gnu_screen_would_keep_a_lone_escape_where_the_mouse_is_listened_to(
    folder: Path, words: tuple[str, ...], heard: bool
) -> None:
    terminal, written = started(folder, *words, STY="12345.pts-0.host")
    with terminal:
        assert (_MOUSE_ON in written) is heard


def test_the_mouse_is_let_go_and_listened_to_again_while_it_runs(folder: Path) -> None:
    terminal, _written = started(folder)
    with terminal:
        assert _MOUSE_OFF in terminal.send(b":mouse off\r", quiet=0.3).data
        assert _MOUSE_ON in terminal.send(b":mouse on\r", quiet=0.3).data
        assert (folder / "config.toml").read_text() == "mouse = true\n"


def test_a_broken_configuration_is_said_in_one_line_and_the_rest_is_followed(folder: Path) -> None:
    terminal, _written = started(
        folder, configuration='theme = "drak"\nlanguage = "fr"\n[keys]\nhelp = "$"\n', waited="$ aide"
    )
    with terminal:
        line = terminal.shown.splitlines()[-2]
        assert line == " config.toml, ligne 1\u00a0: theme doit valoir auto, terminal, dark ou light"
        assert "Objectifs" in terminal.shown
        terminal.send(b"$")
        assert "Touches" in terminal.wait_for("Touches")


def test_a_clash_of_keys_is_told_and_the_wish_is_followed(folder: Path) -> None:
    terminal, _written = started(folder, configuration='[keys]\nquit = "u"\n')
    with terminal:
        terminal.wait_for("config.toml, line 2: u does quit now, and undo no longer")
        terminal.send(b"u")
        assert terminal.end() == 0


def test_a_french_keyboard_reaches_the_panes_without_shift(folder: Path) -> None:
    terminal, _written = started(folder)
    with terminal:
        terminal.send("é".encode())
        terminal.wait_for("┍ Key results")
        terminal.send(b'"')
        terminal.wait_for("┍ Calendar")
        terminal.send(b"&")
        terminal.wait_for("┍ Objectives")


@pytest.mark.parametrize(
    ("words", "variables", "configuration", "true_colour"),
    [
        ((), {}, "", True),
        ((), {"SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"}, "", False),
        ((), {"SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"}, 'theme = "dark"\n', True),
        (("--theme", "terminal", "plan.toml"), {}, 'theme = "dark"\n', False),
        (("--theme", "auto", "plan.toml"), {}, 'theme = "terminal"\n', True),
        ((), {"OKRTUI_THEME": "terminal"}, 'theme = "dark"\n', False),
    ],
)
def test_the_theme_is_the_one_asked_for_or_suits_the_line(
    folder: Path, words: tuple[str, ...], variables: dict[str, str], configuration: str, true_colour: bool
) -> None:
    terminal, written = started(folder, *words, configuration=configuration, COLORTERM="truecolor", **variables)
    with terminal:
        assert bool(_TRUE_COLOUR.search(written)) is true_colour


def test_where_no_colour_is_wanted_there_is_none(folder: Path) -> None:
    terminal, written = started(folder, COLORTERM="truecolor", NO_COLOR="1")
    with terminal:
        written += terminal.send(b"j2j3jjn:", quiet=0.3).data
        assert not _COLOUR.search(written)


def test_a_folder_of_plans_is_listed_and_a_plan_of_it_opened_in_the_same_program(folder: Path) -> None:
    copyfile(PLANS / "fr.toml", folder / "fr.toml")
    terminal, _written = started(folder, ".", waited="2 plans")
    with terminal:
        terminal.send(b"\r")
        terminal.wait_for("Objectives: 2 active, 3 at most")
        terminal.send(b"q")
        terminal.wait_for("2 plans")
        terminal.send(b"q")
        assert terminal.end() == 0


@pytest.mark.parametrize(("keys", "most"), [(b":", 10_000), (b"?", 10_000)])
def test_what_opens_costs_a_slow_line_little(folder: Path, keys: bytes, most: int) -> None:
    terminal, _written = started(folder)
    with terminal:
        assert 500 < len(terminal.send(keys, quiet=0.3).data) <= most
