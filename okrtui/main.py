"""Where the program begins: a sub-command, or the workbench."""

import sys
from datetime import date
from pathlib import Path

from okrtui.cli.program import run


def open_workbench(path: Path | None, today: date) -> int:
    """Open the workbench on a plan; gives the exit code."""
    from okrtui.tui.app import run as run_workbench  # Textual: no sub-command needs it

    return run_workbench(path, today)


def main() -> None:
    """Run okrtui and end with its exit code."""
    sys.exit(run(sys.argv[1:], open_workbench))
