"""`python -m tests.benchmarks`: every figure beside what it is held to; 1 where one is over."""

import sys
from collections.abc import Callable, Iterable

from tests.benchmarks.commands import many_plans, one_plan
from tests.benchmarks.edits import one_edit
from tests.benchmarks.figure import Figure
from tests.benchmarks.memory import memory
from tests.benchmarks.reviews import log_of_a_plan, staged_diff
from tests.benchmarks.rules import all_rules, asked_again, titles
from tests.benchmarks.terminal import first_frame, key_to_frame, keys
from tests.benchmarks.walkthrough import walkthrough

BENCHMARKS: tuple[Callable[[], Figure | Iterable[Figure]], ...] = (
    one_edit,
    all_rules,
    asked_again,
    titles,
    one_plan,
    many_plans,
    staged_diff,
    log_of_a_plan,
    first_frame,
    keys,
    key_to_frame,
    walkthrough,
    memory,
)


def main() -> int:
    """Run them all, or those whose names are given."""
    wanted = set(sys.argv[1:])
    over = 0
    for benchmark in BENCHMARKS:
        if wanted and benchmark.__name__ not in wanted:
            continue
        made = benchmark()
        for figure in [made] if isinstance(made, Figure) else made:
            print(figure, flush=True)
            over += not figure.kept
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
