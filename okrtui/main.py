"""Where the program begins: a sub-command, or the workbench."""

import gc

# Looking for cyclic garbage while modules load finds none and takes 7 ms. A sub-command is over before there is
# any; the workbench turns it on again.
gc.disable()

import os  # noqa: E402
import sys  # noqa: E402 – after the line above, which is about importing

from okrtui.cli.failure import Failure  # noqa: E402
from okrtui.cli.opening import Opening  # noqa: E402
from okrtui.cli.program import run  # noqa: E402


def open_workbench(opening: Opening) -> int:
    """Open the workbench on a plan, or on the plans of a folder; gives the exit code.

    Raises:
        Failure: the plan cannot be read, or there is no terminal.
    """
    # Textual would let a key wait for the next sixtieth of a second; it reads this when it is imported
    os.environ.setdefault("TEXTUAL_FPS", "240")
    # Textual: no sub-command needs it
    from okrtui.tui.app import run as run_workbench
    from okrtui.tui.cannot_open import CannotOpen
    from okrtui.tui.walk_wish import WalkWish

    walk = None if opening.walk is None else WalkWish(*opening.walk)
    try:
        return run_workbench(opening.path, opening.today, theme=opening.theme, mouse=opening.mouse, walk=walk)
    except CannotOpen as error:
        raise Failure(error.sentence, error.file) from None


def main() -> None:
    """Run okrtui and end with its exit code."""
    sys.exit(run(sys.argv[1:], open_workbench))
