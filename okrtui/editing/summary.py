"""A plan in one line: what it is called, when it is for, how far it is, and what is the worst said about it."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from okrtui.document.document import Document
from okrtui.document.parents import ParentLibrary
from okrtui.document.reading import read_document
from okrtui.document.unreadable import Unreadable
from okrtui.locales.sentence import Sentence
from okrtui.plan.objective import Commitment
from okrtui.plan.period import Period
from okrtui.plan.progress import Progress
from okrtui.plan.reading import read_plan
from okrtui.plan.rollup import plan_progress
from okrtui.rules.diagnose import diagnose
from okrtui.rules.settings import DEFAULT_SETTINGS, Settings
from okrtui.rules.severity import SEVERITIES, Severity
from okrtui.rules.workspace import BrokenWorkspace, Workspace


class Summary(NamedTuple):
    """What is known of a plan; `day` is the last on which somebody changed the file.

    `progress` is that of the committed objectives, or else of the aspirational ones. `trouble` says why the file is
    not read as a plan, or not to its end. Before it is judged, progress and remarks are not known.
    """

    file: Path
    title: str | None = None
    period: Period | None = None
    day: date | None = None
    trouble: Sentence | None = None
    judged: bool = False
    progress: Progress | None = None
    remarks: tuple[tuple[Severity, int], ...] = ()

    @property
    def worst(self) -> tuple[Severity, int] | None:
        """The gravest kind of remark, and how many of it there are."""
        return next(((severity, count) for severity, count in self.remarks if count), None)


_RUNNING, _COMING, _OVER, _UNKNOWN = range(4)


def running_first(summaries: Iterable[Summary], today: date) -> list[Summary]:
    """Plans whose period runs, then those to come, the next one first, then those that are over; last those without.

    Within each, except of those to come, the newest stands first; those of one period are in the order of their titles.
    """

    def place(summary: Summary) -> tuple[int, int, str, str]:
        period = summary.period
        name = (summary.title or summary.file.name).casefold(), str(summary.file)
        if period is None or period.start is None:
            return _UNKNOWN, 0, *name
        start = period.start.toordinal()
        if period.start > today:
            return _COMING, start, *name
        over = period.end is not None and period.end < today
        return _OVER if over else _RUNNING, -start, *name

    return sorted(summaries, key=place)


class Summaries:
    """Reads plans and judges them, one by one and apart from each other, so that a screen can show what is known."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._workspace = Workspace()
        self._library = ParentLibrary()

    def glance(self, file: Path) -> Summary:
        """What a plan says of itself; it is not judged yet."""
        return self._seen(file, lambda _document, seen: seen)

    def judge(self, file: Path) -> Summary:
        """All that there is to know, which takes as long as the rules take."""
        return self._seen(file, self._judged)._replace(judged=True)

    def _seen(self, file: Path, more: Callable[[Document, Summary], Summary]) -> Summary:
        try:
            day = date.fromtimestamp(file.stat().st_mtime)
        except (OSError, ValueError, OverflowError):
            day = None  # reading the file will say why, if it is gone
        try:
            document = read_document(file)
        except Unreadable as why:
            return Summary(file, day=day, trouble=why.sentence)
        header = read_plan({"plan": document.data.get("plan", {})}).plan.header
        seen = Summary(file, header.title, header.period, day, _trouble(document))
        return more(document, seen)

    def _judged(self, document: Document, seen: Summary) -> Summary:
        reading = read_plan(document.data)
        plan = reading.plan
        found = diagnose(
            document,
            self._settings(seen.file),
            parents=self._library.parents_of(plan, seen.file),
            today=self._today,
            day_rules=True,
            reading=reading,
            placed="error",
        )
        severities = [each.severity for each in found]
        counts = tuple((severity, severities.count(severity)) for severity in SEVERITIES)
        return seen._replace(progress=_overall(plan_progress(plan, self._today)), remarks=counts)

    def _settings(self, file: Path) -> Settings:
        try:
            return self._workspace.settings_for(file.parent)
        except BrokenWorkspace:
            return DEFAULT_SETTINGS  # whoever opens the plan is told


def _trouble(document: Document) -> Sentence | None:
    if not document.slips:
        return None
    slip = document.slips[0]
    line, _column = document.position(slip.span.start)
    return Sentence("line {line}: {reason}", line=line, reason=slip.message)


def _overall(progress: dict[Commitment, Progress]) -> Progress | None:
    return progress.get("committed") or progress.get("aspirational")
