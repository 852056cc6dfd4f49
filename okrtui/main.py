"""Where the program begins: a sub-command, or the workbench."""

import gc

# Looking for cyclic garbage while modules load finds none and takes 7 ms. A sub-command is over before there is
# any; the workbench turns it on again.
gc.disable()

import sys  # noqa: E402 – after the line above, which is about importing
from datetime import date  # noqa: E402
from pathlib import Path  # noqa: E402

from okrtui.cli.failure import Failure  # noqa: E402
from okrtui.cli.program import run  # noqa: E402


def open_workbench(path: Path, today: date) -> int:
    """Open the workbench on a plan; gives the exit code.

    Raises:
        Failure: the plan cannot be read, or there is no terminal.
    """
    # Textual: no sub-command needs it
    from okrtui.tui.app import run as run_workbench
    from okrtui.tui.cannot_open import CannotOpen

    try:
        return run_workbench(path, today)
    except CannotOpen as error:
        raise Failure(error.sentence, error.file) from None


def main() -> None:
    """Run okrtui and end with its exit code."""
    sys.exit(run(sys.argv[1:], open_workbench))
