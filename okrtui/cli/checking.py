"""Plans checked, one after the other or on several cores, the answers in order."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from okrtui.cli.plan_files import STDIN, Candidate
from okrtui.document.document import Document
from okrtui.document.parents import ParentLibrary, Parents
from okrtui.document.reading import read_bytes
from okrtui.document.recognising import looks_like_a_plan
from okrtui.document.unreadable import Unreadable
from okrtui.locales.language import Language, speak
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from okrtui.rules.diagnose import diagnose, unreadable
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.settings import Settings
from okrtui.rules.severity import SEVERITIES, Severity
from okrtui.rules.workspace import Workspace

_TOGETHER = 8
"""Plans handed to a process at once."""


class Asked(NamedTuple):
    """What a check is to look for: the day it is, the only rules that speak, and those that do not.

    Without `day_rules`, what depends on the day speaks only where it is selected. What is lighter than `placed`
    is only counted. With `staged` it is git's index that is checked, not the files; with `since` only what is not
    there in that revision counts.
    """

    today: date
    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    day_rules: bool = True
    placed: Severity = "advice"
    staged: bool = False
    since: str | None = None

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

    @property
    def counts(self) -> dict[Severity, int]:
        """How many remarks there are of each severity."""
        return {severity: sum(told.severity == severity for told in self.diagnostics) for severity in SEVERITIES}


class Answer(NamedTuple):
    """What is left of a checked file once its remarks are written: `written` is how the asked form puts them."""

    path: str
    ok: bool
    counts: dict[Severity, int]
    written: Any


Writer = Callable[[Checked], Any]
"""Puts the remarks on a file into a form; it is handed to the processes that check."""


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
        try:
            document = self.open(candidate)
        except Unreadable as why:
            return unread(candidate.file, why)
        return None if document is None else checked(candidate.file, document, self.judge(candidate.file, document))

    def open(self, candidate: Candidate) -> Document | None:
        """A file's document; None for one that was only found, and is no plan.

        Raises:
            Unreadable: the file cannot be read as text.
        """
        raw = self.read(candidate.file)
        if not candidate.named and not looks_like_a_plan(raw):
            return None
        document = Document.from_bytes(raw)
        if not candidate.named and not document.slips and "okrtui" not in document.data:
            return None
        return document

    def read(self, file: Path) -> bytes:
        """What stands in a file.

        Raises:
            Unreadable: it cannot be read.
        """
        return stdin_bytes() if file == STDIN else read_bytes(file)

    def settings(self, file: Path) -> Settings:
        """By what a file is judged; raises as `judge`."""
        return self._asked.within(self._workspace.settings_for(Path() if file == STDIN else file.parent))

    def parents(self, file: Path, plan: Plan) -> Parents:
        """The parents of the plan that stands in a file."""
        return self._library.parents_of(plan, None if file == STDIN else file)

    def judge(self, file: Path, document: Document) -> tuple[Diagnostic, ...]:
        """The remarks on a document as the file's.

        Raises:
            BrokenWorkspace: see `check`.
        """
        reading = read_plan(document.data)
        return diagnose(
            document,
            self.settings(file),
            parents=self.parents(file, reading.plan),
            today=self._asked.today,
            day_rules=self._asked.day_rules,
            reading=reading,
            placed=self._asked.placed,
        )


def checked(file: Path, document: Document, diagnostics: Sequence[Diagnostic]) -> Checked:
    """The remarks on a document as the file's, with their lines."""
    lines = tuple(document.line_text(diagnostic.line) for diagnostic in diagnostics)
    return Checked(str(file), not document.slips, tuple(diagnostics), lines)


def unread(file: Path, why: Unreadable) -> Checked:
    """The one remark on a file that cannot be read."""
    return Checked(str(file), False, (unreadable(why.sentence),), ("",))


def stdin_bytes() -> bytes:
    """Everything that comes in."""
    import sys  # nearly every plan comes from a file

    return sys.stdin.buffer.read()


def check_all(candidates: Iterable[Candidate], asked: Asked, writer: Writer, jobs: int) -> Iterator[Answer]:
    """The answers for all files that are plans, in their order; with several jobs, in as many processes."""
    if jobs <= 1:
        checker = _checker(asked)
        for candidate in candidates:
            answer = _answer(checker, writer, candidate)
            if answer is not None:
                yield answer
        return
    from multiprocessing import get_all_start_methods, get_context  # longer to import than a plan takes to check

    from okrtui.locales.language import current_language

    # a fork starts in no time, and there are no threads here that it could break
    context = get_context("fork" if "fork" in get_all_start_methods() else None)
    with context.Pool(jobs, _begin, (asked, writer, current_language())) as pool:
        yield from (answer for answer in pool.imap(_answer_in_process, candidates, _TOGETHER) if answer is not None)


def _checker(asked: Asked) -> Checker:
    if not asked.staged and asked.since is None:
        return Checker(asked)
    from okrtui.cli.check_in_git import RepositoryChecker  # most checks are of files as they are

    return RepositoryChecker(asked)


def _answer(checker: Checker, writer: Writer, candidate: Candidate) -> Answer | None:
    """The answer for a file, written where it was checked: sentences are dear to hand from process to process."""
    checked = checker.check(candidate)
    return None if checked is None else Answer(checked.path, checked.ok, checked.counts, writer(checked))


_in_process: tuple[Checker, Writer] | None = None


def _begin(asked: Asked, writer: Writer, language: Language) -> None:
    global _in_process
    speak(language)
    _in_process = _checker(asked), writer


def _answer_in_process(candidate: Candidate) -> Answer | None:
    assert _in_process is not None
    return _answer(*_in_process, candidate)
