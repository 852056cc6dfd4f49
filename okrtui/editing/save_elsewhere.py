"""A way out for what cannot be saved where it belongs."""

from pathlib import Path

from okrtui.document.document import Document
from okrtui.document.not_saved import NotSaved
from okrtui.document.saving import save_new


def save_elsewhere(plan: Path, document: Document) -> Path:
    """Put the document into a new file beside the plan, or where that cannot be into the home folder.

    Raises:
        NotSaved: neither can be written; says why not beside the plan.
    """
    plan = plan.absolute()
    try:
        return _save_in(plan.parent, plan, document)
    except NotSaved as beside:
        try:
            return _save_in(Path.home(), plan, document)
        except (NotSaved, RuntimeError):  # there may be no home folder
            raise beside from None


def _save_in(folder: Path, plan: Path, document: Document) -> Path:
    number = 1
    while (file := folder / f"{plan.stem}.unsaved-{number}{plan.suffix}").exists():
        number += 1
    save_new(file, document)
    return file
