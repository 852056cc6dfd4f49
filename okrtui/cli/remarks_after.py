"""What a change from a script brings in: the remarks on an item that were not there before."""

from collections import Counter
from datetime import date
from pathlib import Path

from okrtui.document.document import Document
from okrtui.document.parents import ParentLibrary
from okrtui.plan.items import PLAN_ID
from okrtui.plan.path import pointer
from okrtui.plan.reading import read_plan
from okrtui.rules.diagnose import diagnose
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.finding import item_path
from okrtui.rules.settings import DEFAULT_SETTINGS, Settings
from okrtui.rules.severity import Severity
from okrtui.rules.workspace import BrokenWorkspace, Workspace


def remarks_after(
    file: Path, before: Document, after: Document, item: str, severities: frozenset[Severity]
) -> list[Diagnostic]:
    """The remarks of these severities on an item, by its key after the change, that a change has brought in.

    What depends on the day is not told: it is not the change that brought it in.
    """
    settings = _settings(file)
    known = Counter(_words(told) for told in _remarks(file, before, settings))
    found = []
    for told in _remarks(file, after, settings):
        known[_words(told)] -= 1
        new = known[_words(told)] < 0 and told.severity in severities
        if new and item in (told.item, pointer(item_path(told.path)) or PLAN_ID):
            found.append(told)
    return found


def _remarks(file: Path, document: Document, settings: Settings) -> tuple[Diagnostic, ...]:
    reading = read_plan(document.data)
    return diagnose(
        document,
        settings,
        parents=ParentLibrary().parents_of(reading.plan, file),
        today=date.today(),
        day_rules=False,
        reading=reading,
    )


def _words(told: Diagnostic) -> tuple[str, str]:
    """A remark without its place, which the change may have shifted."""
    return told.code, str(told.message)


def _settings(file: Path) -> Settings:
    """How `okrtui check` judges the plan; by the defaults while the workspace file cannot be followed."""
    try:
        return Workspace().settings_for(file.parent)
    except BrokenWorkspace:
        return DEFAULT_SETTINGS
