"""Plans checked, one after the other or on several cores, the answers in order."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from okrtui.cli.plan_files import STDIN, Candidate, looks_like_a_plan
from okrtui.document.document import Document
from okrtui.document.parents import ParentLibrary
from okrtui.document.reading import read_bytes
from okrtui.document.unreadable import Unreadable
from okrtui.locales.language import Language, speak
from okrtui.plan.reading import read_plan
from okrtui.rules.diagnose import diagnose, unreadable
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.settings import Settings
from okrtui.rules.workspace import Workspace

_TOGETHER = 16
"""Plans handed to a process at once."""


class Asked(NamedTuple):
    """What a check is to look for: the only rules that speak, those that do not, and the day it is."""

    today: date
    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()

    def within(self, workspace: Settings) -> Settings:
        """The settings of a workspace, overruled by what is asked."""
        if self.select is None:
            return workspace._replace(ignore=workspace.ignore | self.ignore)
        return workspace._replace(select=self.select, ignore=self.ignore)


class Checked(NamedTuple):
    """The remarks on a file, with the line of the text that each one stands on; `ok` says whether it is TOML."""

    path: str
    ok: bool
    diagnostics: tuple[Diagnostic, ...]
    lines: tuple[str, ...]


class Checker:
    """Checks plans; workspace files and parents are read once for all of them."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._workspace = Workspace()
        self._library = ParentLibrary()

    def check(self, candidate: Candidate) -> Checked | None:
        """The remarks on a file; None for one that was only found, and is no plan.

        Raises:
            BrokenWorkspace: the file's workspace file cannot be followed.
        """
        file = candidate.file
        path = str(file)
        settings = self._asked.within(self._workspace.settings_for(Path() if file == STDIN else file.parent))
        try:
            raw = _stdin_bytes() if file == STDIN else read_bytes(file)
            if not candidate.named and not looks_like_a_plan(raw):
                return None
            document = Document.from_bytes(raw)
        except Unreadable as why:
            return Checked(path, False, (unreadable(why.sentence),), ("",))
        if not candidate.named and not document.slips and "okrtui" not in document.data:
            return None
        reading = read_plan(document.data)
        diagnostics = diagnose(
            document,
            settings,
            parents=self._library.parents_of(reading.plan, None if file == STDIN else file),
            today=self._asked.today,
            day_rules=True,
            reading=reading,
        )
        lines = tuple(document.line_text(diagnostic.line) for diagnostic in diagnostics)
        return Checked(path, not document.slips, diagnostics, lines)


def _stdin_bytes() -> bytes:
    import sys  # nearly every plan comes from a file

    return sys.stdin.buffer.read()


def check_all(candidates: Iterable[Candidate], asked: Asked, jobs: int) -> Iterator[Checked]:
    """The answers for all files that are plans, in their order; with several jobs, in as many processes."""
    checker = Checker(asked)
    if jobs <= 1:
        answers: Iterable[Checked | None] = map(checker.check, candidates)
        yield from (checked for checked in answers if checked is not None)
        return
    from multiprocessing import get_all_start_methods, get_context  # longer to import than a plan takes to check

    from okrtui.locales.language import current_language

    # a fork starts in no time, and there are no threads here that it could break
    context = get_context("fork" if "fork" in get_all_start_methods() else None)
    with context.Pool(jobs, _begin, (asked, current_language())) as pool:
        yield from (checked for checked in pool.imap(_check_in_process, candidates, _TOGETHER) if checked is not None)


_checker: Checker | None = None


def _begin(asked: Asked, language: Language) -> None:
    global _checker
    speak(language)
    _checker = Checker(asked)


def _check_in_process(candidate: Candidate) -> Checked | None:
    assert _checker is not None
    return _checker.check(candidate)
