"""So much at once, and so much a second on the whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.room.allowance import Allowance


@given(st.lists(st.tuples(st.floats(0, 3), st.integers(1, 8)), max_size=100))
def test_no_more_happens_than_is_allowed(asked: list[tuple[float, int]]) -> None:
    now = 0.0
    allowance = Allowance(10, 20, clock=lambda: now)
    happened = 0
    for pause, times in asked:
        now += pause
        if allowance.take(times):
            happened += times
        assert happened <= 20 + 10 * now + 1e-6


def test_after_the_wait_it_may_happen_once_more() -> None:
    now = 0.0
    allowance = Allowance(10, 2, clock=lambda: now)
    assert allowance.take(2)
    assert not allowance.take()
    assert allowance.wait == pytest.approx(0.1)
    now += 0.11
    assert allowance.take()
    assert not allowance.take()
    now += 1000
    assert allowance.take(2)
    assert not allowance.take()
