"""Keys at random; `python -m tests.monkey` presses more of them."""

import pytest

from tests.monkey import Run, run_seed


@pytest.mark.parametrize("seed", [3, 11])
def test_whatever_is_pressed_nothing_breaks_and_undo_leads_back_to_the_first_byte(seed: int) -> None:
    run = Run()
    run_seed(seed, 500, run)
    assert run.faults == []
    assert run.steps > 0


@pytest.mark.parametrize("seed", [5, 8])
def test_with_another_program_beside_it_nothing_of_either_is_lost(seed: int) -> None:
    run = Run()
    run_seed(seed, 300, run, beside=True)
    assert run.faults == []
    assert run.steps > 0
