"""Running okrtui as a user's shell does, in a process of its own or in this one."""

import contextlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from okrtui.cli.opening import Opening
from okrtui.cli.program import run
from okrtui.locales.language import speaking


@dataclass(frozen=True)
class Ran:
    """How a run ended, and what it wrote."""

    code: int
    out: str
    err: str


def okrtui(*words: str | Path, lang: str = "en") -> Ran:
    """Run the program in this process with these words."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), _language_kept():
        code = run(["--ui-lang", lang, *map(str, words)], _no_workbench)
    return Ran(code, out.getvalue(), err.getvalue())


@contextlib.contextmanager
def _language_kept() -> Iterator[None]:
    with speaking("en"):
        yield


def _no_workbench(opening: Opening) -> int:
    raise AssertionError(f"the workbench was opened: {opening}")
