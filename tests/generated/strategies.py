"""Generated plans for hypothesis, which shrinks them to the smallest that fail."""

from random import Random

from hypothesis import strategies as st

from tests.generated.layouts import LAYOUTS
from tests.generated.plans import GeneratedPlan, generated_plan


def choices() -> st.SearchStrategy[Random]:
    """What the generators ask for every choice."""
    return st.randoms(use_true_random=False)


@st.composite
def plans(draw: st.DrawFn, size: int = 1) -> GeneratedPlan:
    """Whole plans in all layouts; `size` is the largest number of items in a list."""
    return generated_plan(draw(choices()), draw(st.sampled_from(LAYOUTS)), size)
