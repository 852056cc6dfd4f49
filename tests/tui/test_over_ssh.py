"""A walkthrough of people who are all logged in to one machine: real OpenSSH on loopback, one terminal each."""

import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from shutil import copyfile

import pytest

from tests.tui.looking import PLANS
from tests.tui.slow_line import slow_line
from tests.tui.ssh_server import SshServer, ssh_server, why_not
from tests.tui.terminal import Terminal

pytestmark = pytest.mark.skipif(why_not() is not None, reason=str(why_not()))

_FOLLOWERS = [
    ("Max", 80, 24, "en_US.UTF-8"),
    ("Inès", 120, 35, "fr_FR.UTF-8"),
    ("Owen", 200, 60, "en_US.UTF-8"),
    ("Zoé", 60, 20, "fr_FR.UTF-8"),
    ("Ada", 100, 30, ""),
]
_WORDS = {"fr_FR.UTF-8": ("Objectif", "sur"), "en_US.UTF-8": ("Objective", "of"), "": ("Objective", "of")}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[SshServer]:
    with ssh_server(tmp_path) as server:
        yield server


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    copyfile(PLANS / "en.toml", tmp_path / "plan.toml")
    copyfile(PLANS / "okrtui.toml", tmp_path / "okrtui.toml")
    return tmp_path / "plan.toml"


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def logged_in(
    stack: ExitStack,
    server: SshServer,
    plan: Path,
    command: str,
    name: str,
    columns: int = 80,
    lines: int = 24,
    locale: str = "en_US.UTF-8",
    *,
    term: str = "xterm-256color",
    port: int | None = None,
) -> Terminal:
    """A terminal in which somebody presents the plan, or follows."""
    variables = {"OKRTUI_STATE": str(plan.parent / "state"), "OKRTUI_TODAY": "2027-01-20", "LANG": locale}
    words = [*(f"{key}={value}" for key, value in variables.items()), sys.executable, "-m", "okrtui"]
    line = f"cd {shlex.quote(str(plan.parent))} && exec env {shlex.join([*words, command, plan.name, '--name', name])}"
    terminal = server.log_in(line, columns=columns, lines=lines, term=term, port=port)
    stack.enter_context(terminal)
    return terminal


def objective(number: int, locale: str) -> str:
    first, of = _WORDS[locale]
    return f"{first} {number} {of} 2"


def test_a_presenter_and_five_followers(stack: ExitStack, server: SshServer, plan: Path) -> None:
    claire = logged_in(stack, server, plan, "present", "Claire", term="xterm-16color")
    claire.wait_for("2 objectives", most=30)
    followers = [
        (logged_in(stack, server, plan, "follow", name, columns, lines, locale), locale)
        for name, columns, lines, locale in _FOLLOWERS
    ]
    for follower, _locale in followers:
        follower.wait_for("Claire (", most=30)
    claire.wait_for("6 here")

    for step in range(10):
        number = step % 2 + 1
        claire.type(str(number).encode())
        for follower, locale in followers:
            follower.wait_for(objective(number, locale))
    claire.type(b"1")
    claire.wait_for(objective(1, ""))

    claire.type(b"jV")
    for figure, (follower, locale) in enumerate(followers, 3):
        follower.wait_for("votre vote" if locale.startswith("fr") else "your vote")
        follower.type(str(figure).encode())
    claire.wait_for("5 of 6 have voted")
    claire.type(b"9\r")
    for follower, locale in followers:
        follower.wait_for("de 3 à 9" if locale.startswith("fr") else "from 3 to 9")
    claire.type(b"5\r")
    for follower, locale in followers:
        follower.wait_for("confiance 6 → 5" if locale.startswith("fr") else "6 > 5" if not locale else "6 → 5")

    claire.type(b"ke\x15Be named first\r\x1b")
    for follower, _locale in followers:
        follower.wait_for("Be named first")
    check_ins = tomllib.loads(plan.read_text())["objectives"][0]["key_results"][0]["check_ins"]
    assert check_ins[-1]["confidence"] == 5

    claire.hang_up()
    for follower, locale in followers:
        follower.wait_for("coupée" if locale.startswith("fr") else "broken off")
        assert objective(1, locale) in follower.shown
    again = logged_in(stack, server, plan, "present", "Claire")
    again.wait_for("6 here", most=30)
    again.type(b"2")
    for follower, locale in followers:
        follower.wait_for(objective(2, locale))
    ascii_only = followers[-1][0]
    assert ascii_only.shown.isascii()


def test_with_a_second_of_latency_nothing_is_lost(stack: ExitStack, server: SshServer, plan: Path) -> None:
    with slow_line(server.port, 0.5) as port:
        claire = logged_in(stack, server, plan, "present", "Claire", port=port)
        claire.wait_for("2 objectives", most=60)
        claire.type(b"1jnThe wave comes late\r2")
        claire.wait_for("Objective 2 of 2", most=30)
        max_ = logged_in(stack, server, plan, "follow", "Max")
        max_.wait_for("Objective 2 of 2", most=30)
        claire.type(b"1")
        max_.wait_for("Objective 1 of 2", most=30)
        assert "The wave comes late" in plan.read_text()
        claire.end_by("closed")


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
def test_in_tmux_it_lives_through_a_detached_line(
    stack: ExitStack, server: SshServer, plan: Path, tmp_path: Path
) -> None:
    socket = tmp_path / "tmux"
    variables = f"OKRTUI_STATE={tmp_path / 'state'} OKRTUI_TODAY=2027-01-20"
    okrtui = f"env {variables} {sys.executable} -m okrtui present {plan} --name Claire"
    inside = f"env LANG=C.UTF-8 tmux -S {socket} -f /dev/null new-session -A -s walk {shlex.quote(okrtui)}"
    try:
        claire = server.log_in(inside)
        stack.enter_context(claire)
        claire.wait_for("2 objectives", most=30)
        claire.type(b"1")
        claire.wait_for("Objective 1 of 2")
        claire.end_by("closed")
        max_ = logged_in(stack, server, plan, "follow", "Max")
        max_.wait_for("Objective 1 of 2", most=30)
        again = server.log_in(f"env LANG=C.UTF-8 tmux -S {socket} attach", columns=100, lines=30)
        stack.enter_context(again)
        again.wait_for("Objective 1 of 2", most=30)
        again.type(b"2")
        again.wait_for("Objective 2 of 2")
        max_.wait_for("Objective 2 of 2")
    finally:
        subprocess.run(["tmux", "-S", socket, "kill-server"], check=False, capture_output=True)
