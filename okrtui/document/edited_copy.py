"""A private copy of a plan's text, for another program to edit."""

import os
import shutil
import tempfile
from pathlib import Path
from typing import Self

from okrtui.document.reading import read_bytes
from okrtui.document.source import Source
from okrtui.document.state_folder import state_folder


class EditedCopy:
    """A file of the plan's name in a folder of its own that nobody else can look into: `file` leads to it.

    What an editor puts beside the file, such as its own backups, lies in that folder too and goes with it.
    """

    def __init__(self, file: Path) -> None:
        self.file = file

    @classmethod
    def of(cls, name: str, source: Source) -> Self:
        """Write a copy.

        Raises:
            OSError: the user's state folder cannot be written.
        """
        above = state_folder() / "editing"
        above.mkdir(mode=0o700, parents=True, exist_ok=True)
        copy = cls(Path(tempfile.mkdtemp(dir=above)) / name)
        descriptor = os.open(copy.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(source.to_bytes())
        return copy

    def read(self) -> Source:
        """What the other program has left.

        Raises:
            Unreadable: it is gone, too large, or no UTF-8.
        """
        return Source.from_bytes(read_bytes(self.file))

    def discard(self) -> None:
        """Take it away, with all that lies beside it."""
        shutil.rmtree(self.file.parent, ignore_errors=True)
