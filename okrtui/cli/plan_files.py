"""Which files a command is about: those named, and the plans in the folders named."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from okrtui.cli.failure import Failure
from okrtui.document import searching

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
    """The files in a folder, and below it, that look like plans, by name.

    Raises:
        Failure: the folder cannot be searched.
    """
    try:
        return searching.plans_in(folder)
    except searching.Unsearchable as why:
        raise Failure(why.sentence, why.folder) from None


def _toml_files(folder: Path) -> Iterator[Path]:
    try:
        yield from searching.toml_files(folder)
    except searching.Unsearchable as why:
        raise Failure(why.sentence, why.folder) from None
