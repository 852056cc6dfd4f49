"""A plan that is walked through together: who presents and who follows, each in a terminal of his own."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.tui.terminal import Terminal

TODAY = "2027-01-20"

Opens = Callable[..., Terminal]
"""Presents the plan, or follows, in a terminal of some size and language."""


@contextmanager
def opening(folder: Path) -> Iterator[Opens]:
    """What presents or follows the plan in a folder; all of them are ended with it."""
    with ExitStack() as stack:

        def open_one(
            command: str, name: str, *, columns: int = 80, lines: int = 24, variables: dict[str, str] | None = None
        ) -> Terminal:
            terminal = Terminal(
                [sys.executable, "-m", "okrtui", command, "plan.toml", "--name", name],
                columns=columns,
                lines=lines,
                folder=folder,
                variables={
                    "OKRTUI_STATE": str(folder / "state"),
                    "OKRTUI_TODAY": TODAY,
                    "LANG": "C.UTF-8",
                    **(variables or {}),
                },
            )
            stack.enter_context(terminal)
            return terminal

        yield open_one


def presented(opens: Opens, *others: str) -> list[Terminal]:
    """Who presents, and others who follow and see the first objective."""
    claire = opens("present", "Claire")
    claire.wait_for("2 objectives")
    followers = [opens("follow", name) for name in others]
    for follower in followers:
        follower.wait_for("Claire (")
    if others:
        claire.wait_for(f"{len(others) + 1} here")
    claire.type(b"1")
    for terminal in (claire, *followers):
        terminal.wait_for("Objective 1 of 2")
    return [claire, *followers]
