"""One command on a plan file, from a script: read, change, save, and again where somebody else was faster."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from okrtui.document.document import Document
from okrtui.document.not_saved import ChangedUnderneath
from okrtui.document.reading import read_document
from okrtui.document.saving import save, tidy_before_reading
from okrtui.editing.changing import Change, changed
from okrtui.editing.worsening import refuse_worse
from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan

_TRIES = 1000
"""Each failed try means that another writer has saved; nobody loses that often."""


@dataclass(frozen=True, slots=True)
class Once:
    """The plan that a command found, the document before and after it, and what there is to note."""

    plan: Plan
    before: Document
    after: Document
    notes: tuple[Sentence, ...] = ()


def change_once(file: Path, change: Change, *, dry_run: bool = False) -> Once:
    """Make a change to a plan file and save it.

    A file that another program changes meanwhile is read again, and the change made to what is there then.

    Raises:
        Unreadable: the file cannot be read as text.
        Refused: the change cannot be made, or would leave the plan with what the format does not have.
        NotSaved: the file cannot be written.
    """
    return rewrite_once(file, lambda before, plan: changed(before, plan, change)[0], dry_run=dry_run)


def rewrite_once(file: Path, rewrite: Callable[[Document, Plan], Document], *, dry_run: bool = False) -> Once:
    """Have a plan file rewritten and save it; called again where another program changes the file meanwhile.

    Raises:
        Unreadable, Refused, NotSaved: see `change_once`; what the rewriting itself raises goes through.
    """
    if not dry_run:
        tidy_before_reading(file)
    for _attempt in range(_TRIES):
        before = read_document(file)
        plan = read_plan(before.data).plan
        after = rewrite(before, plan)
        differs = after.text != before.text
        if differs:
            refuse_worse(before, after)
        if dry_run or not differs:
            return Once(plan, before, after)
        try:
            return Once(plan, before, after, save(file, after, before).notes)
        except ChangedUnderneath:
            continue
    raise ChangedUnderneath
