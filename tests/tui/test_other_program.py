"""A program that has the terminal for a while: it ends when this one is asked to, and ^C is its own."""

import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence

import pytest

from okrtui.tui.other_program import run_to_its_end

_SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


@pytest.fixture(autouse=True)
def heard() -> Iterator[list[int]]:
    """What is heard of by the handlers that stood there before."""
    numbers: list[int] = []
    kept = {each: signal.signal(each, lambda number, _frame: numbers.append(number)) for each in (15, 1, 2)}
    yield numbers
    for each, handler in kept.items():
        signal.signal(each, handler)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_that_comes_before_the_waiting_has_begun_ends_the_program(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def begun(called: Sequence[str], **options: object) -> "subprocess.Popen[bytes]":
        program = real(called, **options)  # type: ignore[call-overload]
        signal.raise_signal(signal.Signals[name])
        return program  # type: ignore[no-any-return]

    real = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", begun)
    assert run_to_its_end(_SLEEP) == -signal.Signals[name]


def test_an_interrupt_is_the_programs_own(heard: list[int]) -> None:
    of_the_parent = "import os, signal; os.kill(os.getppid(), signal.SIGINT); os.kill(os.getpid(), signal.SIGINT)"
    assert run_to_its_end([sys.executable, "-c", of_the_parent]) in (-signal.SIGINT, 1)
    assert heard == []
    signal.raise_signal(signal.SIGINT)
    assert heard == [signal.SIGINT]


def test_what_stood_there_hears_of_signals_again_also_where_nothing_could_be_started(heard: list[int]) -> None:
    assert run_to_its_end(["/no/such/program"]) == "No such file or directory"
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.raise_signal(number)
    assert heard == [signal.SIGTERM, signal.SIGHUP, signal.SIGINT]
