"""The clock of a walkthrough: what it shows is what passed."""

import subprocess
import sys
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.tui.walkthrough.clock import Clock, Limits

KEYS = ("opening", "a", "b", "closing")
MINUTE = 60.0


def test_it_begins_with_the_first_step() -> None:
    clock = Clock()
    assert (clock.whole(1000), clock.is_paused, clock.go_on(5), clock.pause(5)) == (0, False, clock, clock)
    assert clock.show("opening", 1000).whole(1030) == 30


def test_each_step_has_its_time_and_what_one_comes_back_to_goes_on() -> None:
    clock = Clock().show("a", 0).show("b", 100).show("a", 130)
    assert [clock.spent(key, 150) for key in ("a", "b", "closing")] == [120, 30, 0]
    assert clock.whole(150) == 150
    assert clock.by_step(150) == {"a": 120, "b": 30}


def test_while_it_is_paused_nothing_passes_whatever_is_shown() -> None:
    clock = Clock().show("a", 0).pause(60).pause(90).show("b", 100)
    assert (clock.is_paused, clock.whole(500), clock.spent("b", 500)) == (True, 60, 0)
    going = clock.go_on(500).go_on(510)
    assert (going.is_paused, going.spent("b", 520), going.spent("a", 520)) == (False, 20, 60)


def test_a_suspended_program_has_shown_its_step_all_the_while() -> None:
    assert Clock().show("a", 0).spent("a", 3600) == 3600


def test_time_never_runs_back() -> None:
    clock = Clock().show("a", 100)
    assert (clock.whole(90), clock.pause(90).whole(90), clock.show("b", 90).whole(110)) == (0, 0, 10)


def test_limits_say_how_much_is_used_and_when_it_is_over() -> None:
    clock = Clock(Limits(step=5 * MINUTE, whole=10 * MINUTE)).show("a", 0).show("b", 4 * MINUTE)
    used, whole = clock.used(5 * MINUTE), clock.used_in_all(5 * MINUTE)
    assert used is not None
    assert whole is not None
    assert (used.share, used.left, used.is_over) == (0.2, 240, False)
    assert (whole.share, whole.is_over) == (0.5, False)
    late, too_late = clock.used(9 * MINUTE), clock.used_in_all(15 * MINUTE)
    assert late is not None
    assert too_late is not None
    assert (late.is_over, late.left) == (True, 0)
    assert (too_late.share, too_late.left) == (1.5, -300)


@pytest.mark.parametrize("limits", [Limits(), Limits(0, 0), Limits(-1, -1)])
def test_without_a_limit_nothing_is_said(limits: Limits) -> None:
    clock = Clock(limits).show("a", 0)
    assert (clock.used(60), clock.used_in_all(60)) == (None, None)


def test_before_the_first_step_no_limit_is_used() -> None:
    assert Clock(Limits(step=60)).used(1000) is None


def test_time_follows_an_objective_that_goes_by_another_key() -> None:
    clock = Clock().show("a", 0).show("b", 10).show("a", 30).renamed({"a": "new", "b": "new"})
    assert (clock.shown, clock.spent("new", 35), clock.whole(35)) == ("new", 35, 35)


def test_the_next_tick_comes_with_the_next_second_of_the_step() -> None:
    clock = Clock().show("a", 10.25)
    assert (clock.until_next_second(10.25), clock.until_next_second(11.0)) == (1.0, 0.25)
    assert (Clock().until_next_second(0), clock.pause(11).until_next_second(12)) == (None, None)


@given(st.lists(st.tuples(st.integers(0, 100), st.sampled_from([*KEYS, "pause", "go on"])), min_size=1, max_size=20))
def test_whatever_is_pressed_the_steps_add_up_to_the_time_that_ran(pressed: list[tuple[int, str]]) -> None:
    clock, now, running, shown = Clock(), 0, False, ""
    expected: Counter[str] = Counter()
    for passed, what in pressed:
        now += passed
        if running:
            expected[shown] += passed
        if what == "pause":
            clock, running = clock.pause(now), False
        elif what == "go on":
            clock, running = clock.go_on(now), bool(shown)
        else:
            clock, running, shown = clock.show(what, now), running or not shown, what
    assert {key: clock.spent(key, now) for key in KEYS} == {key: expected[key] for key in KEYS}
    assert clock.whole(now) == sum(expected.values())


def test_no_screen_is_loaded_for_it() -> None:
    code = "import sys, okrtui.tui.walkthrough.clock; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
