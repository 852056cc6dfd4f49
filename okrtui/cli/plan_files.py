"""Which files a command is about: those named, and the plans in the folders named."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from okrtui.cli.failure import Failure
from okrtui.document.recognising import PLAN_SUFFIX, is_searched, looks_like_a_plan
from okrtui.locales.sentence import Sentence

STDIN = Path("-")


class Candidate(NamedTuple):
    """A file, and whether it was named; one found in a folder only counts where it is a plan.

    `there` says whether there was anything at the path.
    """

    file: Path
    named: bool
    there: bool = True


def candidates(paths: Iterable[Path]) -> tuple[Candidate, ...]:
    """The files to look at, each once, in the order of the paths and by name within a folder."""
    found: dict[Path, Candidate] = {}
    for path in paths:
        if path != STDIN and path.is_dir():
            for file in _toml_files(path):
                found.setdefault(file, Candidate(file, named=False))
        else:
            found[path] = Candidate(path, named=True, there=path == STDIN or os.path.lexists(path))
    return tuple(found.values())


def plans_in(folder: Path) -> list[Path]:
    """The files in a folder, and below it, that look like plans, by name."""
    from okrtui.document.reading import read_bytes  # a check reads them later, and once
    from okrtui.document.unreadable import Unreadable

    found = []
    for file in _toml_files(folder):
        try:
            if looks_like_a_plan(read_bytes(file)):
                found.append(file)
        except Unreadable:
            continue  # nobody named it, and it cannot be opened
    return found


def _toml_files(folder: Path) -> Iterator[Path]:
    """The TOML files in a folder and those below it; hidden folders are left out, links to folders not followed."""
    for here, folders, files in os.walk(folder, onerror=_unreadable):
        folders[:] = sorted(name for name in folders if is_searched(name))
        yield from (Path(here, name) for name in sorted(files) if name.endswith(PLAN_SUFFIX))


def _unreadable(error: OSError) -> None:
    from okrtui.document.reading import why_not  # nearly every folder can be read

    raise Failure(Sentence("cannot be searched: {reason}", reason=why_not(error)), Path(error.filename))
