"""Where everything stands, at any size a terminal may have."""

from importlib import import_module
from itertools import combinations
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Size

from okrtui.tui.actions import ACTIONS, Where
from okrtui.tui.screens.arrangement import regions

SIZE = st.builds(Size, st.integers(1, 300), st.integers(1, 100))


@given(SIZE)
def test_no_part_lies_over_another_or_off_the_screen(size: Size) -> None:
    found = regions(size).values()
    assert all(size.region.contains_region(region) for region in found)
    assert not any(one.overlaps(other) for one, other in combinations(found, 2))


@given(st.builds(Size, st.integers(40, 300), st.integers(16, 100)))
def test_the_screen_is_filled(size: Size) -> None:
    assert sum(region.area for region in regions(size).values()) == size.area


def test_the_inspector_has_its_place_from_120_columns_on() -> None:
    assert "inspector" not in regions(Size(119, 35))
    assert "inspector" in regions(Size(120, 35))


def test_every_action_is_done_by_somebody_and_no_key_means_two() -> None:
    for where in get_args(Where):
        keys = [key for action in ACTIONS if action.where == where for key in action.keys]
        assert len(keys) == len(set(keys))
    assert len({action.name for action in ACTIONS}) == len(ACTIONS)
    for action in ACTIONS:
        doer = import_module(f"okrtui.tui.doers.{action.by}").Doer
        assert callable(getattr(doer, action.name, None)), action
