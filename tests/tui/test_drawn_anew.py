"""What stands in a terminal after many keys is what drawing it anew gives, emoji and all."""

import random
import sys
from pathlib import Path

import pytest

from tests.tui.looking import PLANS
from tests.tui.terminal import Terminal

_KEYS = [
    b"j",
    b"k",
    b"\t",
    b"1",
    b"2",
    b"3",
    b"0",
    b"g",
    b"G",
    b"J",
    b"K",
    b"H",
    b"L",
    b"<",
    b">",
    b"z",
    b"O",
    b"u",
    b"U",
]
_HELP = "┍ Keys ━"
_BURSTS, _KEYS_A_BURST = 3, 20
_TITLES = {
    "Be known by": "🇫🇷 漢字 👩\u200d🚀 e\u0301 known by",
    "White paper": "⚠\ufe0f White 👍🏽 paper",
    "Press relations": "Pre\u0301ss ▶ relations",
}


@pytest.mark.parametrize(("columns", "lines", "seed"), [(80, 24, 1), (120, 35, 2)])
def test_nothing_is_left_over_or_missing(tmp_path: Path, columns: int, lines: int, seed: int) -> None:
    text = (PLANS / "en.toml").read_text(encoding="utf-8")
    for title, written in _TITLES.items():
        assert title in text
        text = text.replace(title, written)
    (tmp_path / "plan.toml").write_text(text, encoding="utf-8")
    variables = {"OKRTUI_STATE": str(tmp_path / "state"), "OKRTUI_TODAY": "2027-01-20", "LANG": "C.UTF-8"}
    command = [sys.executable, "-m", "okrtui", "plan.toml"]
    keys = random.Random(seed)
    with Terminal(command, columns=columns, lines=lines, variables=variables, folder=tmp_path) as terminal:
        terminal.wait_for("? help")
        for _burst in range(_BURSTS):
            for key in keys.choices(_KEYS, k=_KEYS_A_BURST):
                terminal.type(key)
            before = panes_after_all(terminal)
            terminal.type(b"\x0c")
            assert before == panes_after_all(terminal)


def panes_after_all(terminal: Terminal) -> list[tuple[str, bool, str]]:
    """Each cell with what can be seen of it, once every key has been answered; without the messages, which pass."""
    terminal.type(b"?")
    terminal.wait_for(_HELP)
    terminal.type(b"\x1b")
    terminal.wait_until_gone(_HELP)
    screen = terminal.screen
    rows = [y for y in range(screen.lines) if y != screen.lines - 2]
    cells = [screen.buffer[y][x] for y in rows for x in range(screen.columns)]
    return [(cell.data, cell.reverse, "" if cell.data == " " else cell.fg) for cell in cells]
