"""The plans that a plan serves: its parent, the parent's parent, and so on."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from okrtui.document.document import Document
from okrtui.document.reading import read_document
from okrtui.document.unreadable import Unreadable
from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan


class Missing(NamedTuple):
    """A parent that cannot be read: what the plan calls it, why not, and a plan file beside it spelt alike."""

    name: str
    reason: Sentence
    near: str | None = None


class Parents(NamedTuple):
    """The chain of parents, as far as it can be read.

    `plans` are the parents, the nearest first. `missing` is given where the plan's own parent cannot be read,
    `circle` where the chain comes back to the plan itself: the files on the way, that plan first and last.
    `complete` says whether every parent that is named could be read.
    """

    plans: tuple[Plan, ...] = ()
    missing: Missing | None = None
    circle: tuple[str, ...] = ()
    complete: bool = True


NO_PARENTS = Parents()

_Stamp = tuple[int, int, int]


class ParentLibrary:
    """Reads parents, each file once for as long as it stays what it was on disk.

    `read` reads them from elsewhere than the disk; it raises `Unreadable` where it cannot.
    """

    def __init__(self, read: Callable[[Path], Document] = read_document) -> None:
        self._document = read
        self._read: dict[Path, tuple[_Stamp, Plan | Sentence]] = {}

    def parents_of(self, plan: Plan, file: Path | None) -> Parents:
        """The chain of parents of a plan that stands in a file; without one, paths are relative to here."""
        if not plan.header.parent:
            return NO_PARENTS
        seen = [] if file is None else [file.resolve()]
        folder = seen[0].parent if seen else Path.cwd()
        plans: list[Plan] = []
        here = plan
        while here.header.parent:
            path = _resolved(folder, here.header.parent)
            if path in seen:
                circle = (*seen, path) if path == seen[0] and file is not None else ()
                return Parents(tuple(plans), circle=tuple(step.name for step in circle))
            parent = self._plan_at(path)
            if isinstance(parent, Sentence):
                missing = None if plans else _missing(here.header.parent, path, parent)
                return Parents(tuple(plans), missing=missing, complete=False)
            seen.append(path)
            plans.append(parent)
            folder = path.parent
            here = parent
        return Parents(tuple(plans))

    def _plan_at(self, path: Path) -> Plan | Sentence:
        """The plan in a file, or why there is none."""
        try:
            state = path.stat()
            stamp = (state.st_mtime_ns, state.st_size, state.st_ino)
        except (OSError, ValueError):
            stamp = (0, 0, 0)
        known = self._read.get(path)
        if known is None or known[0] != stamp:
            known = self._read[path] = (stamp, _read(self._document, path))
        return known[1]


def _resolved(folder: Path, name: str) -> Path:
    try:
        return (folder / name).resolve()
    except (OSError, ValueError, RuntimeError):  # a name that no file can have, links in a circle
        return folder / name


def _read(read: Callable[[Path], Document], file: Path) -> Plan | Sentence:
    try:
        document = read(file)
    except Unreadable as why:
        return why.sentence
    if "okrtui" not in document.data:
        return Sentence("it is not a plan: okrtui = 1 is missing")
    return read_plan(document.data).plan


def _missing(name: str, path: Path, reason: Sentence) -> Missing:
    # only where a parent is missing: it pulls in what takes longer than a check
    from okrtui.text.nearest import nearest

    try:
        files = [entry.name for entry in path.parent.iterdir() if entry.suffix == path.suffix != ""]
    except (OSError, ValueError):
        files = []
    near = nearest(path.name, (file for file in files if file != path.name))
    return Missing(name, reason, None if near is None else str(Path(name).with_name(near)))
