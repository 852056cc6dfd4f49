"""Cells of a terminal: accents take none, wide characters two, and what is cut stays within its room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.text.width import cell_width, first_cells, last_cells


@pytest.mark.parametrize(
    ("text", "cells"),
    [("", 0), ("plan", 4), ("été", 3), ("e\u0301te\u0301", 3), ("計画", 4), ("ＯＫ", 4), ("a\u200bb", 2), ("🎯", 2)],
)
def test_cells(text: str, cells: int) -> None:
    assert cell_width(text) == cells


@given(text=st.text(max_size=30), cells=st.integers(0, 30))
def test_what_is_cut_fits_and_is_as_long_as_it_can_be(text: str, cells: int) -> None:
    first, last = first_cells(text, cells), last_cells(text, cells)
    assert text.startswith(first)
    assert text.endswith(last)
    assert cell_width(first) <= cells
    assert cell_width(last) <= cells
    if len(first) < len(text):
        assert cell_width(text[: len(first) + 1]) > cells
        assert cell_width(text[-len(last) - 1 :]) > cells
