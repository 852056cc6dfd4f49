"""Finding plans in a folder."""

import os
from collections.abc import Iterator
from pathlib import Path

from okrtui.document.recognising import PLAN_SUFFIX, is_searched, looks_like_a_plan
from okrtui.locales.sentence import Sentence


class Unsearchable(Exception):
    """A folder that cannot be looked into; says in one sentence why."""

    def __init__(self, folder: Path, sentence: Sentence) -> None:
        super().__init__(folder, sentence)
        self.folder = folder
        self.sentence = sentence


def plans_in(folder: Path) -> list[Path]:
    """The files in a folder, and below it, that look like plans, by name.

    Raises:
        Unsearchable: see `toml_files`.
    """
    from okrtui.document.reading import read_bytes  # a check reads them later, and once
    from okrtui.document.unreadable import Unreadable

    found = []
    for file in toml_files(folder):
        try:
            if looks_like_a_plan(read_bytes(file)):
                found.append(file)
        except Unreadable:
            continue  # nobody named it, and it cannot be opened
    return found


def toml_files(folder: Path) -> Iterator[Path]:
    """The TOML files in a folder and those below it; hidden folders are left out, links to folders not followed.

    Raises:
        Unsearchable: the folder, or one below it, cannot be looked into.
    """
    for here, folders, files in os.walk(folder, onerror=_unsearchable):
        folders[:] = sorted(name for name in folders if is_searched(name))
        yield from (Path(here, name) for name in sorted(files) if name.endswith(PLAN_SUFFIX))


def _unsearchable(error: OSError) -> None:
    from okrtui.document.reading import why_not  # nearly every folder can be read

    raise Unsearchable(Path(error.filename), Sentence("cannot be searched: {reason}", reason=why_not(error)))
