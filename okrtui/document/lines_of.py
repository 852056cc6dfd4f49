"""The lines in which an item stands, to be put into another text as they are."""

from okrtui.document.document import Document
from okrtui.document.layout import usual_gap
from okrtui.document.ownership import runs_of
from okrtui.plan.path import Path


def lines_of(document: Document, item: Path) -> str | None:
    """The lines of a table of a list, the comments above it and all that is below it; None for one without a header."""
    index = document.index
    runs = [index.text[run.start : run.end] for run in runs_of(index, item)]
    if not runs:
        return None
    gap = document.newline * usual_gap(index)
    return gap.join(run if run.endswith("\n") else run + document.newline for run in runs)
